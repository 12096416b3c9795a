// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { inject } from 'vitest';
import type { Browsers } from './browser.ts';

/** Fills in the login form that is shown. */
export async function fillLogin(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel('User name').fill(username);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** A page of the panel where the owner has signed in. */
export async function ownerPage(
  browsers: Browsers,
  path = '/admin/',
  context?: BrowserContext,
): Promise<Page> {
  const page = await browsers.open(path, context);
  await fillLogin(page, inject('ownerName'), inject('ownerPassword'));
  await page.getByRole('navigation', { name: 'Main menu' }).waitFor();
  return page;
}

/** Makes a pairing code for a screen on the panel's page "Devices" and leaves its dialog open. */
export async function pairingCode(panel: Page, kind: string, name: string): Promise<string> {
  await panel.getByRole('link', { name: 'Devices' }).click();
  await panel.getByRole('button', { name: 'Pair a device' }).click();
  const dialog = panel.getByRole('dialog');
  await dialog.getByText(kind, { exact: true }).click();
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByRole('button', { name: 'Make the code' }).click();
  const shown = await panel.getByTestId('pairing-code').textContent();
  if (shown === null) throw new Error('no pairing code is shown');
  return shown;
}

/** A new screen that was paired by hand with a code of the panel. */
export async function pairedScreen(
  browsers: Browsers,
  panel: Page,
  screen: { kind: string; name: string; path: string },
  context?: BrowserContext,
): Promise<Page> {
  const code = await pairingCode(panel, screen.kind, screen.name);
  const page = await browsers.open(screen.path, context);
  const enter = page.getByLabel('Pairing code');
  const instead = page.getByRole('button', { name: 'Pair it instead' });
  await enter.or(instead).waitFor();
  if (await instead.isVisible()) await instead.click();
  await enter.fill(code);
  await page.getByRole('button', { name: 'Pair', exact: true }).click();
  await panel.getByText(`“${screen.name}” is paired`).waitFor();
  await panel.getByRole('button', { name: 'Done' }).click();
  return page;
}

/** The card or number of an order in one column of the kitchen display or the board. */
export function inColumn(page: Page, column: string, number: string): Locator {
  return page.locator(`[data-column="${column}"]`).getByText(number, { exact: true });
}

/** The kitchen's card of an order. */
export function ticketCard(page: Page, number: string): Locator {
  return page.locator(`li[data-ticket="${number}"]`);
}
