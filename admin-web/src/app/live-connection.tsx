// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { unwrap } from '@shared/api/client.ts';
import { fetchAnew } from '@shared/realtime/fetch-anew.ts';
import { RealtimeClient } from '@shared/realtime/realtime-client.ts';
import type { Topic } from '@shared/realtime/realtime-event.ts';
import { Refresher } from '@shared/realtime/refresher.ts';
import { useApi } from '@/common/api-context.tsx';
import { useLive } from '@/common/live-store.ts';

/** What has to be fetched anew when something of a topic changed: the first part of the query keys. */
const queriesOfTopic: Record<Topic, readonly string[]> = {
  menu: ['menu'],
  items: ['menu'],
  orders: ['orders'],
  payments: ['orders', 'tickets'],
  tickets: ['tickets', 'orders'],
  devices: ['devices'],
  alerts: ['alerts'],
};

async function fetchAll(queries: QueryClient, keys: ReadonlySet<string>) {
  await Promise.all([...keys].map((key) => fetchAnew(queries, [key])));
}

/** Follows the shop live for as long as it is mounted: each hint fetches what it names, a gap fetches everything. */
export function LiveConnection() {
  const api = useApi();
  const queries = useQueryClient();
  const setStatus = useLive((live) => live.setStatus);

  useEffect(() => {
    const refresher = new Refresher<string>((keys) => fetchAll(queries, keys));
    const everything = [...new Set(Object.values(queriesOfTopic).flat())];
    const realtime = new RealtimeClient({
      ticket: async () => (await unwrap(api.POST('/api/v1/realtime/tickets'))).ticket,
      onEvent: ({ topic }) => refresher.ask(...(topic === undefined ? everything : queriesOfTopic[topic])),
      // Not through the refresher: a fetch that hangs since before the connection broke must not hold this up.
      onResync: () => void fetchAll(queries, new Set(everything)),
      onStatus: setStatus,
    });
    realtime.start();
    return () => realtime.stop();
  }, [api, queries, setStatus]);

  return null;
}
