// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { MenuItem } from '../../lib/api/contract.ts';
import { cardPrice } from '../../lib/cart/pricing.ts';
import { defaultSelection, needsNoChoice } from '../../lib/cart/rules.ts';
import { isFull, useCart } from '../../lib/cart/store.ts';
import { useVoice } from '../../lib/i18n/words-context.ts';
import { useMenu } from '../../lib/menu/menu-context.ts';
import { useSession } from '../../lib/session/store.ts';
import { Chip } from '../../ui/chip.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { join } from '../../ui/join.ts';
import { Plate } from '../../ui/plate.tsx';

function useInCart(itemId: string): number {
  return useCart(({ lines }) =>
    lines.reduce((sum, line) => (line.itemId === itemId ? sum + line.quantity : sum), 0),
  );
}

function Marks({ item, inCart }: { readonly item: MenuItem; readonly inCart: number }) {
  const { say } = useVoice();
  return (
    <span className="absolute inset-x-3 top-3 flex items-start justify-between gap-2">
      <span className="flex flex-wrap gap-2">
        {!item.available && <Chip tone="danger">{say('menu.soldOut')}</Chip>}
        {item.available && item.tags.includes('popular') && <Chip tone="accent">{say('tag.popular')}</Chip>}
        {item.tags.includes('vegan') && <Chip tone="success">{say('tag.vegan')}</Chip>}
      </span>
      {inCart > 0 && (
        <span
          aria-label={say('menu.inCart', { count: inCart })}
          className="grid h-9 min-w-9 place-items-center rounded-full bg-primary px-2 text-label text-on-primary"
        >
          {inCart}
        </span>
      )}
    </span>
  );
}

/** One dish. A touch opens it; plus adds it at once where nothing has to be chosen. */
export function ItemCard({ item }: { readonly item: MenuItem }) {
  const { say, text, money } = useVoice();
  const index = useMenu();
  const go = useSession((session) => session.go);
  const add = useCart((cart) => cart.add);
  const full = useCart(({ lines }) => isFull(lines));
  const inCart = useInCart(item.id);
  const name = text(item.name);
  const price = cardPrice(item);
  const priceText = money({ ...item.price, amount: price.amount });
  const quick = needsNoChoice(index, item);
  const open = () => go({ name: 'item', itemId: item.id, lineId: null });
  return (
    <li
      className={join(
        'relative flex flex-col overflow-hidden rounded-xl bg-surface shadow-card',
        !item.available && 'shadow-none',
      )}
    >
      <button
        type="button"
        onClick={open}
        disabled={!item.available}
        className="pressable flex flex-1 flex-col text-start"
      >
        <Plate
          url={item.imageUrl}
          name={name}
          muted={!item.available}
          className="aspect-[4/3] w-full"
          space="px-4 pb-4 pt-7"
        />
        <Marks item={item} inCart={inCart} />
        <span className="flex flex-1 flex-col px-4 pb-2 pt-4">
          <span className={join('text-label font-bold', !item.available && 'text-ink-muted')}>{name}</span>
          <span className="mt-1 line-clamp-2 min-h-10 text-caption font-regular text-ink-muted">
            {text(item.description)}
          </span>
        </span>
        <span className="flex min-h-20 items-center px-4 pb-4 pe-24 text-lead font-bold tabular-nums">
          {price.isFrom ? say('common.from', { price: priceText }) : priceText}
        </span>
      </button>
      {item.available && (
        <IconButton
          icon="plus"
          label={say('menu.addNamed', { item: name })}
          onPress={quick && !full ? () => add(item.id, defaultSelection(index, item), 1) : open}
          className="absolute bottom-3 end-3 bg-primary text-on-primary shadow-raised active:bg-primary-pressed"
        />
      )}
    </li>
  );
}
