// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { fakeServer, problem } from '@/testing/fake-server.ts';
import { renderPage } from '@/testing/render-page.tsx';
import { sampleItem, sampleMenu } from '@/testing/samples.ts';
import { MenuPage } from './menu-page.tsx';
import { menuSections } from './menu-rules.ts';

afterEach(cleanup);

const fries = sampleItem({ id: 'i1' });
const cola = sampleItem({ id: 'i2', name: { en: 'Cola', de: 'Cola' }, available: false });

test('the switch takes an item off and says so', async () => {
  let available = true;
  const server = fakeServer({
    'GET /menu': () => Response.json(sampleMenu([{ ...fries, available }])),
    'PUT /items/i1/availability': async (request) => {
      available = ((await request.json()) as { available: boolean }).available;
      return Response.json({ itemId: 'i1', available, menuVersion: 2 });
    },
  });
  renderPage(server, <MenuPage />);
  const fryer = await screen.findByRole('switch', { name: 'Fries can be ordered' });
  await userEvent.click(fryer);
  await waitFor(() => expect(fryer.getAttribute('aria-checked')).toBe('false'));
  expect(await screen.findByText('Fries: Sold out')).toBeDefined();
  expect(available).toBe(false);
});

test('a refused switch goes back and says why', async () => {
  const server = fakeServer({
    'GET /menu': () => Response.json(sampleMenu([fries])),
    'PUT /items/i1/availability': () => problem(403, 'forbidden'),
  });
  renderPage(server, <MenuPage />);
  const fryer = await screen.findByRole('switch', { name: 'Fries can be ordered' });
  await userEvent.click(fryer);
  expect((await screen.findByRole('alert')).textContent).toContain('Your role does not allow this');
  expect(fryer.getAttribute('aria-checked')).toBe('true');
});

test('an empty menu and a failed one are told apart', async () => {
  const server = fakeServer({ 'GET /menu': () => Response.json(sampleMenu([])) });
  const first = renderPage(server, <MenuPage />);
  expect(await screen.findByText('The menu is empty')).toBeDefined();
  first.unmount();
  server.routes['GET /menu'] = () => problem(403, 'forbidden');
  renderPage(server, <MenuPage />);
  expect((await screen.findByRole('alert')).textContent).toContain('Your role does not allow this');
});

test('items are found in any language and by being sold out', () => {
  const menu = sampleMenu([fries, cola]);
  const found = (search: string, onlySoldOut: boolean) =>
    menuSections(menu, search, onlySoldOut).flatMap((section) => section.items.map((item) => item.id));
  expect(found('', false)).toEqual(['i1', 'i2']);
  expect(found('pomm', false)).toEqual(['i1']);
  expect(found('', true)).toEqual(['i2']);
  expect(found('nothing', false)).toEqual([]);
});
