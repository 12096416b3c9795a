// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useEffect } from 'react';

/** Keeps a wall screen from going dark while it is shown; browsers without the ability leave that to the system. */
export function useWakeLock(): void {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return undefined;
    let mounted = true;
    let lock: WakeLockSentinel | null = null;
    const hold = async () => {
      if (document.visibilityState !== 'visible') return;
      try {
        const held = await navigator.wakeLock.request('screen');
        if (mounted) lock = held;
        else await held.release();
      } catch {
        // Refused, e.g. to save battery: the screen's own settings decide then.
      }
    };
    // The browser lets go of the lock whenever the page is hidden.
    const onVisibility = () => void hold();
    document.addEventListener('visibilitychange', onVisibility);
    void hold();
    return () => {
      mounted = false;
      document.removeEventListener('visibilitychange', onVisibility);
      void lock?.release();
    };
  }, []);
}
