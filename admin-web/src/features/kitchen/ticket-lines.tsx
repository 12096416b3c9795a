// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { classNames } from '@shared/ui/class-names.ts';
import type { Ticket } from '@/common/contract.ts';
import { useWords } from '@/common/words-context.tsx';

/** What to make, readable from a step away. */
export function TicketLines({ ticket }: { ticket: Ticket }) {
  const { text } = useWords();
  return (
    <ul
      className={classNames(
        'mx-4 flex flex-col gap-2 border-t-2 border-border py-3',
        ticket.state === 'cancelled' && 'line-through opacity-60',
      )}
    >
      {ticket.lines.map((line, index) => (
        <li key={index} className="grid grid-cols-[2.25rem_1fr]">
          <span
            className={classNames('text-lead font-bold tabular-nums', line.quantity > 1 && 'text-accent-ink')}
          >
            {line.quantity}×
          </span>
          <div className="min-w-0">
            <p className="text-lead font-bold">
              {text(line.name)}
              {line.variantName !== undefined && (
                <span className="font-medium"> · {text(line.variantName)}</span>
              )}
            </p>
            {line.details.map((detail, at) => (
              <p key={at} className="text-body text-ink-muted">
                {detail.quantity > 1 && `${String(detail.quantity)}× `}
                {text(detail.name)}
              </p>
            ))}
            {line.note !== undefined && (
              <p className="mt-1 rounded-sm bg-accent-soft px-2 py-1 text-body font-semibold text-accent-ink">
                {line.note}
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
