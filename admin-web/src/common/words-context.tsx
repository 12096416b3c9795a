// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { createTranslator, localized, type LocalizedText, type Translate } from '@shared/i18n/translator.ts';
import { formatMoney, type Money } from '@shared/money/format-money.ts';
import { keepLanguage, loadWords, type Language, type WordKey } from '@/words/words.ts';
import type { Words } from '@/words/en.ts';

export interface WordsOfScreen {
  language: Language;
  chooseLanguage: (language: Language) => void;
  t: Translate<WordKey>;
  /** A menu text in the screen's language. */
  text: (text: LocalizedText) => string;
  money: (money: Money) => string;
  /** Time of day, e.g. "14:05"; with the date when it was not today. */
  time: (moment: string | number) => string;
  date: (moment: string) => string;
  /** Time of day with seconds; with the date when it was not today. */
  exactTime: (moment: string) => string;
}

const Context = createContext<WordsOfScreen | null>(null);

/** The browser's own variant of the language, which knows the country's way to write times and prices. */
function localeOf(language: Language): string {
  return (
    navigator.languages.find((tag) => tag.startsWith(`${language}-`)) ??
    (language === 'en' ? 'en-GB' : language)
  );
}

const isToday = (moment: string | number) => new Date(moment).toDateString() === new Date().toDateString();

export interface WordsProviderProps {
  language: Language;
  words: Words;
  children: ReactNode;
}

/** Gives the screen its language; the first words are loaded before the first picture. */
export function WordsProvider({ language: first, words: firstWords, children }: WordsProviderProps) {
  const [{ language, words }, setSpoken] = useState({ language: first, words: firstWords });

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const chooseLanguage = useCallback((wanted: Language) => {
    keepLanguage(wanted);
    void loadWords(wanted).then((loaded) => setSpoken({ language: wanted, words: loaded }));
  }, []);

  const value = useMemo((): WordsOfScreen => {
    const locale = localeOf(language);
    const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
    const seconds = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' });
    const dayAndSeconds = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'medium' });
    const dayAndClock = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short' });
    return {
      language,
      chooseLanguage,
      t: createTranslator<WordKey>(words, language),
      text: (text) => localized(text, language, 'en'),
      money: (money) => formatMoney(money, locale),
      time: (moment) => (isToday(moment) ? clock : dayAndClock).format(new Date(moment)),
      date: (moment) => day.format(new Date(moment)),
      exactTime: (moment) => (isToday(moment) ? seconds : dayAndSeconds).format(new Date(moment)),
    };
  }, [language, words, chooseLanguage]);

  return <Context value={value}>{children}</Context>;
}

export function useWords(): WordsOfScreen {
  const value = use(Context);
  if (value === null) throw new Error('useWords() needs a WordsProvider above it');
  return value;
}
