// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { beforeAll, describe, expect, it } from 'vitest';
import { sql } from './support/database.ts';
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

const soldAt = '2021-03-14 12:00:00+00';

/** An order of four years ago with its line: a cancelled one of today, written into that month. */
async function orderOfLongAgo(): Promise<Order> {
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
        'updated_at', '${soldAt}', 'business_date', '2021-03-14', 'display_number', 4711))).*
      from orders o where id = '${id}' and created_at = ${today};
    insert into order_lines
      select (jsonb_populate_record(l, jsonb_build_object('order_id', overlay(order_id::text placing '00000000-0000' from 1 for 13),
        'order_created_at', '${soldAt}'))).*
      from order_lines l where order_id = '${id}';`);
  return { ...answer.body, id: `00000000-0000${id.slice(13)}` };
}

describe('an order of four years ago', () => {
  let old: Order;

  beforeAll(async () => {
    old = await orderOfLongAgo();
    await sql(`update job_schedule set next_at = '2021-01-01' where name = 'archive'`);
    await eventually('the month in the archive', 90, async () => {
      const [row] = await sql(`select count(*) from archive.orders where id = '${old.id}'`);
      return row === '1' ? row : undefined;
    });
  }, 120_000);

  it('is shown from the archive with its lines', async () => {
    const answer = await getOrder(old.id, await ownerToken());
    expect(answer.status).toBe(200);
    expect(answer.body.total).toEqual(old.total);
    expect(answer.body.lines).toHaveLength(old.lines.length);
    expect(answer.body.businessDate).toBe('2021-03-14');
  });

  it.each(['from=2021-03-01&to=2021-03-31', 'businessDate=2021-03-14', 'displayNumber=A-4711', 'displayNumber=4711'])(
    'is found by %s',
    async (query) => {
      const answer = await call<Page>('GET', `/api/v1/orders?${query}`, { token: await ownerToken() });
      expect(answer.status).toBe(200);
      expect(answer.body.orders.map((order) => order.id)).toEqual([old.id]);
    },
  );

  it.each(['from=2021-03-15&to=2021-04-30', 'displayNumber=C-4711', 'to=2021-03-13'])('is not found by %s', async (query) => {
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
