// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { createContext, use, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { SessionState, StaffSession } from './staff-session.ts';

const Context = createContext<StaffSession | null>(null);

export function SessionProvider({ session, children }: { session: StaffSession; children: ReactNode }) {
  return <Context value={session}>{children}</Context>;
}

export function useSession(): StaffSession {
  const session = use(Context);
  if (session === null) throw new Error('useSession() needs a SessionProvider above it');
  return session;
}

export function useSessionState(): SessionState {
  return useStore(useSession().state);
}
