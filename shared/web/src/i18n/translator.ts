// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

/** Flat dictionary of one language; plural forms are `key_one`, `key_other`, … chosen by `{count}`. */
export type Words = Record<string, string>;
export type Placeholders = Record<string, string | number>;

/** Gives the text of a key with its `{placeholders}` filled in. */
export type Translate<Key extends string = string> = (key: Key, values?: Placeholders) => string;

/** A translator over one language; a missing key shows itself, so that a gap is seen and not silent. */
export function createTranslator<Key extends string = string>(words: Words, locale: string): Translate<Key> {
  const plurals = new Intl.PluralRules(locale);
  const find = (key: string, values: Placeholders) => {
    const count = values.count;
    if (typeof count !== 'number') return words[key];
    return words[`${key}_${plurals.select(count)}`] ?? words[`${key}_other`] ?? words[key];
  };
  return (key, values = {}) => {
    const text = find(key, values) ?? key;
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  };
}

/** A text that the shop wrote in several languages, e.g. an item's name. */
export type LocalizedText = Record<string, string>;

/** The text in the wanted language, else in the shop's default language, else in any. */
export function localized(text: LocalizedText, language: string, fallback: string): string {
  return text[language] ?? text[fallback] ?? Object.values(text)[0] ?? '';
}
