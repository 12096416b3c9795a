// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { unwrap, type ApiClient } from '@shared/api/client.ts';
import { useApi } from '@/common/api-context.tsx';
import type { Menu } from '@/common/contract.ts';
import { withAvailability } from '../menu-rules.ts';

export const menuQuery = (api: ApiClient) =>
  queryOptions({
    queryKey: ['menu'],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/menu', { signal })),
  });

interface Wanted {
  itemId: string;
  available: boolean;
}

/**
 * The sold-out switch. It moves at once and goes back when the server refuses; afterwards the menu is fetched, so the
 * switch shows what the shop really sells.
 */
export function useSetAvailability(onError: (error: unknown) => void) {
  const api = useApi();
  const queries = useQueryClient();
  const key = menuQuery(api).queryKey;
  return useMutation({
    mutationFn: ({ itemId, available }: Wanted) =>
      unwrap(
        api.PUT('/api/v1/items/{id}/availability', { params: { path: { id: itemId } }, body: { available } }),
      ),
    onMutate: async ({ itemId, available }) => {
      await queries.cancelQueries({ queryKey: key });
      const before = queries.getQueryData<Menu>(key);
      if (before !== undefined) queries.setQueryData(key, withAvailability(before, itemId, available));
      return { before };
    },
    onError: (error, _wanted, context) => {
      if (context?.before !== undefined) queries.setQueryData(key, context.before);
      onError(error);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  });
}
