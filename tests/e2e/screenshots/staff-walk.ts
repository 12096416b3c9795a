// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { call } from '../../api/support/http.ts';
import { ownerToken } from '../../api/support/people.ts';
import type { Voice } from './voice.ts';

/** Signs the owner in on the form that is shown. */
export async function signIn(
  page: Page,
  { staff }: Voice,
  password = inject('ownerPassword'),
): Promise<void> {
  await page.getByLabel(staff('login.username')).fill(inject('ownerName'));
  await page.getByLabel(staff('login.password')).fill(password);
  await page.getByRole('button', { name: staff('login.submit') }).click();
}

/** Pairs the order board that asks for its code. */
export async function pairBoard(page: Page, { staff }: Voice): Promise<void> {
  const made = await call<{ code: string }>('POST', '/api/v1/devices/pairing-codes', {
    token: await ownerToken(),
    body: { kind: 'board', name: 'Board at the counter' },
  });
  if (made.status !== 201) throw new Error(`pairing code: ${JSON.stringify(made.body)}`);
  await page.getByLabel(staff('pairing.code')).fill(made.body.code);
  await page.getByRole('button', { name: staff('pairing.submit'), exact: true }).click();
}
