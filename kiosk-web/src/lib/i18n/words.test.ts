// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, test } from 'vitest';
import { loadWords, wordLanguages } from './words.ts';

const files = import.meta.glob<Record<string, string>>('../../../../shared/words/*.json', {
  import: 'default',
  eager: true,
});
const dictionaries = Object.entries(files).map(([path, words]) => ({ path, words }));
const english = dictionaries.find(({ path }) => path.endsWith('/en.json'))?.words ?? {};
const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();
const isPlural = (key: string) => /_(zero|one|two|few|many|other)$/.test(key);

test.each(dictionaries)('$path has every word, and the same placeholders as English', ({ words }) => {
  const needed = Object.keys(english).filter((key) => !isPlural(key) || key.endsWith('_other'));
  for (const key of needed) {
    expect(words[key], key).toBeTruthy();
    expect(placeholders(words[key] ?? ''), key).toEqual(placeholders(english[key] ?? ''));
  }
  for (const key of Object.keys(words))
    expect(english[key.replace(/_(zero|two|few|many)$/, '_other')], key).toBeTruthy();
});

test('plurals follow the language', async () => {
  const { say } = await loadWords('de');
  expect(say('idle.text', { count: 1 })).toContain('1 Sekunde ');
  expect(say('idle.text', { count: 2 })).toContain('2 Sekunden ');
});

test('a language without words speaks English', async () => {
  expect(wordLanguages).toEqual(['de', 'en']);
  expect((await loadWords('xx')).language).toBe('en');
});
