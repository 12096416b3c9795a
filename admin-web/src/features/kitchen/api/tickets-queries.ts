// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { queryOptions, useMutation, useMutationState, useQueryClient } from '@tanstack/react-query';
import { unwrap, type ApiClient } from '@shared/api/client.ts';
import { useApi } from '@/common/api-context.tsx';
import type { Ticket, TicketState } from '@/common/contract.ts';
import { withCancelled, withTicket } from '../ticket-rules.ts';

export const ticketsQuery = (api: ApiClient) =>
  queryOptions({
    queryKey: ['tickets'],
    queryFn: async ({ client, queryKey, signal }) => {
      const { tickets } = await unwrap(api.GET('/api/v1/kitchen/tickets', { signal }));
      return withCancelled(client.getQueryData<Ticket[]>(queryKey) ?? [], tickets);
    },
  });

interface Move {
  ticket: Ticket;
  to: TicketState;
}

/** Takes a cancelled ticket off the screen once somebody has taken note of it. */
export function useDismissTicket() {
  const queries = useQueryClient();
  const key = ticketsQuery(useApi()).queryKey;
  return (dismissed: Ticket) =>
    queries.setQueryData(key, (tickets) => tickets?.filter((ticket) => ticket.id !== dismissed.id));
}

const moveKey = ['move-ticket'];

/** The ids of the tickets whose move is under way. */
export function useMovingTickets(): ReadonlySet<string> {
  const ids = useMutationState({
    filters: { mutationKey: moveKey, status: 'pending' },
    select: (mutation) => (mutation.state.variables as Move).ticket.id,
  });
  return new Set(ids);
}

interface MoveOptions {
  onMoved: (ticket: Ticket, from: TicketState) => void;
  onError: (error: unknown) => void;
}

/** Moves a ticket: the card goes at once, comes back when the server refuses, and two screens never overwrite each other. */
export function useMoveTicket({ onMoved, onError }: MoveOptions) {
  const api = useApi();
  const queries = useQueryClient();
  const key = ticketsQuery(api).queryKey;
  const put = (changed: Ticket) =>
    queries.setQueryData(key, (tickets) => tickets && withTicket(tickets, changed));

  return useMutation({
    mutationKey: moveKey,
    mutationFn: ({ ticket, to }: Move) =>
      unwrap(
        api.POST('/api/v1/kitchen/tickets/{id}/transitions', {
          params: { path: { id: ticket.id } },
          body: { to, version: ticket.version },
        }),
      ),
    onMutate: async ({ ticket, to }) => {
      await queries.cancelQueries({ queryKey: key });
      put({ ...ticket, state: to, stateSince: new Date().toISOString() });
    },
    onSuccess: (moved, { ticket }) => {
      put(moved);
      onMoved(moved, ticket.state);
    },
    onError: (error, { ticket }) => {
      put(ticket);
      onError(error);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  });
}
