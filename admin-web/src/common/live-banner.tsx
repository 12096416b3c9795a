// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { WifiOff } from 'lucide-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useLive } from './live-store.ts';
import { useWords } from './words-context.tsx';

/** A short gap, e.g. a restart of the daemon, heals by itself before anybody needs to know. */
const quietMs = 2_000;

/** True when the connection has been gone long enough to tell people that what they see may be old. */
export function useConnectionLost(): boolean {
  const status = useLive((live) => live.status);
  const [lost, setLost] = useState(false);
  useEffect(() => {
    if (status !== 'connecting') return undefined;
    const timer = setTimeout(() => setLost(true), quietMs);
    return () => {
      clearTimeout(timer);
      setLost(false);
    };
  }, [status]);
  return lost;
}

/** When the newest of what is shown came from the server, in milliseconds; 0 when nothing has come yet. */
function useLastAnswer(): number {
  const cache = useQueryClient().getQueryCache();
  const newest = () =>
    Math.max(0, ...cache.findAll({ type: 'active' }).map((query) => query.state.dataUpdatedAt));
  return useSyncExternalStore((changed) => cache.subscribe(changed), newest);
}

/** Says that what is shown may be old, and since when. */
export function LiveBanner() {
  const { t, time } = useWords();
  const shownSince = useLastAnswer();
  if (!useConnectionLost()) return null;
  return (
    <div
      role="alert"
      className="flex items-center gap-3 bg-warning-soft px-6 py-2.5 text-body font-medium text-warning-ink"
    >
      <WifiOff className="size-5 shrink-0" />
      {shownSince === 0 ? t('live.lostNoData') : t('live.lost', { time: time(shownSince) })}
    </div>
  );
}
