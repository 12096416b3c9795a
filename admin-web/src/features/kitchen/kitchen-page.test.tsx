// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { Ticket } from '@/common/contract.ts';
import { fakeServer, problem } from '@/testing/fake-server.ts';
import { renderPage } from '@/testing/render-page.tsx';
import { sampleTicket } from '@/testing/samples.ts';
import { KitchenPage } from './kitchen-page.tsx';

afterEach(cleanup);

/** A kitchen of one ticket that keeps the rules of the real one: the seen version, one step at a time. */
function kitchen(start: Ticket) {
  let ticket = start;
  const path = `POST /kitchen/tickets/${start.id}/transitions`;
  const server = fakeServer({
    'GET /kitchen/tickets': () => Response.json({ tickets: [ticket] }),
    [path]: async (request) => {
      const move = (await request.json()) as { to: Ticket['state']; version: number };
      if (move.version !== ticket.version) return problem(409, 'version_conflict');
      ticket = { ...ticket, state: move.to, version: ticket.version + 1 };
      return Response.json(ticket);
    },
  });
  return { server, path, changeElsewhere: (part: Partial<Ticket>) => (ticket = { ...ticket, ...part }) };
}

const column = (name: string) => within(screen.getByRole('region', { name }));

test('one touch moves a ticket on, and undo moves it back', async () => {
  const { server } = kitchen(sampleTicket());
  renderPage(server, <KitchenPage />);
  await userEvent.click(await screen.findByRole('button', { name: 'Start' }));
  expect(await column('Preparing').findByText('A-042')).toBeDefined();
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await column('New').findByText('A-042')).toBeDefined();
});

test('what another screen did first is not overwritten: the ticket is shown as it is now', async () => {
  const { server, changeElsewhere } = kitchen(sampleTicket());
  renderPage(server, <KitchenPage />);
  const start = await screen.findByRole('button', { name: 'Start' });
  changeElsewhere({ state: 'ready', version: 9 });
  await userEvent.click(start);
  expect(await column('Ready').findByText('A-042')).toBeDefined();
  expect((await screen.findByRole('alert')).textContent).toContain('Somebody else changed this');
});

test('without an answer the kitchen is told that the outcome is not known', async () => {
  const { server, path } = kitchen(sampleTicket());
  server.routes[path] = () => new Response('bad gateway', { status: 502 });
  renderPage(server, <KitchenPage />);
  await userEvent.click(await screen.findByRole('button', { name: 'Start' }));
  expect((await screen.findByRole('alert')).textContent).toContain('not known whether this was done');
  expect(await column('New').findByText('A-042')).toBeDefined();
});

test('an order that is cancelled elsewhere says stop until somebody has taken note', async () => {
  const { server } = kitchen(sampleTicket());
  const other = sampleTicket({ id: '01900000-0000-7000-8000-000000000009', displayNumber: 'A-043' });
  const all = server.routes['GET /kitchen/tickets'];
  server.routes['GET /kitchen/tickets'] = () => Response.json({ tickets: [sampleTicket(), other] });
  renderPage(server, <KitchenPage />);
  await screen.findByText('A-043');
  server.routes['GET /kitchen/tickets'] = all ?? (() => problem(404, 'not_found'));
  const [first] = await screen.findAllByRole('button', { name: 'Start' });
  if (first !== undefined) await userEvent.click(first);
  expect(await screen.findByText('Cancelled: stop')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Noted, take it away' }));
  expect(screen.queryByText('A-043')).toBeNull();
});
