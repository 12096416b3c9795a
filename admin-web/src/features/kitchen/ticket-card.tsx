// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { Banknote, Check, Flame, HandPlatter, ShoppingBag, Undo2, UtensilsCrossed } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@shared/ui/button.tsx';
import { classNames } from '@shared/ui/class-names.ts';
import type { Ticket, TicketState } from '@/common/contract.ts';
import { useWords } from '@/common/words-context.tsx';
import type { WordKey } from '@/words/words.ts';
import { ageMinutes, ageOf, nextState, previousState, type Age } from './ticket-rules.ts';
import { TicketLines } from './ticket-lines.tsx';

interface TicketCardProps {
  ticket: Ticket;
  now: number;
  busy: boolean;
  onMove: (to: TicketState) => void;
  /** Somebody has taken note that the ticket is cancelled. */
  onDismiss: () => void;
}

const frames: Record<Age, string> = {
  fresh: 'border-border',
  waiting: 'border-warning',
  late: 'border-danger',
};

const ages: Record<Age, string> = {
  fresh: 'bg-surface-pressed text-ink',
  waiting: 'bg-warning text-on-warning',
  late: 'bg-danger text-on-danger',
};

const actions: Partial<Record<TicketState, { word: WordKey; icon: ReactNode; look: string }>> = {
  queued: { word: 'kitchen.start', icon: <Flame className="size-6" />, look: 'bg-accent! text-on-accent!' },
  preparing: {
    word: 'kitchen.ready',
    icon: <Check className="size-7" />,
    look: 'bg-success! text-on-success!',
  },
  ready: {
    word: 'kitchen.handOver',
    icon: <HandPlatter className="size-6" />,
    look: 'bg-surface-pressed! text-ink!',
  },
};

/** One order to make, with the one next step as a button that cannot be missed. */
export function TicketCard({ ticket, now, busy, onMove, onDismiss }: TicketCardProps) {
  const { t } = useWords();
  const minutes = ageMinutes(ticket, now);
  const age = ageOf(ticket, minutes);
  const cancelled = ticket.state === 'cancelled';
  const next = nextState(ticket.state);
  const previous = previousState(ticket.state);
  const action = actions[ticket.state];
  return (
    <li
      data-ticket={ticket.displayNumber}
      className={classNames(
        'ticket-in flex flex-col overflow-hidden rounded-lg border-2 bg-surface',
        cancelled ? 'border-danger' : frames[age],
      )}
    >
      <div className="flex items-start justify-between gap-3 px-4 pt-3">
        <span className="text-headline whitespace-nowrap">{ticket.displayNumber}</span>
        <span
          className={classNames(
            'rounded-full px-3 py-1 text-label whitespace-nowrap tabular-nums',
            ages[age],
          )}
        >
          {minutes === 0 ? t('kitchen.ageNow') : t('kitchen.age', { minutes })}
        </span>
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 pb-2 text-caption font-semibold text-ink-muted">
        <span className="flex items-center gap-1.5">
          {ticket.serviceType === 'eat_in' ? (
            <UtensilsCrossed className="size-4" />
          ) : (
            <ShoppingBag className="size-4" />
          )}
          {t(`service.${ticket.serviceType}`)}
          {ticket.tableNumber !== undefined && ` · ${t('orders.table', { table: ticket.tableNumber })}`}
        </span>
        {ticket.paymentState === 'at_counter' && (
          <span className="flex items-center gap-1.5 text-accent-ink">
            <Banknote className="size-4" />
            {t('kitchen.atCounter')}
          </span>
        )}
      </div>
      {cancelled && <p className="bg-danger px-4 py-2 text-label text-on-danger">{t('kitchen.cancelled')}</p>}
      <TicketLines ticket={ticket} />
      {cancelled && (
        <Button tone="secondary" size="touch" className="m-3 mt-1" onClick={onDismiss}>
          {t('kitchen.noted')}
        </Button>
      )}
      {action !== undefined && next !== null && (
        <div className="flex gap-2 p-3 pt-1">
          {previous !== null && (
            <Button
              tone="secondary"
              size="touch"
              className="px-4!"
              disabled={busy}
              aria-label={t('kitchen.undoFor', { number: ticket.displayNumber })}
              icon={<Undo2 className="size-6" />}
              onClick={() => onMove(previous)}
            />
          )}
          <Button
            size="touch"
            className={classNames('flex-1', action.look)}
            busy={busy}
            icon={action.icon}
            onClick={() => onMove(next)}
          >
            {t(action.word)}
          </Button>
        </div>
      )}
    </li>
  );
}
