// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { unwrap, type ApiClient } from '@shared/api/client.ts';
import { useApi } from '@/common/api-context.tsx';
import type { DeviceKind } from '@/common/contract.ts';

export const devicesQuery = (api: ApiClient) =>
  queryOptions({
    queryKey: ['devices'],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/devices', { signal })),
    select: (list) => list.devices,
  });

/** What managers may do to devices; the list is fetched anew after each try. */
export function useDeviceCommands() {
  const api = useApi();
  const queries = useQueryClient();
  return {
    createPairingCode: (kind: DeviceKind, name: string) =>
      unwrap(api.POST('/api/v1/devices/pairing-codes', { body: { kind, name } })),
    revoke: (id: string) =>
      unwrap(api.POST('/api/v1/devices/{id}/revoke', { params: { path: { id } } })).finally(
        () => void queries.invalidateQueries({ queryKey: ['devices'] }),
      ),
  };
}
