// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { classNames } from '@shared/ui/class-names.ts';
import type { Ticket, TicketState } from '@/common/contract.ts';
import { useWords } from '@/common/words-context.tsx';
import type { WordKey } from '@/words/words.ts';
import { TicketCard } from './ticket-card.tsx';

interface TicketColumnProps {
  state: Extract<TicketState, 'queued' | 'preparing' | 'ready'>;
  tickets: Ticket[];
  empty: WordKey;
  now: number;
  /** The tickets whose move is under way. */
  moving: ReadonlySet<string>;
  onMove: (ticket: Ticket, to: TicketState) => void;
  onDismiss: (ticket: Ticket) => void;
}

const heads: Record<TicketColumnProps['state'], string> = {
  queued: 'bg-accent text-on-accent',
  preparing: 'bg-info text-on-info',
  ready: 'bg-success text-on-success',
};

/** All tickets of one step. */
export function TicketColumn({ state, tickets, empty, now, moving, onMove, onDismiss }: TicketColumnProps) {
  const { t } = useWords();
  const title = t(`ticketState.${state}`);
  return (
    <section aria-label={title} data-column={state} className="flex min-h-0 snap-center flex-col gap-3">
      <header className={classNames('flex items-center justify-between rounded-md px-5 py-2', heads[state])}>
        <h2 className="text-lead font-bold">{title}</h2>
        <span className="text-title tabular-nums">{tickets.length}</span>
      </header>
      {tickets.length === 0 ? (
        <p className="grid flex-1 place-items-center rounded-lg border-2 border-dashed border-border text-lead text-ink-muted">
          {t(empty)}
        </p>
      ) : (
        <ul className="grid min-h-0 flex-1 auto-rows-max content-start grid-cols-[repeat(auto-fill,minmax(min(17rem,100%),1fr))] gap-3 overflow-y-auto overscroll-contain pb-3">
          {tickets.map((ticket) => (
            <TicketCard
              key={ticket.id}
              ticket={ticket}
              now={now}
              busy={moving.has(ticket.id)}
              onMove={(to) => onMove(ticket, to)}
              onDismiss={() => onDismiss(ticket)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
