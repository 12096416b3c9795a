// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { HistoryEntry } from '@/common/contract.ts';
import { en } from '@/words/en.ts';
import type { WordKey } from '@/words/words.ts';

type Say = (key: WordKey, values?: Record<string, string | number>) => string;

const isWord = (key: string): key is WordKey => key in en;
const machines = { order: 'orderEvent', payment: 'paymentState', ticket: 'ticketState' } as const;

/** What happened, in words; a step that this page does not know is told as the server names it. */
export function historyStep(t: Say, { about, what }: HistoryEntry): string {
  const key = `${machines[about]}.${what}`;
  const step = isWord(key) ? t(key) : what;
  return about === 'order' ? step : t(`history.${about}`, { step });
}

/** Who did it, by the name of that time. */
export function historyActor(t: Say, { kind, name }: HistoryEntry['by']): string {
  if (kind === 'system' || kind === 'unknown') return t(`history.${kind}`);
  return name ?? t('history.unknown');
}
