// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { ApiError } from '@shared/api/api-error.ts';
import { QueryClient } from '@tanstack/react-query';

/** Without any hint, what is shown is looked at again after so long: the net below the realtime connection. */
const pollMs = 30_000;

/** The cache of everything that the screens show. Hints invalidate it; a lost answer is asked for again. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // The shop's network is what counts, not the browser's opinion of the internet.
        networkMode: 'always',
        refetchInterval: pollMs,
        refetchIntervalInBackground: true,
        refetchOnWindowFocus: true,
        retry: (failures, error) => error instanceof ApiError && error.isTransient && failures < 2,
        retryDelay: (failures) => Math.min(500 * 2 ** failures, 4_000),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
