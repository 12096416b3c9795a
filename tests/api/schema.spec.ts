// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './support/console.ts';
import { sql } from './support/database.ts';
import { call } from './support/http.ts';
import { orderOf, paymentReaches, submit } from './support/orders.ts';
import { kill, ready, restart } from './support/processes.ts';

async function expectAnOrderToBePaid(): Promise<void> {
  const order = await orderOf(1, 'card_terminal');
  expect((await submit(order)).status).toBe(201);
  expect((await paymentReaches(order.id, ['captured'])).paymentState).toBe('paid');
  expect(await sql(`select future_note is null, future_flag from orders where id = '${order.id}'`)).toEqual(['t|f']);
}

/** A step of the future, as its program would record it. */
const record = (version: number, runsWith: number): Promise<string[]> =>
  sql(`insert into schema_migrations (version, name, sha256, runs_with) values (${String(version)}, 'future', '00', ${String(runsWith)})`);

describe('on a schema of the future', () => {
  let own = 0;

  beforeAll(async () => {
    own = Number((await sql('select max(version) from schema_migrations'))[0]);
    // What an expand step may do; a table with an archive gets its columns twice.
    await sql(`begin;
      alter table orders add column future_note text, add column future_flag boolean not null default false;
      alter table archive.orders add column future_note text, add column future_flag boolean not null default false;
      create table future_things (id uuid primary key, order_id uuid not null, at timestamptz not null default now());
      create index future_index on orders (future_note);
      insert into schema_migrations (version, name, sha256, runs_with) values (${String(own + 1)}, 'future', '00', ${String(own)});
      commit`);
  });

  afterAll(async () => {
    await sql(`begin;
      delete from schema_migrations where version > ${String(own)};
      drop table future_things;
      alter table orders drop column future_note, drop column future_flag;
      alter table archive.orders drop column future_note, drop column future_flag;
      commit`);
    await restart();
    await ready(30);
  });

  it('the daemon that was at work goes on taking orders', expectAnOrderToBePaid);

  it('the program changes nothing, starts, says so, and takes orders', async () => {
    const before = await sql('select * from schema_migrations order by version');
    expect(await run(['migrate'])).toEqual({
      code: 0,
      text: `The database has schema version ${String(own + 1)}, newer than the ${String(own)} of this program, which runs on it. Nothing was changed.\n`,
    });
    await kill('kioskd');
    await restart();
    await ready(30);
    expect(await sql('select * from schema_migrations order by version')).toEqual(before);
    await expectAnOrderToBePaid();
    const { body } = await call<{ checks: { name: string; ok: boolean; detail: string }[] }>('GET', '/health/ready');
    expect(body.checks.find(({ name }) => name === 'schema')).toMatchObject({ ok: true, detail: 'newer than this program, which runs on it' });
    const doctor = await run(['doctor']);
    expect(doctor.text).toMatch(new RegExp(`WARNING schema: version ${String(own + 1)} is newer than this program's ${String(own)}`));
    expect(doctor.code).toBe(0);
  });

  it('that does not run with it, the program refuses to migrate and to serve, and says why', async () => {
    await record(own + 2, own + 1);
    await kill('kioskd');
    for (const command of ['migrate', 'serve']) {
      const { code, text } = await run([command]);
      expect(text).toContain(`version ${String(own + 2)}, newer than the ${String(own)} this program knows, and step ${String(own + 2)} (future) does not run with it.`);
      expect(code).toBeGreaterThan(0);
    }
    await expect(restart()).rejects.toThrow('does not run with it');
    expect((await run(['doctor'])).text).toMatch(/BROKEN +schema: .*Install the newer kioskd/);
  });
});
