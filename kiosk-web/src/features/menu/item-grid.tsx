// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { Category } from '../../lib/api/contract.ts';
import { useVoice } from '../../lib/i18n/words-context.ts';
import { useMenu } from '../../lib/menu/menu-context.ts';
import { Notice } from '../../ui/notice.tsx';
import { ItemCard } from './item-card.tsx';

export function ItemGrid({ category }: { readonly category: Category }) {
  const { say, text } = useVoice();
  const index = useMenu();
  const items = category.itemIds.flatMap((id) => index.items.get(id) ?? []);
  if (items.length === 0) return <Notice icon="info" title={say('menu.emptyCategory')} className="flex-1" />;
  return (
    <main aria-label={text(category.name)} className="scrolls min-h-0 flex-1 px-6 pb-8 pt-1">
      <h2 className="enters mb-4 text-headline">{text(category.name)}</h2>
      <ul className="enters grid grid-cols-[repeat(auto-fill,minmax(14.5rem,1fr))] gap-5">
        {items.map((item) => (
          <ItemCard key={item.id} item={item} />
        ))}
      </ul>
    </main>
  );
}
