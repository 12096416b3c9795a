// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { create } from 'zustand';

interface ConnectionState {
  /** The daemon answers. */
  readonly reachable: boolean;
  /** Hints of changes arrive; without them the screens ask from time to time. */
  readonly live: boolean;
}

export const useConnection = create<ConnectionState>()(() => ({ reachable: true, live: false }));
