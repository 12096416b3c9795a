// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, inject, test } from 'vitest';
import { useBrowsers } from '../support/browser.ts';
import { fillLogin, ownerPage } from '../support/staff.ts';

const browsers = useBrowsers();

test('the setup code makes one owner only', async () => {
  const page = await browsers.open(`/admin/setup#code=${inject('setupCode')}`);
  await page.getByLabel('Your name').fill('Somebody');
  await page.getByLabel('User name').fill('somebody');
  await page.getByLabel('Password').fill('another long password');
  await page.getByRole('button', { name: 'Create the owner' }).click();
  expect(await page.getByRole('alert').textContent()).toMatch(/has an owner already|wrong or has expired/);
});

test('a wrong password is told without saying which part was wrong', async () => {
  const page = await browsers.open('/admin/');
  await fillLogin(page, inject('ownerName'), 'not the password');
  expect(await page.getByRole('alert').textContent()).toBe('User name or password is wrong.');
});

test('a session outlives a reload, ends with the logout, and does not come back', async () => {
  const page = await ownerPage(browsers);
  await page.getByRole('heading', { name: 'Orders' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Orders' }).waitFor();
  await page.getByRole('button', { name: 'The Owner' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
});

test('two tabs that start at once keep their common session', async () => {
  const context = await browsers.context();
  await (await ownerPage(browsers, '/admin/', context)).close();
  const tabs = await Promise.all([
    browsers.open('/admin/menu', context),
    browsers.open('/admin/devices', context),
  ]);
  await Promise.all(tabs.map((tab) => tab.getByRole('navigation', { name: 'Main menu' }).waitFor()));
  for (const tab of tabs) await tab.reload();
  await Promise.all(tabs.map((tab) => tab.getByRole('navigation', { name: 'Main menu' }).waitFor()));
});
