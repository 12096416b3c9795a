// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { describe, expect, inject, it } from 'vitest';
import { anAddress, call, eventually, type Answer } from './support/http.ts';
import { origin } from './support/environment.ts';
import { newId } from './support/ids.ts';
import { kioskKey, ownerToken, person } from './support/people.ts';

interface ProblemBody {
  readonly code: string;
}

function cookieOf(answer: Answer<unknown>): string {
  const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('__Host-kiosk_refresh='));
  if (cookie === undefined) throw new Error('no refresh cookie');
  return cookie;
}

const bare = (cookie: string): string => cookie.split(';')[0] ?? '';

function signIn(username: string, password: string, from?: string) {
  return call<{ accessToken: string } & ProblemBody>('POST', '/api/v1/auth/login', {
    body: { username, password },
    ...(from !== undefined && { from }),
  });
}

function refresh(cookie: string, from = origin) {
  return call<{ accessToken: string } & ProblemBody>('POST', '/api/v1/auth/refresh', { headers: { cookie, origin: from } });
}

describe('signing in', () => {
  it('sets a cookie that scripts and other sites cannot use', async () => {
    const who = await person('staff');
    const cookie = cookieOf(await signIn(who.username, who.password));
    for (const flag of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/']) expect(cookie).toContain(flag);
    expect(cookie).not.toContain('Domain');
  });

  it('tells nothing about which of name and password was wrong', async () => {
    const who = await person('staff');
    const wrongPassword = await signIn(who.username, 'not the password');
    const wrongName = await signIn(`nobody-${newId()}`.slice(0, 30), 'not the password');
    expect(wrongPassword.status).toBe(401);
    expect([wrongName.status, wrongName.body.code]).toEqual([wrongPassword.status, wrongPassword.body.code]);
  });

  it('makes one wait after many wrong passwords, and the right one works again later', async () => {
    const who = await person('staff');
    const from = anAddress();
    let waited = false;
    for (let i = 0; i < 14 && !waited; ++i) waited = (await signIn(who.username, `wrong ${String(i)}`, from)).status === 429;
    expect(waited).toBe(true);
    await eventually('sign-in after the wait', 40, async () =>
      (await signIn(who.username, who.password, from)).status === 200 ? true : undefined,
    );
  });

  it('makes an address wait that tries one name after another', async () => {
    const who = await person('staff');
    const from = anAddress();
    let waited = false;
    for (let i = 0; i < 14 && !waited; ++i) waited = (await signIn(`nobody-${String(i)}`, 'a guess', from)).status === 429;
    expect(waited).toBe(true);
    expect((await signIn(who.username, who.password)).status).toBe(200);
  });

  it('rotates the refresh token, and one that is used twice ends the family', async () => {
    const who = await person('staff');
    const first = bare(cookieOf(await signIn(who.username, who.password)));
    const second = await refresh(first);
    expect(second.status).toBe(200);
    expect((await refresh(first)).body.code).toBe('refresh_invalid');
    expect((await refresh(bare(cookieOf(second)))).body.code).toBe('refresh_invalid');
  });

  it('refuses a refresh that another site caused', async () => {
    const who = await person('staff');
    const cookie = bare(cookieOf(await signIn(who.username, who.password)));
    const foreign = await refresh(cookie, 'https://evil.example');
    expect(foreign.status).toBe(403);
    expect(foreign.body.code).toBe('origin_refused');
    expect((await refresh(cookie)).status).toBe(200);
  });

  it('ends with logout', async () => {
    const who = await person('staff');
    const cookie = bare(cookieOf(await signIn(who.username, who.password)));
    expect((await call('POST', '/api/v1/auth/logout', { headers: { cookie, origin } })).status).toBe(204);
    expect((await refresh(cookie)).body.code).toBe('refresh_invalid');
  });

  it('ends everywhere within five seconds when the account is disabled', async () => {
    const who = await person('staff');
    const user = await call<{ version: number }>('PUT', `/api/v1/users/${who.id}`, {
      token: await ownerToken(),
      body: { disabled: true, version: 1 },
    });
    expect(user.status).toBe(200);
    await eventually('token refused', 5, async () =>
      (await call('GET', '/api/v1/auth/me', { token: who.session.accessToken })).status === 401 ? true : undefined,
    );
    expect((await signIn(who.username, who.password)).body.code).toBe('account_disabled');
  });

  it('ends every other session when the password changes', async () => {
    const who = await person('staff');
    const old = bare(cookieOf(await signIn(who.username, who.password)));
    const changed = await call('POST', '/api/v1/auth/password', {
      token: who.session.accessToken,
      body: { currentPassword: who.password, newPassword: 'an entirely new pass phrase' },
    });
    expect(changed.status).toBe(200);
    expect((await refresh(old)).body.code).toBe('refresh_invalid');
    expect((await signIn(who.username, who.password)).status).toBe(401);
    expect((await signIn(who.username, 'an entirely new pass phrase')).status).toBe(200);
  });
});

describe('one-time codes', () => {
  it('do not work twice', async () => {
    const setup = await call<ProblemBody>('POST', '/api/v1/setup', {
      body: { code: inject('setupCode'), username: 'second', displayName: 'Second', password: 'another long pass phrase' },
    });
    expect(setup.body.code).toBe('setup_already_done');
    const pair = await call<ProblemBody>('POST', '/api/v1/devices/pair', { body: { code: inject('pairingCode') } });
    expect(pair.body.code).toBe('pairing_code_invalid');
  });
});

describe('people', () => {
  it('cannot be promoted by a manager beyond staff and kitchen', async () => {
    const manager = await person('manager');
    const answer = await call<ProblemBody>('POST', '/api/v1/users', {
      token: manager.session.accessToken,
      body: { id: newId(), username: `boss-${newId().slice(-6)}`, displayName: 'Boss', role: 'owner', password: 'a very long pass phrase' },
    });
    expect(answer.status).toBe(403);
  });

  it('never leave the shop without an owner', async () => {
    const me = await call<{ user: { id: string; version: number } }>('GET', '/api/v1/auth/me', { token: await ownerToken() });
    const answer = await call<ProblemBody>('PUT', `/api/v1/users/${me.body.user.id}`, {
      token: await ownerToken(),
      body: { disabled: true, version: me.body.user.version },
    });
    expect(answer.body.code).toBe('last_owner');
  });
});

describe('a device', () => {
  it('knows who it is', async () => {
    const me = await call('GET', '/api/v1/auth/me', { token: kioskKey() });
    expect(me.body).toMatchObject({ role: 'device', deviceKind: 'kiosk' });
  });
});
