// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { readFile } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import type {} from '../../api/support/global-setup.ts';
import { firstSteps, origin } from '../../api/support/environment.ts';
import { call } from '../../api/support/http.ts';
import { launch } from './browser.ts';

const owner = { username: 'owner', displayName: 'The Owner', password: 'correct horse battery staple' };

/** The owner as people make it: with the printed code, on the panel's own page. */
async function setUpInBrowser(setupCode: string): Promise<void> {
  const browser = await launch();
  try {
    const page = await browser.newPage({ baseURL: origin, locale: 'en-GB' });
    await page.goto('/admin/');
    await page.getByRole('link', { name: 'First start?' }).click();
    await page.getByLabel('Setup code').fill(setupCode);
    await page.getByLabel('Your name').fill(owner.displayName);
    await page.getByLabel('User name').fill(owner.username);
    await page.getByLabel('Password').fill(owner.password);
    await page.getByRole('button', { name: 'Create the owner' }).click();
    await page.getByRole('heading', { name: 'Orders' }).waitFor();
  } finally {
    await browser.close();
  }
}

/** Sets the shop up once, as its owner would, and pairs one kiosk with the printed link's code. */
export default async function setUpShop(project: TestProject): Promise<void> {
  const steps = await readFile(firstSteps, 'utf8');
  const setupCode = /Setup code\s+(\S+)/.exec(steps)?.[1];
  const pairingCode = /\?pair=(\S+)/.exec(steps)?.[1];
  if (setupCode === undefined || pairingCode === undefined) throw new Error(`no codes in ${firstSteps}`);
  await setUpInBrowser(setupCode);
  const pair = await call<{ key: string; deviceId: string }>('POST', '/api/v1/devices/pair', {
    body: { code: pairingCode },
  });
  if (pair.status !== 201) throw new Error(`pairing failed: ${JSON.stringify(pair.body)}`);
  project.provide('ownerName', owner.username);
  project.provide('ownerPassword', owner.password);
  project.provide('kioskKey', pair.body.key);
  project.provide('kioskId', pair.body.deviceId);
  project.provide('pairingCode', pairingCode);
  project.provide('setupCode', setupCode);
}
