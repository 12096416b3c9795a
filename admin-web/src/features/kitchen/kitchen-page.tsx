// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useApi } from '@/common/api-context.tsx';
import { melodies } from '@/common/chime.ts';
import type { Ticket, TicketState } from '@/common/contract.ts';
import { describeActionError } from '@/common/describe-error.ts';
import { useNotice } from '@/common/notices.tsx';
import { QueryView } from '@/common/query-view.tsx';
import { useChime } from '@/common/use-chime.ts';
import { useNewcomers } from '@/common/use-newcomers.ts';
import { useNow } from '@/common/use-now.ts';
import { useScreen } from '@/common/use-screen.ts';
import { useWakeLock } from '@/common/use-wake-lock.ts';
import { useWords } from '@/common/words-context.tsx';
import { ticketsQuery, useDismissTicket, useMoveTicket, useMovingTickets } from './api/tickets-queries.ts';
import { KitchenBar } from './kitchen-bar.tsx';
import { RecentStrip } from './recent-strip.tsx';
import { TicketColumn } from './ticket-column.tsx';
import { kitchenColumns } from './ticket-rules.ts';

const ageTickMs = 10_000;

/** The kitchen display: what is new, in the works, and waiting to be collected. */
export function KitchenPage() {
  useScreen('wall');
  useWakeLock();
  const { t } = useWords();
  const query = useQuery(ticketsQuery(useApi()));
  const now = useNow(ageTickMs);
  const { chime, audible } = useChime();
  const say = useNotice((notices) => notices.say);

  const move = useMoveTicket({
    onMoved: (ticket, from) =>
      say({
        tone: 'done',
        text: t('kitchen.moved', { number: ticket.displayNumber, state: t(`ticketState.${ticket.state}`) }),
        action: { label: t('kitchen.undo'), run: () => move.mutate({ ticket, to: from }) },
      }),
    onError: (error) => say({ tone: 'problem', text: describeActionError(error, t).title }),
  });
  const onMove = (ticket: Ticket, to: TicketState) => move.mutate({ ticket, to });
  const onDismiss = useDismissTicket();
  const shared = { now, moving: useMovingTickets(), onMove, onDismiss };

  const tickets = query.data;
  const columns = useMemo(() => kitchenColumns(tickets ?? []), [tickets]);
  useNewcomers(useIdsIn(tickets, 'queued'), () => chime.play(melodies.newOrder));
  useNewcomers(useIdsIn(tickets, 'cancelled'), () => chime.play(melodies.cancelled));

  return (
    <div className="flex min-h-0 flex-1 flex-col bg-page">
      <title>{`${t('kitchen.title')} · ${t('app.name')}`}</title>
      <KitchenBar audible={audible} onUnlock={() => void chime.unlock()} />
      <QueryView query={query}>
        {() => (
          <>
            <div className="grid min-h-0 flex-1 grid-cols-3 gap-3 px-3 max-lg:snap-x max-lg:snap-mandatory max-lg:auto-cols-[46%] max-lg:grid-flow-col max-lg:grid-cols-none max-lg:overflow-x-auto max-md:auto-cols-[88%]">
              <TicketColumn state="queued" empty="kitchen.emptyNew" {...shared} tickets={columns.queued} />
              <TicketColumn
                state="preparing"
                empty="kitchen.emptyPreparing"
                {...shared}
                tickets={columns.preparing}
              />
              <TicketColumn state="ready" empty="kitchen.emptyReady" {...shared} tickets={columns.ready} />
            </div>
            <RecentStrip tickets={columns.recent} onBringBack={(ticket) => onMove(ticket, 'ready')} />
          </>
        )}
      </QueryView>
    </div>
  );
}

function useIdsIn(tickets: Ticket[] | undefined, state: TicketState): string[] | undefined {
  return useMemo(
    () => tickets?.filter((ticket) => ticket.state === state).map((ticket) => ticket.id),
    [tickets, state],
  );
}
