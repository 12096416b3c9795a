// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useEffect, useRef } from 'react';

/**
 * Calls back with the ids that were not there the last time. The first list is not news: a screen that is switched on
 * does not ring for everything that waits already.
 */
export function useNewcomers(ids: readonly string[] | undefined, onNew: (ids: string[]) => void): void {
  const known = useRef<Set<string> | null>(null);
  const tell = useRef(onNew);
  useEffect(() => {
    tell.current = onNew;
  });
  useEffect(() => {
    if (ids === undefined) return;
    const before = known.current;
    known.current = new Set(ids);
    if (before === null) return;
    const fresh = ids.filter((id) => !before.has(id));
    if (fresh.length > 0) tell.current(fresh);
  }, [ids]);
}
