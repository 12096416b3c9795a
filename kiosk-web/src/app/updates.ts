// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { registerSW } from 'virtual:pwa-register';

const lookEveryMs = 10 * 60_000;

/**
 * Keeps the app itself up to date: looks for a new build now and then, and changes to it only while nobody orders.
 * `onChange` calls back whenever that may have become so.
 */
export function startUpdates(isQuiet: () => boolean, onChange: (changed: () => void) => void): void {
  let isWaiting = false;
  const applyWhenQuiet = () => {
    if (!isWaiting || !isQuiet()) return;
    isWaiting = false;
    void update(true);
  };
  const update = registerSW({
    immediate: true,
    onNeedRefresh: () => {
      isWaiting = true;
      applyWhenQuiet();
    },
    onRegisteredSW: (_url, registration) => {
      if (registration) setInterval(() => void registration.update().catch(() => undefined), lookEveryMs);
    },
  });
  onChange(applyWhenQuiet);
}
