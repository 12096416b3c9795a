// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { infiniteQueryOptions } from '@tanstack/react-query';
import { unwrap, type ApiClient } from '@shared/api/client.ts';
import { searchQuery, type LogFilter } from '../log-filter.ts';

const pageSize = 100;
const againMs = 5_000;

/** The log from its newest line back, page by page. Looked at when somebody asks, not again by itself. */
export const logsQuery = (api: ApiClient, filter: LogFilter) =>
  infiniteQueryOptions({
    queryKey: ['logs', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/logs', {
          params: {
            query: {
              limit: pageSize,
              ...searchQuery(filter),
              ...(pageParam === undefined ? {} : { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
    // But a page that shows nothing yet but an error says that it tries again.
    refetchInterval: ({ state }) => (state.data === undefined && state.status === 'error' ? againMs : false),
    refetchOnWindowFocus: false,
    gcTime: 0,
  });
