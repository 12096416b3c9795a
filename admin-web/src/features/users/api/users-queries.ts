// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import type { components } from '@shared/api/schema';
import { unwrap, type ApiClient } from '@shared/api/client.ts';
import { useApi } from '@/common/api-context.tsx';

type UserCreate = components['schemas']['UserCreate'];
type UserUpdate = components['schemas']['UserUpdate'];

export const usersQuery = (api: ApiClient) =>
  queryOptions({
    queryKey: ['users'],
    queryFn: async ({ signal }) => (await unwrap(api.GET('/api/v1/users', { signal }))).users,
  });

/** What owner and managers may do to people; the list is fetched anew after each try. */
export function useUserCommands() {
  const api = useApi();
  const queries = useQueryClient();
  const thenLook = <Result>(work: Promise<Result>) =>
    work.finally(() => void queries.invalidateQueries({ queryKey: ['users'] }));
  return {
    create: (user: UserCreate) => thenLook(unwrap(api.POST('/api/v1/users', { body: user }))),
    update: (id: string, change: UserUpdate) =>
      thenLook(unwrap(api.PUT('/api/v1/users/{id}', { params: { path: { id } }, body: change }))),
  };
}
