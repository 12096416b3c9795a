// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { readFile } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { firstSteps } from './environment.ts';
import { call } from './http.ts';

declare module 'vitest' {
  interface ProvidedContext {
    ownerName: string;
    ownerPassword: string;
    kioskKey: string;
    kioskId: string;
    pairingCode: string;
    setupCode: string;
  }
}

/** Sets the shop up once, as its owner would: with the printed setup code and pairing link. */
export default async function setUpShop(project: TestProject): Promise<void> {
  const steps = await readFile(firstSteps, 'utf8');
  const setupCode = /Setup code\s+(\S+)/.exec(steps)?.[1];
  const pairingCode = /\?pair=(\S+)/.exec(steps)?.[1];
  if (setupCode === undefined || pairingCode === undefined) throw new Error(`no codes in ${firstSteps}`);
  const owner = { username: 'owner', displayName: 'The Owner', password: 'correct horse battery staple' };
  const setup = await call('POST', '/api/v1/setup', { body: { code: setupCode, ...owner } });
  if (setup.status !== 201) throw new Error(`setup failed: ${JSON.stringify(setup.body)}`);
  const pair = await call<{ key: string; deviceId: string }>('POST', '/api/v1/devices/pair', { body: { code: pairingCode } });
  if (pair.status !== 201) throw new Error(`pairing failed: ${JSON.stringify(pair.body)}`);
  project.provide('ownerName', owner.username);
  project.provide('ownerPassword', owner.password);
  project.provide('kioskKey', pair.body.key);
  project.provide('kioskId', pair.body.deviceId);
  project.provide('pairingCode', pairingCode);
  project.provide('setupCode', setupCode);
}
