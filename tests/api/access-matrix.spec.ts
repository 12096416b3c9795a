// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { createHmac, randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { call } from './support/http.ts';
import { newId } from './support/ids.ts';
import { device, kioskKey, ownerToken, person } from './support/people.ts';

interface Described {
  readonly 'x-roles'?: readonly string[];
  readonly 'x-device-kinds'?: readonly string[];
  readonly 'x-operators-only'?: boolean;
  readonly operationId: string;
  readonly responses: Readonly<Record<string, { content?: Readonly<Record<string, unknown>> }>>;
}

interface Route {
  readonly method: string;
  readonly path: string;
  readonly roles: readonly string[];
  readonly kinds: readonly string[];
  readonly id: string;
  readonly isStream: boolean;
}

const document = (await call<{ paths: Record<string, Record<string, Described>> }>('GET', '/api/v1/openapi.json')).body;

const guarded: Route[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).flatMap(([method, described]) =>
    described['x-roles'] === undefined || described['x-operators-only'] === true || described.operationId === 'webSocket'
      ? []
      : [
          {
            method: method.toUpperCase(),
            path: path.replace(/\{[A-Za-z]+\}/g, () => newId()),
            roles: described['x-roles'],
            kinds: described['x-device-kinds'] ?? [],
            id: described.operationId,
            isStream: described.responses['200']?.content?.['text/event-stream'] !== undefined,
          },
        ],
  ),
);

/** A request without a useful body: who may call gets as far as its body or id, who may not gets 403 before. */
async function status(route: Route, token: string | undefined): Promise<number> {
  const hasBody = route.method !== 'GET';
  const abort = new AbortController();
  const timer = setTimeout(() => {
    abort.abort();
  }, 10_000);
  try {
    if (route.isStream) {
      const response = await fetch(new URL(route.path, process.env.KIOSK_TEST_ORIGIN), {
        headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
        signal: abort.signal,
      });
      await response.body?.cancel();
      return response.status;
    }
    return (await call(route.method, route.path, { token, signal: abort.signal, ...(hasBody ? { body: {} } : {}) })).status;
  } finally {
    clearTimeout(timer);
  }
}

describe('every guarded route', () => {
  const tokens = new Map<string, string>();

  beforeAll(async () => {
    tokens.set('owner', await ownerToken());
    for (const role of ['manager', 'staff', 'kitchen'] as const) tokens.set(role, (await person(role)).session.accessToken);
    tokens.set('device:kiosk', kioskKey());
    tokens.set('device:kitchen', (await device('kitchen')).key);
    tokens.set('device:board', (await device('board')).key);
  });

  it('is in the matrix', () => {
    expect(guarded.length).toBeGreaterThan(18);
  });

  it.each(guarded.map((route) => [`${route.method} ${route.id}`, route] as const))('%s asks for a sign-in', async (_, route) => {
    expect(await status(route, undefined)).toBe(401);
  });

  const callers = ['owner', 'manager', 'staff', 'kitchen', 'device:kiosk', 'device:kitchen', 'device:board'];
  const cells = guarded.flatMap((route) => callers.map((caller) => [route.id, caller, route] as const));

  it.each(cells)('%s for %s is allowed exactly as described', async (_, caller, route) => {
    const [role, kind] = caller.split(':');
    const allowed = kind === undefined ? route.roles.includes(role ?? '') : route.kinds.includes(kind);
    const answer = await status(route, tokens.get(caller));
    if (allowed) expect([401, 403]).not.toContain(answer);
    else expect(answer).toBe(403);
  });

  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const now = Math.floor(Date.now() / 1000);
  const claims = { sub: newId(), sid: newId(), role: 'owner', iat: now, nbf: now, exp: now + 300, aud: 'kiosk', typ: 'access' };
  const signed = (header: unknown, body: unknown, key: Buffer): string => {
    const text = `${part(header)}.${part(body)}`;
    return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`;
  };
  const forged: [string, string][] = [
    ['no algorithm', `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`],
    ['NONE in capitals', `${part({ alg: 'NONE', typ: 'JWT' })}.${part(claims)}.`],
    ['another key', signed({ alg: 'HS256', typ: 'JWT' }, claims, randomBytes(32))],
    ['an empty key', signed({ alg: 'HS256', typ: 'JWT' }, claims, Buffer.alloc(32))],
    ['another algorithm', signed({ alg: 'HS512', typ: 'JWT' }, claims, randomBytes(64))],
    ['a key by address', signed({ alg: 'HS256', typ: 'JWT', jku: 'https://127.0.0.1/keys' }, claims, randomBytes(32))],
    ['no signature', `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}`],
    ['rubbish', 'x.y.z'],
    ['an empty token', ''],
    ['a device key that nobody has', `kd_${randomBytes(32).toString('base64url')}`],
  ];

  it.each(forged)('refuses a token with %s', async (_, token) => {
    for (const route of guarded.filter((candidate) => candidate.method === 'GET' && !candidate.isStream)) {
      expect(await status(route, token)).toBe(401);
    }
  });

  it('refuses a real token whose payload or signature was touched', async () => {
    const [header, payload, signature] = (await ownerToken()).split('.');
    const read = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString()) as Record<string, unknown>;
    const later = part({ ...read, exp: Number(read.exp) + 100_000 });
    for (const token of [`${header ?? ''}.${later}.${signature ?? ''}`, `${header ?? ''}.${payload ?? ''}.${(signature ?? '').slice(0, -4)}AAAA`]) {
      expect((await call('GET', '/api/v1/auth/me', { token })).status).toBe(401);
    }
  });

  it('gives access for at most ten minutes', async () => {
    const payload = (await ownerToken()).split('.')[1] ?? '';
    const read = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { exp: number; iat: number };
    expect(read.exp - read.iat).toBeLessThanOrEqual(600);
  });
});
