// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { PairingPage } from '@/common/pairing-page.tsx';
import { usePairedDevice } from '@/common/use-paired-device.ts';
import { useWords } from '@/common/words-context.tsx';
import { BoardPage } from '@/features/board/board-page.tsx';

/** The order board as a program of its own: paired once, then it shows numbers for years. */
export function BoardApp() {
  const { t } = useWords();
  const device = usePairedDevice('board');
  return device.phase === 'paired' ? (
    <BoardPage api={device.api} />
  ) : (
    <PairingPage kind="board" title={t('pairing.boardTitle')} device={device} />
  );
}
