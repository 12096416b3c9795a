// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { sql } from './support/database.ts';
import { dataFolder, kioskd } from './support/environment.ts';
import { call, eventually } from './support/http.ts';
import { getOrder, orderOf, submit, type Order } from './support/orders.ts';
import { ownerToken } from './support/people.ts';

interface Page {
  readonly orders: readonly Order[];
}
interface ProblemBody {
  readonly code: string;
  readonly detail?: string;
}

/** A day in March so many years ago: `2022-03-14`. */
function marchDay(yearsAgo: number): string {
  return `${String(new Date().getUTCFullYear() - yearsAgo)}-03-14`;
}
const day = marchDay(4);
const month = day.slice(0, 7);

/** An order of long ago with its line: a cancelled one of today, written into that month. */
async function orderOfLongAgo(soldOn: string): Promise<Order> {
  const soldAt = `${soldOn} 12:00:00+00`;
  const answer = await submit(await orderOf(2));
  const id = answer.body.id;
  await call('POST', `/api/v1/orders/${id}/cancel`, { token: await ownerToken(), body: { reason: 'of long ago' } });
  const today = `(select created_at from orders where id = '${id}')`;
  const old = `overlay(id::text placing '00000000-0000' from 1 for 13)::uuid`;
  await sql(`
    select ensure_month_partitions('${soldAt}');
    insert into request_registry
      select ${old.replace('id::', 'key::')}, kind, body_hash, ${old.replace('id::', 'order_id::')}, '${soldAt}', '${soldAt}'
      from request_registry where key = '${id}';
    insert into orders
      select (jsonb_populate_record(o, jsonb_build_object('id', ${old}, 'created_at', '${soldAt}',
        'updated_at', '${soldAt}', 'business_date', '${soldOn}', 'display_number', 4711))).*
      from orders o where id = '${id}' and created_at = ${today};
    insert into order_lines
      select (jsonb_populate_record(l, jsonb_build_object('order_id', overlay(order_id::text placing '00000000-0000' from 1 for 13),
        'order_created_at', '${soldAt}'))).*
      from order_lines l where order_id = '${id}';`);
  return { ...answer.body, id: `00000000-0000${id.slice(13)}` };
}

let exported: Order;
let old: Order;

beforeAll(async () => {
  exported = await orderOfLongAgo(marchDay(6));
  old = await orderOfLongAgo(day);
  await sql(`update job_schedule set next_at = '2021-01-01' where name = 'archive'`);
  await eventually('the month in the archive', 90, async () => {
    const [row] = await sql(`select count(*) from archive.orders where id = '${old.id}'`);
    return row === '1' ? row : undefined;
  });
}, 120_000);

describe('an order of six years ago', () => {
  const folder = `orders-${marchDay(6).slice(0, 7)}`;

  beforeAll(async () => {
    await eventually('the month in its files', 90, async () => {
      const [row] = await sql(`select count(*) from exported_months where folder = '${folder}' and dropped_at is not null`);
      return row === '1' ? row : undefined;
    });
  }, 120_000);

  it('is in files, and whoever asks is told in which', async () => {
    const answer = await call<ProblemBody>('GET', `/api/v1/orders/${exported.id}`, { token: await ownerToken() });
    expect(answer.status).toBe(404);
    expect(answer.body.code).toBe('not_found');
    expect(answer.body.detail).toContain(`exports/${folder}`);
    expect(await sql(`select count(*) from archive.orders where id = '${exported.id}'`)).toEqual(['0']);
  });

  it('is loaded from them again to be looked at', async () => {
    const folderPath = join(dataFolder, 'exports', folder);
    const arguments_ = ['retention', 'import', folderPath, '--config', join(dataFolder, 'kiosk.conf')];
    const { stdout } = await promisify(execFile)(kioskd, arguments_, { env: { PATH: process.env.PATH, LANG: 'C.UTF-8' } });
    const schema = `export_${folder.slice(7).replace('-', '_')}`;
    expect(stdout).toContain(schema);
    expect(await sql(`select count(*) from ${schema}.orders where id = '${exported.id}' and state = 'cancelled'`)).toEqual(['1']);
    await sql(`drop schema ${schema} cascade`);
  });
});

describe('an order of four years ago', () => {
  it('is shown from the archive with its lines', async () => {
    const answer = await getOrder(old.id, await ownerToken());
    expect(answer.status).toBe(200);
    expect(answer.body.total).toEqual(old.total);
    expect(answer.body.lines).toHaveLength(old.lines.length);
    expect(answer.body.businessDate).toBe(day);
  });

  it.each([`from=${month}-01&to=${month}-31`, `businessDate=${day}`, 'displayNumber=A-4711', 'displayNumber=4711'])(
    'is found by %s',
    async (query) => {
      const answer = await call<Page>('GET', `/api/v1/orders?${query}`, { token: await ownerToken() });
      expect(answer.status).toBe(200);
      expect(answer.body.orders.map((order) => order.id)).toEqual([old.id]);
    },
  );

  it.each([`from=${month}-15&to=${month}-31`, 'displayNumber=C-4711', `to=${month}-13`])('is not found by %s', async (query) => {
    const answer = await call<Page>('GET', `/api/v1/orders?${query}`, { token: await ownerToken() });
    expect(answer.body.orders.map((order) => order.id)).not.toContain(old.id);
  });

  it('changes no more, and says why', async () => {
    const answer = await call<ProblemBody>('POST', `/api/v1/orders/${old.id}/cancel`, {
      token: await ownerToken(),
      body: { reason: 'too late' },
    });
    expect(answer.status).toBe(409);
    expect(answer.body.code).toBe('order_closed');
    expect(answer.body.detail).toContain('archive');
  });

  it.each(['from=14.3.2021', 'to=2021-3-1', 'displayNumber=many'])('is not looked for by %s', async (query) => {
    const answer = await call<ProblemBody>('GET', `/api/v1/orders?${query}`, { token: await ownerToken() });
    expect(answer.status).toBe(422);
    expect(answer.body.code).toBe('invalid_fields');
  });
});
