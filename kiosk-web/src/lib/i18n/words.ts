// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

import type en from '../../../../shared/words/en.json';
import { createTranslator } from '@shared/i18n/translator.ts';
import type { Translate, Words } from '@shared/i18n/translator.ts';

type JsonKey = keyof typeof en;
type PluralKey = JsonKey extends infer Key ? (Key extends `${infer Base}_other` ? Base : never) : never;

/** A key of shared/words; a plural is named without its `_one`, `_other` and wants `count`. */
export type WordKey = JsonKey | PluralKey;
export type Say = Translate<WordKey>;

const loaders = import.meta.glob<Words>('../../../../shared/words/*.json', { import: 'default' });
const byCode = new Map(
  Object.entries(loaders).map(([path, load]) => [
    path.slice(path.lastIndexOf('/') + 1, -'.json'.length),
    load,
  ]),
);

/** Languages this build has words for. */
export const wordLanguages: readonly string[] = [...byCode.keys()].sort();

export interface LoadedWords {
  readonly language: string;
  readonly say: Say;
}

const fallbackLanguage = 'en';
const loaded = new Map<string, Promise<LoadedWords>>();

/** The words of `language`, loaded once; English when this build has no such language. */
export function loadWords(language: string): Promise<LoadedWords> {
  const code = byCode.has(language) ? language : fallbackLanguage;
  let words = loaded.get(code);
  if (!words) {
    words = load(code);
    words.catch(() => loaded.delete(code));
    loaded.set(code, words);
  }
  return words;
}

async function load(language: string): Promise<LoadedWords> {
  const loader = byCode.get(language);
  if (!loader) throw new Error(`No words for ${language}`);
  return { language, say: createTranslator<WordKey>(await loader(), language) };
}
