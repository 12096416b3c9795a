// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useCallback, useRef } from 'react';

const guardMs = 350;

/** Calls `action`, but not again within a moment: a shaky finger orders once. */
export function useGuarded(action: () => void, guarded = true): () => void {
  const last = useRef(-Infinity);
  return useCallback(() => {
    const now = performance.now();
    if (guarded && now - last.current < guardMs) return;
    last.current = now;
    action();
  }, [action, guarded]);
}
