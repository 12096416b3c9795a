// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { Undo2 } from 'lucide-react';
import type { Ticket } from '@/common/contract.ts';
import { useWords } from '@/common/words-context.tsx';

interface RecentStripProps {
  tickets: Ticket[];
  onBringBack: (ticket: Ticket) => void;
}

/** What was handed over a moment ago; one touch brings it back. */
export function RecentStrip({ tickets, onBringBack }: RecentStripProps) {
  const { t } = useWords();
  if (tickets.length === 0) return null;
  return (
    <section
      aria-label={t('kitchen.recent')}
      data-column="handed_over"
      className="flex items-center gap-3 border-t-2 border-border px-4 py-2"
    >
      <h2 className="shrink-0 text-caption font-semibold text-ink-muted" title={t('kitchen.recentHint')}>
        {t('kitchen.recent')}
      </h2>
      <ul className="flex gap-2 overflow-x-auto p-1">
        {tickets.map((ticket) => (
          <li key={ticket.id}>
            <button
              type="button"
              data-ticket={ticket.displayNumber}
              onClick={() => onBringBack(ticket)}
              aria-label={t('kitchen.undoFor', { number: ticket.displayNumber })}
              className="flex min-h-11 items-center gap-2 rounded-md bg-surface-pressed px-4 text-label whitespace-nowrap tabular-nums focus-visible:outline-4 focus-visible:outline-focus"
            >
              <Undo2 className="size-4 text-ink-muted" />
              {ticket.displayNumber}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
