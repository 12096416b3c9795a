// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';
import { join } from './join.ts';

interface NoticeProps {
  readonly icon: IconName;
  readonly title: string;
  readonly text?: string;
  readonly children?: ReactNode;
  readonly className?: string;
}

/** A whole screen that says one thing: empty, closed, failed. */
export function Notice({ icon, title, text, children, className }: NoticeProps) {
  return (
    <div
      className={join(
        'scrolls flex min-h-0 flex-col items-center justify-center-safe gap-5 p-10 text-center',
        className,
      )}
    >
      <span className="grid size-28 shrink-0 place-items-center rounded-full bg-surface-sunken text-primary">
        <Icon name={icon} className="size-14" />
      </span>
      <h2 className="max-w-(--size-max-text) text-headline">{title}</h2>
      {text !== undefined && <p className="max-w-(--size-max-text) text-lead text-ink-muted">{text}</p>}
      {children}
    </div>
  );
}
