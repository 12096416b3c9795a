// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { inject } from 'vitest';
import type { components } from '../../../shared/web/src/api/schema.js';
import { newId } from './ids.ts';
import { call } from './http.ts';

type Session = components['schemas']['Session'];
type Role = components['schemas']['Role'];
type DeviceKind = components['schemas']['DeviceKind'];

export const kioskKey = (): string => inject('kioskKey');

let owner: string | undefined;

/** An access token of the owner that is good now: a restart of the daemon ends the earlier one. */
export async function ownerToken(): Promise<string> {
  const isGood = owner !== undefined && (await call('GET', '/api/v1/auth/me', { token: owner })).status === 200;
  if (owner === undefined || !isGood) owner = (await login(inject('ownerName'), inject('ownerPassword'))).accessToken;
  return owner;
}

export async function login(username: string, password: string): Promise<Session> {
  const answer = await call<Session>('POST', '/api/v1/auth/login', { body: { username, password } });
  if (answer.status !== 200) throw new Error(`login of ${username}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

export interface Person {
  readonly id: string;
  readonly username: string;
  readonly password: string;
  readonly session: Session;
}

/** A new signed-in person with a role. */
export async function person(role: Role): Promise<Person> {
  const id = newId();
  const username = `${role}-${id.slice(-8)}`;
  const password = `pass phrase of ${id}`;
  const created = await call('POST', '/api/v1/users', {
    token: await ownerToken(),
    body: { id, username, displayName: `A ${role}`, role, password },
  });
  if (created.status !== 201) throw new Error(`creating ${role}: ${JSON.stringify(created.body)}`);
  return { id, username, password, session: await login(username, password) };
}

export interface PairedDevice {
  readonly deviceId: string;
  readonly key: string;
}

/** A new device of a kind, paired as a manager would do it. */
export async function device(kind: DeviceKind): Promise<PairedDevice> {
  const code = await call<{ code: string }>('POST', '/api/v1/devices/pairing-codes', {
    token: await ownerToken(),
    body: { kind, name: `Test ${kind}` },
  });
  const paired = await call<PairedDevice>('POST', '/api/v1/devices/pair', { body: { code: code.body.code } });
  if (paired.status !== 201) throw new Error(`pairing ${kind}: ${JSON.stringify(paired.body)}`);
  return paired.body;
}
