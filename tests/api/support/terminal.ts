// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { call } from './http.ts';
import { terminalControlOrigin } from './environment.ts';

/** Tells the terminal simulator how to behave; `{}` is an honest terminal. */
export async function terminal(behaviour: Record<string, unknown>): Promise<void> {
  const answer = await call('PUT', '/control', { base: terminalControlOrigin, body: behaviour });
  if (answer.status >= 300) throw new Error(`terminal control: ${JSON.stringify(answer.body)}`);
}

/** One line of the terminal's own ledger, as far as tests ask for it. */
export interface LedgerEntry {
  readonly category: string;
  readonly saleTransactionId: string;
  readonly amount: number;
  readonly state: 'running' | 'approved' | 'failed';
}

/** What the terminal itself has booked, of one payment or of all. */
export async function ledger(paymentId?: string): Promise<LedgerEntry[]> {
  const { body } = await call<{ transactions: LedgerEntry[] }>('GET', '/ledger', { base: terminalControlOrigin });
  return body.transactions.filter(({ saleTransactionId }) => paymentId === undefined || saleTransactionId === paymentId);
}

/** How many times the terminal took the money of one payment, or of all. */
export async function approvals(paymentId?: string): Promise<number> {
  return (await ledger(paymentId)).filter(({ category, state }) => category === 'Payment' && state === 'approved').length;
}
