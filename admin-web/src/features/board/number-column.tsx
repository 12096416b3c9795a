// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { ReactNode } from 'react';
import { classNames } from '@shared/ui/class-names.ts';
import type { Board } from '@/common/contract.ts';
import { fitNumbers, gap } from './fit-numbers.ts';
import { useBox } from './use-box.ts';

type Entry = Board['ready'][number];

interface NumberColumnProps {
  title: string;
  hint?: string;
  icon: ReactNode;
  entries: readonly Entry[];
  /** Numbers that have just come here. */
  fresh: ReadonlySet<string>;
  look: 'preparing' | 'ready';
  empty?: string;
}

const limits = { preparing: { smallest: 40, largest: 130 }, ready: { smallest: 56, largest: 230 } };

/** One half of the board: as many numbers as there are, as large as they can be. */
export function NumberColumn({ title, hint, icon, entries, fresh, look, empty }: NumberColumnProps) {
  const [ref, box] = useBox<HTMLDivElement>();
  const characters = Math.max(5, ...entries.map((entry) => entry.displayNumber.length));
  const fit = fitNumbers(entries.length, characters, box, limits[look]);
  const shown = entries.slice(0, fit.capacity);
  const hidden = entries.length - shown.length;
  return (
    <section
      aria-label={title}
      data-column={look}
      className={classNames(
        'flex min-h-0 min-w-0 flex-col gap-[2vmin] rounded-2xl p-[3vmin]',
        look === 'ready' ? 'bg-success-soft' : 'bg-surface',
      )}
    >
      <header className="flex items-center gap-[1.6vmin]">
        <span
          className={classNames('[&_svg]:size-[5.5vmin]', look === 'ready' ? 'text-success' : 'text-accent')}
        >
          {icon}
        </span>
        <h2 className="text-[5.6vmin] leading-none font-heavy tracking-tight">{title}</h2>
        {hint !== undefined && entries.length > 0 && (
          <span className="ml-auto text-[2.8vmin] font-semibold text-success-ink">{hint}</span>
        )}
      </header>
      <div ref={ref} className="min-h-0 flex-1">
        {entries.length === 0 && empty !== undefined ? (
          <p className="grid h-full place-items-center text-center text-[3.4vmin] font-medium text-ink-muted">
            {empty}
          </p>
        ) : (
          <ul
            className="grid content-start"
            style={{
              gap,
              gridTemplateColumns: `repeat(${String(fit.columns)}, minmax(0, 1fr))`,
              fontSize: fit.fontSize,
            }}
          >
            {shown.map((entry) => (
              <li
                key={entry.displayNumber}
                data-number={entry.displayNumber}
                className={classNames(
                  'grid h-[1.5em] place-items-center rounded-[0.2em] leading-none font-heavy whitespace-nowrap',
                  look === 'ready' ? 'number-in bg-success text-on-success' : 'bg-surface-pressed text-ink',
                  fresh.has(entry.displayNumber) && look === 'ready' && 'number-fresh',
                )}
              >
                {entry.displayNumber}
              </li>
            ))}
          </ul>
        )}
      </div>
      {hidden > 0 && <p className="text-right text-[3vmin] font-semibold text-ink-muted">+ {hidden}</p>}
    </section>
  );
}
