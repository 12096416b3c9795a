// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { call } from '../../api/support/http.ts';
import { newId } from '../../api/support/ids.ts';
import {
  menu,
  paymentReaches,
  submit,
  type Menu,
  type MenuItem,
  type Order,
  type OrderSubmit,
} from '../../api/support/orders.ts';
import { ownerToken } from '../../api/support/people.ts';

type Line = OrderSubmit['lines'][number];

/** One line of a dish as a guest would choose it: the default size, and the first answer to each required question. */
function lineOf(shop: Menu, item: MenuItem, quantity: number): Line {
  const variant = item.variants.find(({ isDefault }) => isDefault) ?? item.variants[0];
  const groups = shop.optionGroups.filter(({ id }) => item.optionGroupIds.includes(id));
  const options = groups
    .filter(({ min }) => min > 0)
    .flatMap((group) => group.options.filter(({ available }) => available).slice(0, group.min));
  const amount = options.reduce(
    (sum, { price }) => sum + price.amount,
    variant?.price.amount ?? item.price.amount,
  );
  return {
    id: newId(),
    itemId: item.id,
    quantity,
    unitPrice: { ...item.price, amount },
    options: options.map(({ id }) => ({ optionId: id, quantity: 1 })),
    ...(variant && { variantId: variant.id }),
  };
}

interface Wish {
  /** English names of dishes, with the number of pieces. */
  readonly dishes: Readonly<Record<string, number>>;
  readonly takeAway?: boolean;
  readonly counter?: boolean;
}

/** A real order: submitted as a kiosk does it and, unless it is paid at the counter, paid at the terminal. */
async function order({ dishes, takeAway = false, counter = false }: Wish): Promise<Order> {
  const shop = await menu();
  const lines = Object.entries(dishes).map(([name, quantity]) => {
    const item = shop.items.find((each) => each.name.en === name);
    if (item === undefined) throw new Error(`the sample menu has no ${name}`);
    return lineOf(shop, item, quantity);
  });
  const amount = lines.reduce((sum, line) => sum + line.unitPrice.amount * line.quantity, 0);
  const answer = await submit({
    id: newId(),
    serviceType: takeAway ? 'take_away' : 'eat_in',
    language: 'en',
    menuVersion: shop.version,
    lines,
    expectedTotal: { amount, currency: shop.currency },
    payment: counter ? { method: 'counter' } : { method: 'card_terminal', id: newId() },
  } satisfies OrderSubmit);
  if (answer.status !== 201) throw new Error(`order: ${JSON.stringify(answer.body)}`);
  return counter ? answer.body : paymentReaches(answer.body.id, ['captured']);
}

interface Ticket {
  readonly id: string;
  readonly orderId: string;
  readonly version: number;
}

/** The kitchen moves the ticket of an order through these states. */
async function cook({ id }: Order, ...states: ('preparing' | 'ready' | 'handed_over')[]): Promise<void> {
  const token = await ownerToken();
  const list = await call<{ tickets: Ticket[] }>('GET', '/api/v1/kitchen/tickets', { token });
  let ticket = list.body.tickets.find(({ orderId }) => orderId === id);
  for (const to of states) {
    if (ticket === undefined) throw new Error('the kitchen does not see the order');
    const moved = await call<Ticket>('POST', `/api/v1/kitchen/tickets/${ticket.id}/transitions`, {
      token,
      body: { to, version: ticket.version },
    });
    if (moved.status !== 200) throw new Error(`ticket: ${JSON.stringify(moved.body)}`);
    ticket = moved.body;
  }
}

export async function setAvailable(item: MenuItem, available: boolean): Promise<void> {
  const answer = await call('PUT', `/api/v1/items/${item.id}/availability`, {
    token: await ownerToken(),
    body: { available },
  });
  if (answer.status !== 200) throw new Error(`availability: ${JSON.stringify(answer.body)}`);
}

/** A shop in the middle of lunch: something in each column of the kitchen, most of it paid by card. */
export async function rushHour(): Promise<void> {
  await cook(await order({ dishes: { 'Classic Bun': 1, Cola: 1 } }), 'preparing', 'ready', 'handed_over');
  await cook(await order({ dishes: { 'Falafel Wrap': 2, Tea: 1 }, takeAway: true }), 'preparing', 'ready');
  await cook(await order({ dishes: { 'Double Cheddar': 1, 'Sweet Potato Fries': 1 } }), 'preparing', 'ready');
  await cook(await order({ dishes: { 'Caesar Salad': 1, 'Mineral Water': 1 } }), 'preparing');
  await cook(await order({ dishes: { 'Truffle Mushroom': 2, 'Barbecue Wings': 1, Cola: 2 } }), 'preparing');
  await order({ dishes: { 'Belgian Waffle': 1, 'Caffè Latte': 2 }, takeAway: true });
  await order({ dishes: { 'Pizza Margherita': 1, 'Orange Juice': 1 }, counter: true });
  await order({ dishes: { 'Bacon Smash': 3, Fries: 3, 'Homemade Lemonade': 2, 'Soft Ice': 4 } });
}
