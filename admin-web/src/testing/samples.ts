// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { Menu, MenuItem, Order, Ticket } from '@/common/contract.ts';

const at = '2026-01-31T12:00:00Z';
const euros = (amount: number) => ({ amount, currency: 'EUR' });

export function sampleTicket(part: Partial<Ticket> = {}): Ticket {
  return {
    id: '01900000-0000-7000-8000-000000000001',
    orderId: '01900000-0000-7000-8000-000000000002',
    displayNumber: 'A-042',
    serviceType: 'eat_in',
    state: 'queued',
    paymentState: 'paid',
    lines: [{ name: { en: 'Burger', de: 'Burger' }, quantity: 2, details: [], note: 'no onions' }],
    createdAt: at,
    stateSince: at,
    version: 3,
    ...part,
  };
}

export function sampleOrder(part: Partial<Order> = {}): Order {
  return {
    id: '01900000-0000-7000-8000-000000000002',
    displayNumber: 'A-042',
    businessDate: '2026-01-31',
    state: 'accepted',
    paymentState: 'at_counter',
    paymentMethod: 'counter',
    serviceType: 'take_away',
    language: 'en',
    lines: [],
    taxes: [],
    total: euros(1290),
    payments: [],
    createdAt: at,
    updatedAt: at,
    version: 5,
    ...part,
  };
}

export function sampleItem(part: Partial<MenuItem> & Pick<MenuItem, 'id'>): MenuItem {
  return {
    categoryId: 'c1',
    kind: 'single',
    name: { en: 'Fries', de: 'Pommes' },
    description: {},
    price: euros(390),
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

export function sampleMenu(items: MenuItem[]): Menu {
  return {
    shopId: 's1',
    shopName: 'Shop',
    version: 1,
    currency: 'EUR',
    defaultLanguage: 'en',
    languages: ['en', 'de'],
    paymentMethods: ['counter'],
    serviceTypes: ['eat_in'],
    idleSeconds: 60,
    idleWarningSeconds: 15,
    categories: [{ id: 'c1', name: { en: 'Sides', de: 'Beilagen' }, itemIds: items.map((item) => item.id) }],
    items,
    optionGroups: [],
  };
}
