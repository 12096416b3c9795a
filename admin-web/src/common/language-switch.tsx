// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { classNames } from '@shared/ui/class-names.ts';
import { languages, type Language } from '@/words/words.ts';
import { useWords } from './words-context.tsx';

/** One press to the other language; each language is named in itself. */
export function LanguageSwitch() {
  const { t, language, chooseLanguage } = useWords();
  return (
    <div role="group" aria-label={t('app.language')} className="inline-flex rounded-md bg-surface-sunken p-1">
      {(Object.keys(languages) as Language[]).map((tag) => (
        <button
          key={tag}
          type="button"
          lang={tag}
          aria-pressed={tag === language}
          onClick={() => chooseLanguage(tag)}
          className={classNames(
            'min-h-9 rounded-sm px-3 text-caption font-semibold uppercase focus-visible:outline-4 focus-visible:outline-focus',
            tag === language ? 'bg-surface text-ink shadow-card' : 'text-ink-muted',
          )}
        >
          {tag}
          <span className="sr-only"> {languages[tag]}</span>
        </button>
      ))}
    </div>
  );
}
