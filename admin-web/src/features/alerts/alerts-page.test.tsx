// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { Alert } from '@/common/contract.ts';
import { fakeServer, problem } from '@/testing/fake-server.ts';
import { renderPage } from '@/testing/render-page.tsx';
import { AlertBanner } from './alert-banner.tsx';
import { AlertsPage } from './alerts-page.tsx';

afterEach(cleanup);

const low: Alert = {
  id: 'a1',
  rule: 'storage_critical',
  subject: 'data',
  severity: 'critical',
  details: { percent: 4, bytes: 1_000_000 },
  firstSeen: '2026-01-31T12:00:00Z',
  lastSeen: '2026-01-31T12:10:00Z',
  count: 20,
};
const noted: Alert = {
  ...low,
  id: 'a2',
  rule: 'kiosk_silent',
  subject: 'd1',
  severity: 'warning',
  details: { name: 'Kiosk 1', seconds: 7_300 },
  acknowledgedBy: 'Ada',
  acknowledgedAt: '2026-01-31T12:05:00Z',
};

test('an alert says in words what is wrong, and for how long', async () => {
  const server = fakeServer({ 'GET /alerts': () => Response.json({ alerts: [low, noted] }) });
  renderPage(server, <AlertsPage />);
  expect(await screen.findByText('The disk is almost full')).toBeDefined();
  expect(screen.getByText(/Only 4 % free on the disk of the shop’s data/)).toBeDefined();
  expect(screen.getByText('Kiosk 1 is not connected')).toBeDefined();
  expect(screen.getByText(/Not heard of for 2 hours/)).toBeDefined();
  expect(screen.getByText(/Noted by Ada/)).toBeDefined();
  expect(screen.getAllByRole('button')).toHaveLength(1);
});

test('taking note sends it once and shows who did', async () => {
  let alerts = [low];
  const server = fakeServer({
    'GET /alerts': () => Response.json({ alerts }),
    'POST /alerts/a1/acknowledge': () => {
      alerts = [{ ...low, acknowledgedBy: 'Bob', acknowledgedAt: low.lastSeen }];
      return Response.json(alerts[0]);
    },
  });
  renderPage(server, <AlertsPage />);
  await userEvent.click(await screen.findByRole('button', { name: 'Take note: The disk is almost full' }));
  expect(await screen.findByText(/Noted by Bob/)).toBeDefined();
  expect(screen.queryByRole('button')).toBeNull();
  expect(server.asked.filter((asked) => asked.startsWith('POST'))).toHaveLength(1);
});

test('a refused note is told at its alert, which stays', async () => {
  const server = fakeServer({
    'GET /alerts': () => Response.json({ alerts: [low] }),
    'POST /alerts/a1/acknowledge': () => problem(404, 'not_found'),
  });
  renderPage(server, <AlertsPage />);
  await userEvent.click(await screen.findByRole('button', { name: /Take note/ }));
  const row = (await screen.findByText('The disk is almost full')).closest('li');
  expect(row).not.toBeNull();
  expect((await within(row as HTMLElement).findByRole('alert')).textContent).toContain('no longer exists');
});

test('resolved alerts stand apart, and without open ones all is well', async () => {
  const server = fakeServer({
    'GET /alerts': () => Response.json({ alerts: [{ ...low, resolvedAt: low.lastSeen }] }),
  });
  renderPage(server, <AlertsPage />);
  expect(await screen.findByText('Everything is in order')).toBeDefined();
  expect(screen.getByText('Resolved in the last seven days')).toBeDefined();
});

test('an alert of a newer system is shown by its name', async () => {
  const server = fakeServer({
    'GET /alerts': () => Response.json({ alerts: [{ ...low, rule: 'roof_leaks' }] }),
  });
  renderPage(server, <AlertsPage />);
  expect(await screen.findByText('roof_leaks')).toBeDefined();
  expect(screen.getByText(/does not know this alert/)).toBeDefined();
});

test('every page tells of critical alerts that nobody has noted, to those who run the shop', async () => {
  const server = fakeServer({ 'GET /alerts': () => Response.json({ alerts: [low, noted] }) });
  const shown = renderPage(server, <AlertBanner />, { path: '/orders', role: 'manager' });
  expect((await screen.findByRole('alert')).textContent).toContain('1 critical alert needs attention');
  shown.unmount();
  server.asked.length = 0;
  const staff = renderPage(server, <AlertBanner />, { path: '/orders', role: 'staff' });
  expect(screen.queryByRole('alert')).toBeNull();
  expect(server.asked).toEqual([]);
  staff.unmount();
  renderPage(server, <AlertBanner />, { path: '/alerts', role: 'manager' });
  await waitFor(() => expect(server.asked).toEqual(['GET /alerts']));
  expect(screen.queryByRole('alert')).toBeNull();
});
