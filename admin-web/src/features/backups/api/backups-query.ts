// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { queryOptions } from '@tanstack/react-query';
import { unwrap, type ApiClient } from '@shared/api/client.ts';

/** No hint is sent when a backup ends, so an open page asks again by itself. */
const askAgainMs = 60_000;

export const backupsQuery = (api: ApiClient) =>
  queryOptions({
    queryKey: ['backups'],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/backups', { signal })),
    refetchInterval: askAgainMs,
  });
