// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useVoice } from '../../lib/i18n/words-context.ts';
import { useSession } from '../../lib/session/store.ts';
import { ComfortButton } from '../../ui/comfort-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { DishCloud } from './dish-cloud.tsx';
import { useAttract } from './use-attract.ts';

/** The first screen: what there is, and one thing to do. A touch anywhere starts. */
export function AttractScreen() {
  const { say } = useVoice();
  const go = useSession((session) => session.go);
  const { shopName, dishes, canOrder, reachable, start } = useAttract(go);
  return (
    <main className="hero relative flex min-h-0 flex-1 flex-col overflow-hidden">
      <button
        type="button"
        tabIndex={-1}
        aria-hidden="true"
        disabled={!canOrder}
        onClick={start}
        className="absolute inset-0"
      />
      <header className="pointer-events-none relative flex min-h-(--size-top-bar) items-center justify-between gap-4 px-8 pt-6">
        <p className="text-title font-heavy">{shopName}</p>
        <div className="pointer-events-auto">
          <LanguageSwitch onHero />
        </div>
      </header>
      <div className="pointer-events-none min-h-0 flex-1 wide:flex wide:flex-row-reverse wide:items-center">
        <DishCloud dishes={dishes} />
        <div className="px-10 text-center wide:flex-1 wide:pl-16 wide:text-start">
          <h1 className="attract-headline">{say('attract.headline')}</h1>
          <p className="mx-auto mt-4 max-w-130 text-title font-medium text-balance wide:mx-0">
            {canOrder ? say('attract.text') : say('attract.closedText')}
          </p>
        </div>
      </div>
      <footer className="pointer-events-none relative flex flex-col items-center gap-6 px-8 pb-10">
        {canOrder ? (
          <button
            type="button"
            onClick={start}
            className="pressable pointer-events-auto flex min-h-28 w-full max-w-160 items-center justify-center gap-4 rounded-full bg-accent px-12 text-headline text-on-accent shadow-dialog active:bg-accent-pressed"
          >
            {say('attract.start')}
            <Icon name="forward" className="size-10" />
          </button>
        ) : (
          <p role="status" className="flex min-h-28 items-center gap-4 text-title">
            {!reachable && <Icon name="offline" className="size-10" />}
            {say(reachable ? 'attract.closed' : 'attract.offlineText')}
          </p>
        )}
        <div className="pointer-events-auto self-end">
          <ComfortButton className="bg-on-hero/20 text-on-hero" />
        </div>
      </footer>
    </main>
  );
}
