// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

export interface Waiter {
  /** Resolves after `ms`, or at once when woken. */
  wait: (ms: number) => Promise<void>;
  wake: () => void;
}

/** A pause that can be cut short. A wake-up that comes while nobody waits ends the next pause. */
export function createWaiter(): Waiter {
  let pending: (() => void) | null = null;
  let woken = false;
  return {
    wait: (ms) => {
      if (woken) {
        woken = false;
        return Promise.resolve();
      }
      return new Promise((resolve) => {
        const timer = setTimeout(end, ms);
        function end(): void {
          clearTimeout(timer);
          pending = null;
          resolve();
        }
        pending = end;
      });
    },
    wake: () => {
      if (pending) pending();
      else woken = true;
    },
  };
}
