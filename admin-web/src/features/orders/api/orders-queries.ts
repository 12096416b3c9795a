// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { unwrap, type ApiClient } from '@shared/api/client.ts';
import type { OrderFilter } from '../order-filter.ts';

const pageSize = 30;

/** Orders, newest first, page by page. */
export const orderListQuery = (api: ApiClient, filter: OrderFilter) =>
  infiniteQueryOptions({
    queryKey: ['orders', 'list', filter.state ?? 'any'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/orders', {
          params: {
            query: {
              limit: pageSize,
              ...(filter.state === undefined ? {} : { state: filter.state }),
              ...(pageParam === undefined ? {} : { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  });

export const orderQuery = (api: ApiClient, id: string) =>
  queryOptions({
    queryKey: ['orders', 'one', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/orders/{id}', { params: { path: { id } }, signal })),
  });
