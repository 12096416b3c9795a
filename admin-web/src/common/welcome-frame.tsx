// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { UtensilsCrossed } from 'lucide-react';
import type { ReactNode } from 'react';
import { LanguageSwitch } from './language-switch.tsx';
import { useWords } from './words-context.tsx';

interface WelcomeFrameProps {
  title: string;
  text?: string | undefined;
  children: ReactNode;
}

/** The page around everything that happens before somebody is known: login, setup, pairing. */
export function WelcomeFrame({ title, text, children }: WelcomeFrameProps) {
  const { t } = useWords();
  return (
    <div className="grid min-h-dvh bg-page max-lg:grid-rows-[auto_1fr] lg:grid-cols-[minmax(20rem,2fr)_3fr]">
      <title>{`${title} · ${t('app.name')}`}</title>
      <aside className="hero relative flex flex-col justify-between overflow-hidden p-8 text-on-hero max-lg:py-5">
        <div className="flex items-center gap-3 text-lead font-bold">
          <span className="grid size-11 place-items-center rounded-md bg-on-hero/15">
            <UtensilsCrossed className="size-6" />
          </span>
          {t('app.name')}
          <span className="font-medium opacity-80">{t('app.panel')}</span>
        </div>
        <UtensilsCrossed
          aria-hidden="true"
          strokeWidth={1}
          className="absolute -right-24 bottom-24 size-[30rem] -rotate-12 opacity-15 max-lg:hidden"
        />
        <p className="relative max-w-md text-headline max-lg:hidden">{t('app.promise')}</p>
      </aside>
      <main className="flex flex-col">
        <div className="flex justify-end p-4">
          <LanguageSwitch />
        </div>
        <div className="flex flex-1 items-center justify-center px-6 pb-16">
          <div className="flex w-full max-w-md flex-col gap-6">
            <div className="flex flex-col gap-2">
              <h1 className="text-title">{title}</h1>
              {text !== undefined && <p className="text-body text-ink-muted">{text}</p>}
            </div>
            {children}
          </div>
        </div>
      </main>
    </div>
  );
}
