// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { BellRing, ChefHat, CloudOff, WifiOff } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { ApiClient } from '@shared/api/client.ts';
import { ErrorState, LoadingState } from '@shared/ui/states.tsx';
import { melodies } from '@/common/chime.ts';
import type { Board } from '@/common/contract.ts';
import { describeError } from '@/common/describe-error.ts';
import { useConnectionLost } from '@/common/live-banner.tsx';
import { useChime } from '@/common/use-chime.ts';
import { useNewcomers } from '@/common/use-newcomers.ts';
import { useNow } from '@/common/use-now.ts';
import { useScreen } from '@/common/use-screen.ts';
import { useWakeLock } from '@/common/use-wake-lock.ts';
import { useWords } from '@/common/words-context.tsx';
import { NumberColumn } from './number-column.tsx';
import { useBoard } from './use-board.ts';

/** The public board: whose order is being made, and whose is ready. */
export function BoardPage({ api }: { api: ApiClient }) {
  useScreen('board');
  useWakeLock();
  const { t } = useWords();
  const { board, error } = useBoard(api);
  return (
    <div className="flex h-dvh flex-col bg-page text-ink">
      <title>{t('board.title')}</title>
      {board !== null ? (
        <Columns board={board} />
      ) : error === null ? (
        <LoadingState label={t('app.loading')} />
      ) : (
        <ErrorState icon={<CloudOff className="size-9" />} {...describeError(error, t)} />
      )}
    </div>
  );
}

const freshMs = 12_000;
const clockTickMs = 5_000;

function Columns({ board }: { board: Board }) {
  const { t, time } = useWords();
  const now = useNow(clockTickMs);
  const lost = useConnectionLost();
  const { chime } = useChime();
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const readyNumbers = useMemo(() => board.ready.map((entry) => entry.displayNumber), [board.ready]);

  // A board has no visitor who touches it: a browser that is set up as a kiosk lets sound through at once.
  useEffect(() => void chime.unlock(), [chime]);
  useNewcomers(readyNumbers, (numbers) => {
    chime.play(melodies.ready);
    setFresh(new Set(numbers));
  });
  useEffect(() => {
    const timer = setTimeout(() => setFresh(new Set()), freshMs);
    return () => clearTimeout(timer);
  }, [fresh]);

  return (
    <>
      <header className="flex items-center justify-between gap-6 px-[3vmin] pt-[2vmin] pb-[1.4vmin]">
        <h1 className="truncate text-[3.6vmin] font-bold">{board.shopName}</h1>
        {lost && (
          <p
            role="alert"
            className="flex items-center gap-3 rounded-full bg-warning-soft px-6 py-2 text-[2.4vmin] font-semibold text-warning-ink"
          >
            <WifiOff className="size-[3vmin] shrink-0" />
            {t('board.lost')}
          </p>
        )}
        <time className="text-[4.4vmin] font-bold tabular-nums">{time(now)}</time>
      </header>
      <main className="grid min-h-0 flex-1 grid-cols-[2fr_3fr] gap-[2vmin] px-[3vmin] pb-[3vmin] portrait:grid-cols-1 portrait:grid-rows-[3fr_2fr]">
        <NumberColumn
          look="preparing"
          title={t('board.preparing')}
          icon={<ChefHat />}
          entries={board.preparing}
          fresh={fresh}
        />
        <div className="contents portrait:[&>section]:order-first">
          <NumberColumn
            look="ready"
            title={t('board.ready')}
            hint={t('board.readyHint')}
            icon={<BellRing />}
            entries={board.ready}
            fresh={fresh}
            empty={t('board.emptyReady')}
          />
        </div>
      </main>
    </>
  );
}
