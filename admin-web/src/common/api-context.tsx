// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { createContext, use, type ReactNode } from 'react';
import type { ApiClient } from '@shared/api/client.ts';

const Context = createContext<ApiClient | null>(null);

/** Gives everything below it the client of who is asking: a member of staff or this device. */
export function ApiProvider({ api, children }: { api: ApiClient; children: ReactNode }) {
  return <Context value={api}>{children}</Context>;
}

export function useApi(): ApiClient {
  const api = use(Context);
  if (api === null) throw new Error('useApi() needs an ApiProvider above it');
  return api;
}
