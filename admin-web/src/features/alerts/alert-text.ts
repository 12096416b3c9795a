// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { Alert } from '@/common/contract.ts';
import { en } from '@/words/en.ts';
import type { WordKey } from '@/words/words.ts';

type Translate = (key: WordKey, values?: Record<string, string | number>) => string;

const units = [
  ['unit.days', 86_400],
  ['unit.hours', 3_600],
  ['unit.minutes', 60],
] as const;

/** A duration as people say it: in the largest unit of which it has two, rounded down. */
export function durationText(seconds: number, t: Translate): string {
  const [key, size] = units.find(([, unit]) => seconds >= 2 * unit) ?? (['unit.seconds', 1] as const);
  return t(key, { count: Math.floor(seconds / size) });
}

/** The rule as a key of the words; null for a rule of a newer system. */
function known(rule: string, kind: 'title' | 'text'): WordKey | null {
  const key = `alert.${rule}.${kind}`;
  return key in en ? (key as WordKey) : null;
}

/** What an alert says in the words of the screen. */
export function alertText(alert: Alert, t: Translate): { title: string; text: string } {
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(alert.details))
    if (typeof value === 'string' || typeof value === 'number') values[name] = value;
  if (typeof values.seconds === 'number') values.duration = durationText(values.seconds, t);
  values.volume = t(alert.subject === 'wal' ? 'volume.wal' : 'volume.data');
  const title = known(alert.rule, 'title');
  const text = known(alert.rule, 'text');
  return {
    title: title === null ? t('alerts.unknownTitle', { rule: alert.rule }) : t(title, values),
    text: text === null ? t('alerts.unknownText') : t(text, values),
  };
}
