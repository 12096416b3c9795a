// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { unwrap } from '@shared/api/client.ts';
import type { ApiClient } from '@shared/api/client.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Menu } from '../lib/api/contract.ts';
import { useConnection } from '../lib/connection/connection.ts';
import { indexMenu } from '../lib/menu/menu-index.ts';
import type { MenuIndex } from '../lib/menu/menu-index.ts';
import { menuKey } from '../lib/menu/menu-key.ts';
import { loadMenu, saveMenu } from '../lib/storage/menu-store.ts';

const withoutHintsMs = 15_000;
const withHintsMs = 5 * 60_000;
const retryMs = 2_000;

/** The menu: at once from the last visit, then as the daemon has it now, and again whenever it may have changed. */
export function useMenuQuery(client: ApiClient): MenuIndex | null {
  const live = useConnection((connection) => connection.live);
  const { data } = useQuery({
    queryKey: menuKey,
    queryFn: async ({ signal }): Promise<Menu> => {
      const menu = await unwrap(client.GET('/api/v1/menu', { signal }));
      saveMenu(menu);
      return menu;
    },
    initialData: loadMenu,
    initialDataUpdatedAt: 0,
    staleTime: withHintsMs,
    refetchInterval: live ? withHintsMs : withoutHintsMs,
    retry: true,
    retryDelay: retryMs,
  });
  return useMemo(() => (data ? indexMenu(data) : null), [data]);
}
