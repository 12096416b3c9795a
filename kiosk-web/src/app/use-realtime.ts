// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { ApiError } from '@shared/api/api-error.ts';
import { unwrap } from '@shared/api/client.ts';
import { fetchAnew } from '@shared/realtime/fetch-anew.ts';
import { RealtimeClient } from '@shared/realtime/realtime-client.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useConnection } from '../lib/connection/connection.ts';
import { menuKey } from '../lib/menu/menu-key.ts';
import type { Services } from './services.ts';

/** Keeps the screens up to date, and knows whether the daemon answers. */
export function useRealtime({ client, checkout }: Services): void {
  const queries = useQueryClient();
  useEffect(() => {
    const refreshMenu = () => void fetchAnew(queries, menuKey);
    const realtime = new RealtimeClient({
      ticket: async () => {
        try {
          const { ticket } = await unwrap(client.POST('/api/v1/realtime/tickets'));
          useConnection.setState({ reachable: true });
          return ticket;
        } catch (error) {
          if (error instanceof ApiError && error.isTransient) useConnection.setState({ reachable: false });
          throw error;
        }
      },
      onEvent: ({ topic }) => {
        if (topic === 'menu' || topic === 'items') refreshMenu();
        if (topic === 'orders' || topic === 'payments') checkout.nudge();
      },
      onResync: () => {
        refreshMenu();
        checkout.nudge();
      },
      onStatus: (status) => useConnection.setState({ live: status === 'live' }),
    });
    realtime.start();
    return () => realtime.stop();
  }, [client, checkout, queries]);
}
