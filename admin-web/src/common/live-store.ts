// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { RealtimeStatus } from '@shared/realtime/realtime-client.ts';
import { create } from 'zustand';

interface LiveState {
  status: RealtimeStatus;
  setStatus: (status: RealtimeStatus) => void;
}

/** Whether hints arrive. */
export const useLive = create<LiveState>((set) => ({
  status: 'stopped',
  setStatus: (status) => set({ status }),
}));
