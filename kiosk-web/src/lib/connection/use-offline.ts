// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useEffect, useState } from 'react';
import { useConnection } from './connection.ts';

const patienceMs = 1_500;

/** True once the daemon has not answered for a moment; a blink is not worth a word. */
export function useOffline(): boolean {
  const reachable = useConnection((connection) => connection.reachable);
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    if (reachable) return undefined;
    const timer = setTimeout(() => setIsLong(true), patienceMs);
    return () => {
      clearTimeout(timer);
      setIsLong(false);
    };
  }, [reachable]);
  return !reachable && isLong;
}
