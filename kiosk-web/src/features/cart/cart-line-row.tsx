// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { describeSelection } from '../../lib/cart/describe.ts';
import { linePrice } from '../../lib/cart/pricing.ts';
import { isOrderable } from '../../lib/cart/rules.ts';
import { maxQuantity } from '../../lib/cart/selection.ts';
import type { CartLine } from '../../lib/cart/selection.ts';
import { useCart } from '../../lib/cart/store.ts';
import { useVoice } from '../../lib/i18n/words-context.ts';
import { useMenu } from '../../lib/menu/menu-context.ts';
import { useSession } from '../../lib/session/store.ts';
import { Chip } from '../../ui/chip.tsx';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { join } from '../../ui/join.ts';
import { Plate } from '../../ui/plate.tsx';
import { Stepper } from '../../ui/stepper.tsx';

interface CartLineRowProps {
  readonly line: CartLine;
  readonly onRemove: () => void;
}

/** One line: what, how many, how much; to change, to remove. */
export function CartLineRow({ line, onRemove }: CartLineRowProps) {
  const voice = useVoice();
  const { say, text, money } = voice;
  const index = useMenu();
  const go = useSession((session) => session.go);
  const setQuantity = useCart((cart) => cart.setQuantity);
  const item = index.items.get(line.itemId);
  const name = item ? text(item.name) : say('recovery.gone');
  const details = item ? describeSelection(index, item, line.selection, voice) : [];
  const canOrder = isOrderable(index, line.itemId, line.selection);
  const problem = !item ? 'cart.unavailable' : item.available ? 'recovery.changedItem' : 'menu.soldOut';
  const canEdit =
    item !== undefined &&
    (item.variants.length > 1 || item.comboSlots.length > 0 || item.optionGroupIds.length > 0);
  return (
    <li
      className={join(
        'flex flex-wrap gap-x-5 gap-y-1 rounded-xl bg-surface p-4 shadow-card',
        !canOrder && 'outline-2 outline-danger',
      )}
    >
      <Plate
        url={item?.imageUrl}
        name={name}
        muted={!canOrder}
        className="size-24 shrink-0 rounded-lg"
        space="p-2"
      />
      <div className="min-w-0 grow-999 basis-52 self-center">
        <h2 className="text-label font-bold">{name}</h2>
        {!canOrder && (
          <Chip tone="danger" className="mt-1">
            {say(problem)}
          </Chip>
        )}
        {details.length > 0 && <p className="mt-1 text-body text-ink-muted">{details.join(', ')}</p>}
      </div>
      <div className="flex grow items-center gap-4">
        {canEdit && (
          <button
            type="button"
            aria-label={say('cart.editNamed', { item: name })}
            onClick={() => go({ name: 'item', itemId: line.itemId, lineId: line.id })}
            className="pressable inline-flex min-h-(--size-touch) items-center gap-2 rounded-lg px-3 text-label text-primary active:bg-primary-soft"
          >
            <Icon name="edit" className="size-6" />
            {say('cart.edit')}
          </button>
        )}
        <span className="flex-1" />
        <Stepper
          value={line.quantity}
          min={1}
          max={maxQuantity}
          lessLabel={say('cart.lessNamed', { item: name })}
          moreLabel={say('cart.moreNamed', { item: name })}
          onStep={(step) => setQuantity(line.id, line.quantity + step)}
        />
        <p className="min-w-28 text-end text-lead font-bold tabular-nums">
          {money({ amount: linePrice(index, line), currency: index.menu.currency })}
        </p>
        <IconButton
          icon="trash"
          label={say('cart.removeNamed', { item: name })}
          onPress={onRemove}
          className="text-danger-ink active:bg-danger-soft"
        />
      </div>
    </li>
  );
}
