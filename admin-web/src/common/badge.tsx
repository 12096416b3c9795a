// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { ReactNode } from 'react';
import { classNames } from '@shared/ui/class-names.ts';

export type BadgeTone = 'neutral' | 'good' | 'busy' | 'warning' | 'danger' | 'accent';

const tones: Record<BadgeTone, string> = {
  neutral: 'bg-surface-sunken text-ink-muted',
  good: 'bg-success-soft text-success-ink',
  busy: 'bg-info-soft text-info-ink',
  warning: 'bg-warning-soft text-warning-ink',
  danger: 'bg-danger-soft text-danger-ink',
  accent: 'bg-accent-soft text-accent-ink',
};

/** A state in one or two words; the words say it, the colour only helps. */
export function Badge({ tone, icon, children }: { tone: BadgeTone; icon?: ReactNode; children: ReactNode }) {
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1.5 rounded-full px-2.5 py-0.5 text-caption font-semibold whitespace-nowrap [&_svg]:size-[1.1em]',
        tones[tone],
      )}
    >
      {icon}
      {children}
    </span>
  );
}
