// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { WordKey, Words } from './en.ts';

export type { WordKey };

/** The languages that the staff's screens speak. */
export const languages = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof languages;

/** The words of one language; each language is a file of its own, loaded when it is wanted. */
export async function loadWords(language: Language): Promise<Words> {
  return language === 'de' ? (await import('./de.ts')).de : (await import('./en.ts')).en;
}

const slot = 'kiosk.staff.language';

/** The language chosen on this screen, else the browser's, else English. */
export function startLanguage(): Language {
  const wanted = [window.localStorage.getItem(slot), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return wanted.find((tag): tag is Language => tag !== null && tag in languages) ?? 'en';
}

export function keepLanguage(language: Language): void {
  window.localStorage.setItem(slot, language);
}
