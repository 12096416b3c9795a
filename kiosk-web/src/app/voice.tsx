// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { use, useDeferredValue, useEffect, useMemo } from 'react';
import type { ReactNode } from 'react';
import { loadWords, wordLanguages } from '../lib/i18n/words.ts';
import { VoiceContext, makeVoice } from '../lib/i18n/words-context.ts';
import type { MenuIndex } from '../lib/menu/menu-index.ts';
import { useSession } from '../lib/session/store.ts';

function browserLanguage(): string {
  const short = navigator.language.slice(0, 2);
  return wordLanguages.includes(short) ? short : 'en';
}

/** Gives everything below it the guest's language: the chosen one, else the shop's, else the browser's. */
export function VoiceProvider({
  index,
  children,
}: {
  readonly index: MenuIndex | null;
  readonly children: ReactNode;
}) {
  const chosen = useSession((session) => session.language);
  const shopLanguage = index?.menu.defaultLanguage;
  const { language, say } = use(loadWords(useDeferredValue(chosen ?? shopLanguage ?? browserLanguage())));
  const voice = useMemo(
    () => makeVoice(language, say, shopLanguage ?? language),
    [language, say, shopLanguage],
  );
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <VoiceContext value={voice}>{children}</VoiceContext>;
}
