// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { ReactNode } from 'react';
import { useVoice } from '../../lib/i18n/words-context.ts';
import { Chip } from '../../ui/chip.tsx';
import { Icon } from '../../ui/icon.tsx';
import { join } from '../../ui/join.ts';

interface PanelProps {
  readonly part: string;
  readonly title: string;
  readonly hint: string;
  readonly required: boolean;
  readonly done: boolean;
  readonly missing: boolean;
  readonly belongsTo?: string | undefined;
  /** The answers have pictures and need more room. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** One question with its answers. It says whether it must be answered, and points at itself when it was forgotten. */
export function Panel({
  part,
  title,
  hint,
  required,
  done,
  missing,
  belongsTo,
  wide = false,
  children,
}: PanelProps) {
  const { say } = useVoice();
  return (
    <section
      id={`part-${part}`}
      aria-label={title}
      className={join(
        'transition-shadow',
        belongsTo === undefined ? 'rounded-2xl' : 'ms-6 rounded-e-2xl border-s-4 border-accent ps-5',
        missing && 'bg-danger-soft p-5 outline-4 outline-danger',
      )}
    >
      <header className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-1">
        <h2 className="text-title">
          {belongsTo !== undefined && <span className="block text-caption text-ink-muted">{belongsTo}</span>}
          {title}
        </h2>
        {required &&
          (done ? (
            <Chip tone="success">
              <Icon name="check" className="size-5" />
              {say('item.done')}
            </Chip>
          ) : (
            <Chip tone={missing ? 'danger' : 'accent'}>{say('item.required')}</Chip>
          ))}
        <p className={join('w-full text-body', missing ? 'font-semibold text-danger-ink' : 'text-ink-muted')}>
          {missing ? say('item.missing', { group: title }) : hint}
        </p>
      </header>
      <div
        className={join(
          'grid gap-3',
          wide
            ? 'grid-cols-[repeat(auto-fill,minmax(17rem,1fr))]'
            : 'grid-cols-[repeat(auto-fill,minmax(14rem,1fr))]',
        )}
      >
        {children}
      </div>
    </section>
  );
}
