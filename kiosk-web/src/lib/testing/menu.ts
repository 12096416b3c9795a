// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { Menu, MenuItem, Money, Option, OptionGroup } from '../api/contract.ts';

const euro = (amount: number): Money => ({ amount, currency: 'EUR' });
const name = (text: string) => ({ en: text, de: text });

export function anOption(id: string, amount = 0, part: Partial<Option> = {}): Option {
  return {
    id,
    name: name(id),
    price: euro(amount),
    isDefault: false,
    available: true,
    allergens: [],
    ...part,
  };
}

export function aGroup(id: string, options: Option[], part: Partial<OptionGroup> = {}): OptionGroup {
  return { id, name: name(id), min: 0, max: 1, maxPerOption: 1, options, ...part };
}

export function anItem(id: string, amount: number, part: Partial<MenuItem> = {}): MenuItem {
  return {
    id,
    categoryId: 'food',
    kind: 'single',
    name: name(id),
    description: name(''),
    price: euro(amount),
    taxRates: { eatIn: '19.00', takeAway: '7.00' },
    available: true,
    allergens: [],
    tags: [],
    variants: [],
    optionGroupIds: [],
    comboSlots: [],
    ...part,
  };
}

export function aMenu(items: MenuItem[], optionGroups: OptionGroup[] = []): Menu {
  return {
    shopId: 'shop',
    shopName: 'Shop',
    version: 7,
    currency: 'EUR',
    defaultLanguage: 'en',
    languages: ['en', 'de'],
    paymentMethods: ['card_terminal', 'counter'],
    serviceTypes: ['eat_in', 'take_away'],
    idleSeconds: 60,
    idleWarningSeconds: 15,
    categories: [{ id: 'food', name: name('Food'), itemIds: items.map(({ id }) => id) }],
    items,
    optionGroups,
  };
}

/** A burger with a required and an optional group, fries in two sizes, and a combo of both. */
export const sampleMenu = aMenu(
  [
    anItem('burger', 990, { optionGroupIds: ['done', 'extras'] }),
    anItem('fries', 390, {
      variants: [
        { id: 'small', name: name('small'), price: euro(390), isDefault: true },
        { id: 'large', name: name('large'), price: euro(490), isDefault: false },
      ],
    }),
    anItem('juice', 320),
    anItem('beer', 410, { available: false }),
    anItem('meal', 1490, {
      kind: 'combo',
      comboSlots: [
        {
          id: 'main',
          name: name('main'),
          choices: [{ itemId: 'burger', surcharge: euro(0), isDefault: true }],
        },
        {
          id: 'side',
          name: name('side'),
          choices: [
            { itemId: 'fries', variantId: 'small', surcharge: euro(0), isDefault: true },
            { itemId: 'fries', variantId: 'large', surcharge: euro(100), isDefault: false },
            { itemId: 'beer', surcharge: euro(50), isDefault: false },
          ],
        },
      ],
    }),
  ],
  [
    aGroup('done', [anOption('medium'), anOption('well', 0)], { min: 1 }),
    aGroup(
      'extras',
      [anOption('bacon', 150), anOption('cheese', 120), anOption('egg', 150, { available: false })],
      {
        max: 3,
        maxPerOption: 2,
      },
    ),
  ],
);
