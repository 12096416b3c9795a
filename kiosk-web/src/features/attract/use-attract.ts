// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { use } from 'react';
import { useConnection } from '../../lib/connection/connection.ts';
import { useVoice } from '../../lib/i18n/words-context.ts';
import { MenuContext } from '../../lib/menu/menu-context.ts';
import type { MenuIndex } from '../../lib/menu/menu-index.ts';
import type { Screen } from '../../lib/session/store.ts';
import type { Dish } from './dish-cloud.tsx';

/** One dish with a picture from each category first, popular ones before others. */
function chooseDishes(index: MenuIndex, name: (text: Record<string, string>) => string): Dish[] {
  const perCategory = index.menu.categories.map(({ itemIds }) =>
    itemIds
      .flatMap((id) => index.items.get(id) ?? [])
      .filter((item) => item.available && item.imageUrl !== undefined)
      .sort((a, b) => Number(b.tags.includes('popular')) - Number(a.tags.includes('popular'))),
  );
  const rounds = Math.max(0, ...perCategory.map(({ length }) => length));
  const inTurn = Array.from({ length: rounds }, (_, round) =>
    perCategory.flatMap((items) => items[round] ?? []),
  ).flat();
  const seen = new Set<string>();
  return inTurn.flatMap((item) => {
    if (item.imageUrl === undefined || seen.has(item.imageUrl)) return [];
    seen.add(item.imageUrl);
    return { name: name(item.name), url: item.imageUrl };
  });
}

export function useAttract(go: (screen: Screen) => void) {
  const index = use(MenuContext);
  const { text } = useVoice();
  const reachable = useConnection((connection) => connection.reachable);
  const hasFood = (index?.menu.categories.length ?? 0) > 0;
  const oneService = index?.menu.serviceTypes.length === 1;
  return {
    shopName: index?.menu.shopName ?? '',
    dishes: index ? chooseDishes(index, text) : [],
    reachable,
    canOrder: reachable && hasFood,
    start: () => go({ name: oneService ? 'menu' : 'service' }),
  };
}
