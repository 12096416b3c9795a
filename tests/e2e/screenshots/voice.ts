// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { readFile } from 'node:fs/promises';
import type { MenuItem } from '../../api/support/orders.ts';
import { de } from '../../../admin-web/src/words/de.ts';
import { en } from '../../../admin-web/src/words/en.ts';

export type Language = 'en' | 'de';

export interface Voice {
  readonly language: Language;
  /** The language's own name. */
  readonly name: string;
  /** A word of the guest's screens. */
  readonly guest: (key: string) => string;
  /** A word of the staff's screens. */
  readonly staff: (key: keyof typeof en) => string;
  readonly dish: (item: Pick<MenuItem, 'name'>) => string;
}

/** What the screens say in a language, so that one walk goes through them in each. */
export async function voice(language: Language): Promise<Voice> {
  const file = new URL(`../../../shared/words/${language}.json`, import.meta.url);
  const words = JSON.parse(await readFile(file, 'utf8')) as Record<string, string>;
  const guest = (key: string) => {
    const word = words[key];
    if (word === undefined) throw new Error(`no word ${key}`);
    return word;
  };
  const staffWords: Record<keyof typeof en, string> = language === 'en' ? en : de;
  return {
    language,
    name: guest('language.name'),
    guest,
    staff: (key) => staffWords[key],
    dish: ({ name }) => name[language] ?? '',
  };
}
