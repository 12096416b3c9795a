// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { fakeServer, problem } from '@/testing/fake-server.ts';
import { renderPage } from '@/testing/render-page.tsx';
import { sampleOrder } from '@/testing/samples.ts';
import { OrdersPage } from './orders-page.tsx';

afterEach(cleanup);

const order = sampleOrder();
const path = `/orders/${order.id}`;

test('rows, no rows and a failure look different', async () => {
  const server = fakeServer({ 'GET /orders': () => Response.json({ orders: [order] }) });
  const rows = renderPage(server, <OrdersPage />, { path: '/orders' });
  expect(await screen.findByText('A-042')).toBeDefined();
  expect(screen.getByText('Pays at counter')).toBeDefined();
  rows.unmount();
  server.routes['GET /orders'] = () => Response.json({ orders: [] });
  const none = renderPage(server, <OrdersPage />, { path: '/orders' });
  expect(await screen.findByText('No orders yet')).toBeDefined();
  none.unmount();
  server.routes['GET /orders'] = () => problem(403, 'forbidden');
  renderPage(server, <OrdersPage />, { path: '/orders' });
  expect((await screen.findByRole('alert')).textContent).toContain('Your role does not allow this');
});

test('an order is cancelled only with a reason, and for the version that was seen', async () => {
  let sent: unknown;
  const server = fakeServer({
    'GET /orders': () => Response.json({ orders: [order] }),
    [`GET ${path}`]: () => Response.json(order),
    [`POST ${path}/cancel`]: async (request) => {
      sent = await request.json();
      return Response.json({ ...order, state: 'cancelled' });
    },
  });
  renderPage(server, <OrdersPage />, { path });
  await userEvent.click(await screen.findByRole('button', { name: 'Cancel order' }));
  const dialog = within(screen.getByRole('dialog'));
  const confirm = dialog.getByRole<HTMLButtonElement>('button', { name: 'Cancel order' });
  expect(confirm.disabled).toBe(true);
  await userEvent.click(dialog.getByRole('button', { name: 'Ordered by mistake' }));
  await userEvent.click(confirm);
  await waitFor(() => expect(sent).toEqual({ reason: 'Ordered by mistake', version: 5 }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('money at the counter is booked under one id however often it is tried', async () => {
  const ids: string[] = [];
  const server = fakeServer({
    'GET /orders': () => Response.json({ orders: [order] }),
    [`GET ${path}`]: () => Response.json(order),
    [`POST ${path}/payments`]: async (request) => {
      ids.push(((await request.json()) as { id: string }).id);
      return new Response('bad gateway', { status: 502 });
    },
  });
  renderPage(server, <OrdersPage />, { path });
  await userEvent.click(await screen.findByRole('button', { name: /Money received/ }));
  const confirm = screen.getByRole('button', { name: 'Yes, received' });
  await userEvent.click(confirm);
  expect((await screen.findByRole('alert')).textContent).toContain('not known whether this was done');
  await userEvent.click(confirm);
  await waitFor(() => expect(ids).toHaveLength(2));
  expect(ids[0]).toBe(ids[1]);
});

test('only owner and manager may decide an unclear payment', async () => {
  const unclear = sampleOrder({
    paymentState: 'unknown',
    payments: [
      {
        id: 'p1',
        orderId: order.id,
        method: 'card_terminal',
        state: 'unknown',
        amount: order.total,
        attempt: 1,
        needsAttention: true,
        createdAt: order.createdAt,
        updatedAt: order.updatedAt,
        version: 2,
      },
    ],
  });
  const server = fakeServer({
    'GET /orders': () => Response.json({ orders: [unclear] }),
    [`GET ${path}`]: () => Response.json(unclear),
  });
  const staff = renderPage(server, <OrdersPage />, { path, role: 'staff' });
  await screen.findByRole('button', { name: 'Cancel order' });
  expect(screen.queryByRole('button', { name: 'Decide by the journal' })).toBeNull();
  staff.unmount();
  renderPage(server, <OrdersPage />, { path, role: 'manager' });
  expect(await screen.findByRole('button', { name: 'Decide by the journal' })).toBeDefined();
});

test('money that the terminal would not give back is ended by a person', async () => {
  let sent: unknown;
  const payment = {
    id: 'p1',
    orderId: order.id,
    method: 'card_terminal',
    state: 'reverse_failed',
    amount: order.total,
    attempt: 1,
    needsAttention: true,
    createdAt: order.createdAt,
    updatedAt: order.updatedAt,
    version: 4,
  } as const;
  const stuck = sampleOrder({ state: 'cancelled', paymentState: 'paid', payments: [payment] });
  const server = fakeServer({
    'GET /orders': () => Response.json({ orders: [stuck] }),
    [`GET ${path}`]: () => Response.json(stuck),
    [`POST ${path}/payments/p1/resolve`]: async (request) => {
      sent = await request.json();
      return Response.json({ ...payment, state: 'reversed' });
    },
  });
  renderPage(server, <OrdersPage />, { path, role: 'manager' });
  await userEvent.click(await screen.findByRole('button', { name: 'Decide by the journal' }));
  await userEvent.type(screen.getByRole('textbox', { name: /What did you look at/ }), 'journal');
  await userEvent.click(screen.getByRole('button', { name: 'The guest has it back' }));
  await waitFor(() => expect(sent).toEqual({ captured: false, note: 'journal' }));
});

test('the history says what happened and who did it, also what this page has no word for', async () => {
  const at = order.createdAt;
  const told = sampleOrder({
    history: [
      { at, about: 'order', what: 'submitted', by: { kind: 'device', name: 'Window' } },
      { at, about: 'payment', what: 'captured', by: { kind: 'person', name: 'Ms Cash' } },
      { at, about: 'ticket', what: 'handed_over', by: { kind: 'unknown' } },
      { at, about: 'order', what: 'weighed', by: { kind: 'system', name: 'archive' } },
    ],
  });
  const server = fakeServer({
    'GET /orders': () => Response.json({ orders: [told] }),
    [`GET ${path}`]: () => Response.json(told),
  });
  renderPage(server, <OrdersPage />, { path });
  const section = (await screen.findByRole('heading', { name: 'History' })).parentElement;
  const lines = within(section ?? document.body).getAllByRole('listitem');
  expect(
    lines.map((line) => [...line.querySelectorAll('span > span')].map((part) => part.textContent)),
  ).toEqual([
    ['Ordered', 'Window'],
    ['Payment: Paid', 'Ms Cash'],
    ['Kitchen: Handed over', 'Not recorded'],
    ['weighed', 'The system'],
  ]);
});
