// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useEffect, useRef, useState } from 'react';
import { ApiError } from '@shared/api/api-error.ts';
import { unwrap, type ApiClient } from '@shared/api/client.ts';
import { RealtimeClient } from '@shared/realtime/realtime-client.ts';
import { Refresher } from '@shared/realtime/refresher.ts';
import type { Board } from '@/common/contract.ts';
import { useLive } from '@/common/live-store.ts';

/** Without any hint the board looks for itself after so long. */
const pollMs = 20_000;
/** A fetch that failed is repeated soon: nobody stands at the board to press a button. */
const retryMs = 2_000;

export interface BoardState {
  board: Board | null;
  /** Why nothing can be shown yet. */
  error: ApiError | null;
}

/** What the board shows, followed live. */
export function useBoard(api: ApiClient): BoardState {
  const [state, setState] = useState<BoardState>({ board: null, error: null });
  const setStatus = useLive((live) => live.setStatus);
  const retry = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    let mounted = true;
    const refresher = new Refresher<'board'>(async () => {
      clearTimeout(retry.current);
      try {
        const board = await unwrap(api.GET('/api/v1/board'));
        if (mounted) setState({ board, error: null });
      } catch (cause) {
        const error =
          cause instanceof ApiError ? cause : new ApiError('unreadable', 0, undefined, undefined, cause);
        if (!mounted) return;
        setState((before) => ({ board: before.board, error }));
        retry.current = setTimeout(() => refresher.ask('board'), retryMs);
      }
    });
    const realtime = new RealtimeClient({
      ticket: async () => (await unwrap(api.POST('/api/v1/realtime/tickets'))).ticket,
      onEvent: (event) => {
        if (event.topic === 'tickets') refresher.ask('board');
      },
      onResync: () => refresher.ask('board'),
      onStatus: setStatus,
    });
    refresher.ask('board');
    realtime.start();
    const poll = setInterval(() => refresher.ask('board'), pollMs);
    return () => {
      mounted = false;
      clearInterval(poll);
      clearTimeout(retry.current);
      realtime.stop();
    };
  }, [api, setStatus]);

  return state;
}
