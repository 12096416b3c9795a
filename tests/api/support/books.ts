// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { expect } from 'vitest';
import { sql } from './database.ts';
import { terminalControlOrigin } from './environment.ts';
import { call } from './http.ts';

/** One line of the terminal's own ledger. */
interface Booking {
  readonly category: 'Payment' | 'Reversal';
  readonly saleTransactionId: string;
  readonly amount: number;
  readonly state: 'running' | 'approved' | 'failed';
}

/** What the terminal itself has booked for one payment, e.g. `Payment approved`. */
export async function booked(paymentId: string): Promise<string[]> {
  return (await bookings())
    .filter(({ saleTransactionId }) => saleTransactionId === paymentId)
    .map(({ category, state }) => `${category} ${state}`);
}

async function bookings(): Promise<Booking[]> {
  return (await call<{ transactions: Booking[] }>('GET', '/ledger', { base: terminalControlOrigin })).body.transactions;
}

/**
 * Compares the whole ledger of the terminal with the whole database: what the terminal has taken and not given back is
 * exactly what the shop calls captured, by payment and amount; and no number was given twice or left out.
 */
export async function expectBooksToAgree(): Promise<void> {
  const taken = new Map<string, number>();
  for (const { category, saleTransactionId, amount, state } of await bookings())
    if (state === 'approved')
      taken.set(saleTransactionId, (taken.get(saleTransactionId) ?? 0) + (category === 'Payment' ? amount : -amount));
  const atTheTerminal = [...taken].filter(([, amount]) => amount !== 0).map(([id, amount]) => `${id}|${String(amount)}`);
  const inTheShop = await sql(`select id, amount from payments where method = 'card_terminal' and state = 'captured'`);
  expect(atTheTerminal.sort()).toEqual(inTheShop.sort());
  expect(
    await sql(`select order_id from payments where state = 'captured' group by order_id having count(*) > 1`),
    'orders that were paid twice',
  ).toEqual([]);
  expect(
    await sql(`select business_date from orders group by business_date
               having count(*) <> count(distinct display_number) or count(*) <> max(display_number)`),
    'days with a number missing or given twice',
  ).toEqual([]);
  expect(
    await sql(`select o.id from orders o left join tickets t on t.order_id = o.id
               where o.state = 'accepted' and o.payment_state in ('paid', 'nothing_due') and t.id is null`),
    'paid orders that the kitchen does not know',
  ).toEqual([]);
}
