// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
export interface IdleWatch {
  stop: () => void;
  /** The guest showed that somebody is there. */
  touch: () => void;
}

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'scroll'] as const;
const checkMs = 500;

/**
 * Calls `onIdle` once when nobody has touched anything for `seconds`. Any touch, key or scroll counts; time is taken from
 * the clock, so that a tab that slept is idle at once when it wakes.
 */
export function watchIdle(target: Window, seconds: number, onIdle: () => void): IdleWatch {
  let last = Date.now();
  const touch = () => {
    last = Date.now();
  };
  const options = { capture: true, passive: true };
  for (const sign of signs) target.addEventListener(sign, touch, options);
  const stop = () => {
    clearInterval(timer);
    for (const sign of signs) target.removeEventListener(sign, touch, options);
  };
  const timer = setInterval(() => {
    if (Date.now() - last < seconds * 1000) return;
    stop();
    onIdle();
  }, checkMs);
  return { stop, touch };
}
