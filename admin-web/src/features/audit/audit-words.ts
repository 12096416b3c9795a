// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { AuditChange, AuditEvent, AuditValue } from '@/common/contract.ts';
import type { WordsOfScreen } from '@/common/words-context.tsx';
import { en } from '@/words/en.ts';
import type { WordKey } from '@/words/words.ts';

type Speech = Pick<WordsOfScreen, 't' | 'money' | 'exactTime'>;

const isWord = (key: string): key is WordKey => key in en;

/** The first of `keys` that this page has a word for; null when a newer system speaks of something else. */
const wordOf = (...keys: string[]): WordKey | null => keys.find(isWord) ?? null;

/** What was done; an action that this page does not know is told as the server names it. */
export function auditAction({ t }: Speech, { action }: AuditEvent): string {
  const word = wordOf(`auditAction.${action}`);
  return word === null ? action : t(word);
}

/** Who did it, by the name of that time. */
export function auditActor({ t }: Speech, { kind, name }: AuditEvent['by']): string {
  if (kind !== 'system') return name;
  return t(wordOf(`auditSystem.${name}`) ?? 'history.system');
}

export function auditField({ t }: Speech, { field }: AuditChange): string {
  const word = wordOf(`auditField.${field}`);
  return word === null ? field : t(word);
}

/** One side of a change in words; `name` is the thing's, which titles of alerts need. */
export function auditValue(
  { t, money, exactTime }: Speech,
  field: string,
  value: AuditValue | undefined,
  name: string,
): string {
  if (value?.money !== undefined) return money(value.money);
  if (value?.time !== undefined) return exactTime(value.time);
  if (value?.flag !== undefined) return t(value.flag ? 'audit.yes' : 'audit.no');
  if (value?.text === undefined) return t('audit.nothing');
  const word = {
    role: wordOf(`role.${value.text}`),
    kind: wordOf(`kind.${value.text}`),
    rule: wordOf(`alert.${value.text}.title`),
  }[field];
  return word === undefined || word === null ? value.text : t(word, { name, order: name });
}
