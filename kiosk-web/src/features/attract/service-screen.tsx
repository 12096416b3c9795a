// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import eatInPicture from '@lobehub/fluent-emoji-3d/assets/1f37d-fe0f.webp';
import takeAwayPicture from '@lobehub/fluent-emoji-3d/assets/1f6cd-fe0f.webp';
import type { ServiceType } from '../../lib/api/contract.ts';
import { useVoice } from '../../lib/i18n/words-context.ts';
import { useMenu } from '../../lib/menu/menu-context.ts';
import { useSession } from '../../lib/session/store.ts';
import { BottomBar } from '../../ui/bottom-bar.tsx';
import { Plate } from '../../ui/plate.tsx';
import { TopBar } from '../../ui/top-bar.tsx';

const choices = {
  eat_in: { title: 'service.eatIn', text: 'service.eatInText', picture: eatInPicture },
  take_away: { title: 'service.takeAway', text: 'service.takeAwayText', picture: takeAwayPicture },
} as const;

function ServiceCard({ service }: { readonly service: ServiceType }) {
  const { say } = useVoice();
  const choose = useSession((session) => session.chooseService);
  const { title, text, picture } = choices[service];
  return (
    <button
      type="button"
      onClick={() => choose(service)}
      className="pressable flex min-h-0 flex-1 flex-col items-stretch overflow-hidden rounded-2xl border-2 border-transparent bg-surface text-center shadow-raised active:border-primary"
    >
      <Plate url={picture} name="" eager className="min-h-0 flex-1" space="p-8" />
      <span className="block px-6 py-8">
        <span className="block text-headline">{say(title)}</span>
        <span className="mt-2 block text-lead text-ink-muted">{say(text)}</span>
      </span>
    </button>
  );
}

/** Eat in or take away; it decides the tax, so it comes before the menu. */
export function ServiceScreen() {
  const { say } = useVoice();
  const { menu } = useMenu();
  const go = useSession((session) => session.go);
  return (
    <>
      <TopBar title={menu.shopName} onBack={() => go({ name: 'attract' })} />
      <main className="enters flex min-h-0 flex-1 flex-col gap-8 px-8 pb-10 pt-4">
        <h2 className="text-center text-headline">{say('service.title')}</h2>
        <div className="mx-auto flex min-h-0 w-full max-w-280 flex-1 gap-8 tall:max-h-290 tall:flex-col wide:flex-row">
          {menu.serviceTypes.map((service) => (
            <ServiceCard key={service} service={service} />
          ))}
        </div>
      </main>
      <BottomBar>{null}</BottomBar>
    </>
  );
}
