// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { uuidV7 } from '@shared/ids/uuid-v7.ts';
import type {
  ComponentInput,
  OptionInput,
  OrderLineInput,
  OrderSubmit,
  PaymentMethod,
  ServiceType,
} from '../api/contract.ts';
import { cartTotal, unitPrice } from '../cart/pricing.ts';
import type { CartLine, Pieces } from '../cart/selection.ts';
import type { MenuIndex } from '../menu/menu-index.ts';

function optionInputs(pieces: Pieces): OptionInput[] {
  return Object.entries(pieces).map(([optionId, quantity]) => ({ optionId, quantity }));
}

function lineInput(index: MenuIndex, line: CartLine): OrderLineInput[] {
  const item = index.items.get(line.itemId);
  if (!item) return [];
  const { variantId, options, slots } = line.selection;
  const components = item.comboSlots.flatMap((slot): ComponentInput[] => {
    const chosen = slots[slot.id];
    if (!chosen) return [];
    return [
      {
        slotId: slot.id,
        itemId: chosen.itemId,
        ...(chosen.variantId === null ? {} : { variantId: chosen.variantId }),
        options: optionInputs(chosen.options),
      },
    ];
  });
  return [
    {
      id: line.id,
      itemId: line.itemId,
      ...(variantId === null ? {} : { variantId }),
      quantity: line.quantity,
      options: optionInputs(options),
      ...(components.length > 0 ? { components } : {}),
      unitPrice: { amount: unitPrice(index, item, line.selection), currency: index.menu.currency },
    },
  ];
}

interface Confirmed {
  readonly lines: readonly CartLine[];
  readonly serviceType: ServiceType;
  readonly language: string;
  readonly method: PaymentMethod;
}

/** The order as the guest has just confirmed it, with ids of its own: made once, then only repeated. */
export function draftOrder(
  index: MenuIndex,
  { lines, serviceType, language, method }: Confirmed,
): OrderSubmit {
  return {
    id: uuidV7(),
    serviceType,
    language,
    menuVersion: index.menu.version,
    lines: lines.flatMap((line) => lineInput(index, line)),
    expectedTotal: { amount: cartTotal(index, lines), currency: index.menu.currency },
    payment: method === 'card_terminal' ? { method, id: uuidV7() } : { method },
  };
}
