// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { ReactNode } from 'react';
import { join } from './join.ts';

const tones = {
  accent: 'bg-accent text-on-accent',
  success: 'bg-success-soft text-success-ink',
  danger: 'bg-danger text-on-danger',
  dangerSoft: 'bg-danger-soft text-danger-ink',
  quiet: 'bg-surface-sunken text-ink-muted',
} as const;

interface ChipProps {
  readonly tone: keyof typeof tones;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A short word on a coloured ground. */
export function Chip({ tone, children, className }: ChipProps) {
  return (
    <span
      className={join(
        'inline-flex items-center gap-1.5 rounded-full px-3 py-1 text-caption font-semibold',
        tones[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}
