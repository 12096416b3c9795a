// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { createContext, use, type ReactNode } from 'react';
import type { Role } from './contract.ts';

const Context = createContext<Role>('device');

/** Says who is asking, so that screens offer only what the role allows (the server checks it again). */
export function RoleProvider({ role, children }: { role: Role; children: ReactNode }) {
  return <Context value={role}>{children}</Context>;
}

export function useRole(): Role {
  return use(Context);
}
