// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { ChefHat, Maximize, Volume2, VolumeX } from 'lucide-react';
import { classNames } from '@shared/ui/class-names.ts';
import { LanguageSwitch } from '@/common/language-switch.tsx';
import { LiveDot } from '@/common/live-dot.tsx';
import { useNow } from '@/common/use-now.ts';
import { useWords } from '@/common/words-context.tsx';

const clockTickMs = 5_000;
const button =
  'flex min-h-12 items-center gap-2 rounded-md px-4 text-caption font-semibold focus-visible:outline-4 focus-visible:outline-focus';

/** The narrow head of the kitchen display: clock, connection, sound. */
export function KitchenBar({ audible, onUnlock }: { audible: boolean; onUnlock: () => void }) {
  const { t, time } = useWords();
  const now = useNow(clockTickMs);
  return (
    <header className="flex items-center gap-4 px-4 py-2">
      <ChefHat className="size-7 text-primary" />
      <h1 className="text-lead font-bold">{t('kitchen.title')}</h1>
      <LiveDot />
      <span className="flex-1" />
      <button
        type="button"
        onClick={onUnlock}
        className={classNames(button, audible ? 'text-ink-muted' : 'bg-accent text-on-accent')}
      >
        {audible ? <Volume2 className="size-5" /> : <VolumeX className="size-5" />}
        <span className="max-sm:sr-only">{t(audible ? 'kitchen.soundOn' : 'kitchen.soundUnlock')}</span>
      </button>
      <span className="max-lg:hidden">
        <LanguageSwitch />
      </span>
      {document.fullscreenEnabled && (
        <button
          type="button"
          aria-label={t('kitchen.fullScreen')}
          onClick={() => void document.documentElement.requestFullscreen()}
          className={classNames(button, 'px-3 text-ink-muted max-md:hidden')}
        >
          <Maximize className="size-5" />
        </button>
      )}
      <time className="text-title whitespace-nowrap tabular-nums">{time(now)}</time>
    </header>
  );
}
