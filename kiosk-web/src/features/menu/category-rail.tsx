// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useEffect, useRef } from 'react';
import type { Category } from '../../lib/api/contract.ts';
import { useVoice } from '../../lib/i18n/words-context.ts';
import { useMenu } from '../../lib/menu/menu-context.ts';
import { useSession } from '../../lib/session/store.ts';
import { join } from '../../ui/join.ts';
import { Picture } from '../../ui/picture.tsx';

interface CategoryRailProps {
  readonly categories: readonly Category[];
  readonly chosenId: string;
}

function CategoryButton({ category, chosen }: { readonly category: Category; readonly chosen: boolean }) {
  const { text } = useVoice();
  const { items } = useMenu();
  const show = useSession((session) => session.showCategory);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (chosen) button.current?.scrollIntoView({ block: 'nearest', inline: 'center', behavior: 'smooth' });
  }, [chosen]);
  const name = text(category.name);
  const url = category.imageUrl ?? items.get(category.itemIds[0] ?? '')?.imageUrl;
  return (
    <button
      ref={button}
      type="button"
      aria-pressed={chosen}
      onClick={() => show(category.id)}
      className={join(
        'pressable flex shrink-0 items-center rounded-xl text-label',
        'tall:min-w-32 tall:flex-1 tall:flex-col tall:gap-1 tall:px-3 tall:py-3 tall:text-center',
        'wide:min-h-22 wide:gap-4 wide:px-4 wide:py-2 wide:text-start',
        chosen
          ? 'bg-primary text-on-primary shadow-raised'
          : 'bg-surface text-ink shadow-card active:bg-surface-pressed',
      )}
    >
      <Picture url={url} name={name} eager className="size-14 shrink-0" />
      <span className="min-w-0 hyphens-auto leading-tight wrap-break-word">{name}</span>
    </button>
  );
}

export function CategoryRail({ categories, chosenId }: CategoryRailProps) {
  const { say, language } = useVoice();
  return (
    <nav
      lang={language}
      aria-label={say('menu.categories')}
      className="scrolls-x wide:scrolls flex shrink-0 gap-3 px-6 pb-4 pt-1 wide:w-64 wide:flex-col wide:overflow-x-hidden wide:pe-2"
    >
      {categories.map((category) => (
        <CategoryButton key={category.id} category={category} chosen={category.id === chosenId} />
      ))}
    </nav>
  );
}
