// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { unwrap, type ApiClient } from '@shared/api/client.ts';
import { useApi } from '@/common/api-context.tsx';

export const alertsQuery = (api: ApiClient) =>
  queryOptions({
    queryKey: ['alerts'],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/alerts', { signal })),
    select: (list) => list.alerts,
  });

/** Taking note of an alert; the list is fetched anew after each try. */
export function useAcknowledge() {
  const api = useApi();
  const queries = useQueryClient();
  return (id: string) =>
    unwrap(api.POST('/api/v1/alerts/{id}/acknowledge', { params: { path: { id } } })).finally(
      () => void queries.invalidateQueries({ queryKey: ['alerts'] }),
    );
}
