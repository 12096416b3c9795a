// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { describe, expect, it } from 'vitest';
import type { components } from '../../shared/web/src/api/schema.js';
import { sql } from './support/database.ts';
import { call } from './support/http.ts';
import { newId } from './support/ids.ts';
import { device, kioskKey, ownerToken, person } from './support/people.ts';

type AuditPage = components['schemas']['AuditPage'];
type AuditEvent = components['schemas']['AuditEvent'];
type Menu = components['schemas']['Menu'];

async function audit(query: Record<string, string> = {}): Promise<AuditPage> {
  const answer = await call<AuditPage>('GET', `/api/v1/audit?${new URLSearchParams(query).toString()}`, { token: await ownerToken() });
  expect(answer.status).toBe(200);
  return answer.body;
}

/** What was changed of one thing, newest first, in a line for each: who, what, and of which fields. */
async function changesOf(subjectId: string): Promise<string[]> {
  const { events } = await audit({ subjectId });
  return events.map(({ by, action, changes }) => `${by.kind} ${by.name}: ${action} ${changes.map(({ field }) => field).join()}`);
}

async function anItem() {
  const menu = await call<Menu>('GET', '/api/v1/menu', { token: kioskKey() });
  const item = menu.body.items[0];
  if (item === undefined) throw new Error('the menu is empty');
  return item;
}

describe('the audit trail', () => {
  it('tells the owner who marked an item sold out, and what it was before', async () => {
    const cook = await person('kitchen');
    const item = await anItem();
    const before = (await changesOf(item.id)).length;
    const mark = (available: boolean) =>
      call('PUT', `/api/v1/items/${item.id}/availability`, { token: cook.session.accessToken, body: { available } });
    try {
      expect((await mark(false)).status).toBe(200);
      expect((await mark(false)).status).toBe(200);
    } finally {
      expect((await mark(true)).status).toBe(200);
    }
    expect((await changesOf(item.id)).length).toBe(before + 2);
    const [again, soldOut] = (await audit({ subjectId: item.id, subjectType: 'item' })).events as [AuditEvent, AuditEvent];
    expect(again.action).toBe('item.available');
    expect(soldOut).toMatchObject({
      by: { kind: 'person', id: cook.id, name: 'A kitchen' },
      action: 'item.sold_out',
      subjectType: 'item',
      subjectName: item.name.en,
      changes: [{ field: 'available', before: { flag: true }, after: { flag: false } }],
    });
    expect(Date.parse(again.at)).toBeGreaterThanOrEqual(Date.parse(soldOut.at));
  });

  it('tells what was changed of people, and of a password only that it is another one', async () => {
    const owner = await ownerToken();
    const anna = await person('staff');
    const password = 'quite another pass phrase';
    const changed = await call('PUT', `/api/v1/users/${anna.id}`, { token: owner, body: { role: 'manager', password, version: 1 } });
    expect(changed.status).toBe(200);
    const { events } = await audit({ subjectId: anna.id });
    expect(events[0]?.changes).toEqual([{ field: 'role', before: { text: 'staff' }, after: { text: 'manager' } }, { field: 'password' }]);
    expect(events.map(({ action }) => action)).toEqual(['user.updated', 'user.created']);
    const rows = (await sql(`select e::text from audit_events e where subject_id = '${anna.id}'`)).join();
    expect(rows).toContain('password');
    for (const secret of [password, anna.password, 'argon2']) expect(rows).not.toContain(secret);
  });

  it('tells who made a code, which device used it and who removed it', async () => {
    const manager = await person('manager');
    const { deviceId } = await device('board');
    for (let i = 0; i < 2; i += 1)
      expect((await call('POST', `/api/v1/devices/${deviceId}/revoke`, { token: manager.session.accessToken })).status).toBe(200);
    expect(await changesOf(deviceId)).toEqual(['person A manager: device.revoked revoked', 'device Test board: device.paired kind']);
    const made = (await audit({ subjectType: 'device' })).events.find(({ action }) => action === 'device.code_made');
    expect(made?.subjectName).toBe('Test board');
    expect(made?.subjectId).toBeUndefined();
  });

  it('tells a price in minor units, with its currency', async () => {
    const id = newId();
    await sql(`insert into audit_events values ('${id}', now(), 'person', '${id}', 'Ms Boss', 'item.price_changed', 'item', '${id}', 'Fries',
      '[{"field": "price", "before": {"amount": 890, "currency": "EUR"}, "after": {"amount": 950, "currency": "EUR"}}]')`);
    const { events } = await audit({ subjectId: id });
    expect(events[0]?.by).toEqual({ kind: 'person', id, name: 'Ms Boss' });
    expect(events[0]?.changes).toEqual([
      { field: 'price', before: { money: { amount: 890, currency: 'EUR' } }, after: { money: { amount: 950, currency: 'EUR' } } },
    ]);
  });

  it('gives pages that follow each other, within times', async () => {
    const since = new Date().toISOString();
    const made = [await device('board'), await device('kiosk'), await device('kitchen')].map(({ deviceId }) => deviceId);
    const seen: AuditEvent[] = [];
    for (let next: AuditPage | undefined; next === undefined || next.nextCursor !== undefined; ) {
      next = await audit({ limit: '2', from: since, ...(next?.nextCursor === undefined ? {} : { cursor: next.nextCursor }) });
      expect(next.events.length).toBeLessThanOrEqual(2);
      seen.push(...next.events);
    }
    expect(seen.filter(({ action }) => action === 'device.paired').map(({ subjectId }) => subjectId)).toEqual(made.reverse());
    const before = await audit({ to: since });
    expect(before.events.length).toBeGreaterThan(0);
    for (const event of before.events) expect(Date.parse(event.at)).toBeLessThan(Date.parse(since));
  });

  it.each(['limit=0', 'limit=101', 'from=yesterday', 'from=20000-01-01T00:00:00Z', 'subjectId=1', 'subjectType=Item', 'cursor=x'])(
    'refuses %s',
    async (query) => {
      expect((await call('GET', `/api/v1/audit?${query}`, { token: await ownerToken() })).status).toBe(422);
    },
  );

  it('is not told to anybody else', async () => {
    for (const role of ['manager', 'staff', 'kitchen'] as const) {
      const { session } = await person(role);
      expect((await call('GET', '/api/v1/audit', { token: session.accessToken })).status).toBe(403);
    }
    expect((await call('GET', '/api/v1/audit', { token: kioskKey() })).status).toBe(403);
    expect((await call('GET', '/api/v1/audit')).status).toBe(401);
  });
});
