// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { infiniteQueryOptions } from '@tanstack/react-query';
import { unwrap, type ApiClient } from '@shared/api/client.ts';

const pageSize = 50;

/** What was changed, newest first, page by page; `subjectType` leaves other things out. Read anew whenever the page is opened. */
export const auditQuery = (api: ApiClient, subjectType: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['audit', subjectType ?? 'any'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/audit', {
          params: {
            query: {
              limit: pageSize,
              ...(subjectType === undefined ? {} : { subjectType }),
              ...(pageParam === undefined ? {} : { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
    gcTime: 0,
  });
