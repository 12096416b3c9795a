// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useVoice } from '../../lib/i18n/words-context.ts';
import { useMenu } from '../../lib/menu/menu-context.ts';
import { useSession } from '../../lib/session/store.ts';
import { Notice } from '../../ui/notice.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { CartBar } from './cart-bar.tsx';
import { CategoryRail } from './category-rail.tsx';
import { ItemGrid } from './item-grid.tsx';

/** Categories on the left (landscape) or on top (portrait), dishes beside, the cart always below. */
export function MenuScreen() {
  const { say } = useVoice();
  const { menu } = useMenu();
  const go = useSession((session) => session.go);
  const chosenId = useSession((session) => session.categoryId);
  const category = menu.categories.find(({ id }) => id === chosenId) ?? menu.categories[0];
  const service = useSession((session) => session.serviceType);
  return (
    <>
      <TopBar
        title={menu.shopName}
        onBack={() => go({ name: menu.serviceTypes.length > 1 ? 'service' : 'attract' })}
      >
        <p className="hidden text-label text-ink-muted wide:block">
          {say(service === 'eat_in' ? 'service.eatIn' : 'service.takeAway')}
        </p>
      </TopBar>
      {category ? (
        <div className="flex min-h-0 flex-1 flex-col wide:flex-row">
          <CategoryRail categories={menu.categories} chosenId={category.id} />
          <ItemGrid key={category.id} category={category} />
        </div>
      ) : (
        <Notice icon="info" title={say('menu.empty')} text={say('menu.emptyText')} className="flex-1" />
      )}
      <CartBar />
    </>
  );
}
