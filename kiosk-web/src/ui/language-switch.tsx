// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useVoice } from '../lib/i18n/words-context.ts';
import { useLanguages } from '../lib/i18n/use-languages.ts';
import { useSession } from '../lib/session/store.ts';
import { join } from './join.ts';

function ownName(code: string): string {
  return new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
}

/** All languages side by side, each in its own words; hidden when there is only one. */
export function LanguageSwitch({ onHero = false }: { readonly onHero?: boolean }) {
  const { language, say } = useVoice();
  const languages = useLanguages();
  const setLanguage = useSession((session) => session.setLanguage);
  if (languages.length < 2) return null;
  return (
    <div
      role="group"
      aria-label={say('language.choose')}
      className={join('flex shrink-0 rounded-full p-1', onHero ? 'bg-on-hero/20' : 'bg-surface-sunken')}
    >
      {languages.map((code) => {
        const chosen = code === language;
        const idle = onHero ? 'text-on-hero' : 'text-ink-muted';
        return (
          <button
            key={code}
            type="button"
            lang={code}
            aria-pressed={chosen}
            onClick={() => setLanguage(code)}
            className={join(
              'pressable min-h-(--size-touch) rounded-full px-5 text-label capitalize',
              chosen ? 'bg-surface text-ink shadow-card' : idle,
            )}
          >
            {ownName(code)}
          </button>
        );
      })}
    </div>
  );
}
