// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { AuditEvent } from '@/common/contract.ts';
import { fakeServer, problem } from '@/testing/fake-server.ts';
import { renderPage } from '@/testing/render-page.tsx';
import { AuditPage } from './audit-page.tsx';

afterEach(cleanup);

const soldOut: AuditEvent = {
  id: 'e1',
  at: '2026-01-31T12:00:00Z',
  by: { kind: 'person', id: 'u1', name: 'Ms Boss' },
  action: 'item.sold_out',
  subjectType: 'item',
  subjectId: 'i1',
  subjectName: 'Fries',
  changes: [{ field: 'available', before: { flag: true }, after: { flag: false } }],
};

const page = (events: AuditEvent[], nextCursor?: string) =>
  Response.json({ events, ...(nextCursor === undefined ? {} : { nextCursor }) });

/** Each row's text, as it is read. */
async function rows(events: AuditEvent[]): Promise<string[]> {
  renderPage(fakeServer({ 'GET /audit': () => page(events) }), <AuditPage />);
  await screen.findAllByRole('listitem');
  return [...document.querySelectorAll('li:has(> time)')].map((row) =>
    row.textContent.replace(row.querySelector('time')?.textContent ?? '', ''),
  );
}

test('a change says who, what and what it was before', async () => {
  expect(await rows([soldOut])).toEqual(['Ms BossMarked sold out: FriesCan be ordered:yesno']);
  const line = screen.getByText('Can be ordered:').closest('li') as HTMLElement;
  expect(within(line).getByRole('img', { name: 'became' })).toBeDefined();
  expect(line.querySelector('s')?.textContent).toBe('yes');
});

test('roles, kinds and alerts are told in words, money in its currency, and of a secret only that it changed', async () => {
  const told = await rows([
    {
      ...soldOut,
      id: 'e2',
      action: 'user.updated',
      subjectName: 'Anna',
      changes: [
        { field: 'role', before: { text: 'staff' }, after: { text: 'manager' } },
        { field: 'password' },
      ],
    },
    {
      ...soldOut,
      id: 'e3',
      action: 'device.code_made',
      subjectName: 'Grill',
      by: { kind: 'system', name: 'console' },
      changes: [{ field: 'kind', after: { text: 'kitchen' } }],
    },
    {
      ...soldOut,
      id: 'e4',
      action: 'alert.acknowledged',
      subjectName: 'Window',
      changes: [{ field: 'rule', after: { text: 'kiosk_silent' } }],
    },
    {
      ...soldOut,
      id: 'e5',
      action: 'item.priced',
      changes: [
        {
          field: 'price',
          before: { money: { amount: 890, currency: 'EUR' } },
          after: { money: { amount: 950, currency: 'EUR' } },
        },
      ],
    },
  ]);
  expect(told).toEqual([
    'Ms BossPerson changed: AnnaRole:StaffManagerPassword:changed',
    'At the server’s consolePairing code made: GrillWhat it is:Kitchen screen',
    'Ms BossTook note of an alert: WindowAlert:Window is not connected',
    'Ms Bossitem.priced: Friesprice:€8.90€9.50',
  ]);
});

test('a choice asks for those changes only, and older ones follow the shown ones', async () => {
  const queries: string[] = [];
  const server = fakeServer({
    'GET /audit': (request) => {
      const { searchParams } = new URL(request.url);
      queries.push(`${searchParams.get('subjectType') ?? ''} ${searchParams.get('cursor') ?? ''}`);
      return searchParams.has('cursor')
        ? page([{ ...soldOut, id: 'e0', subjectName: 'Cola' }])
        : page([soldOut], 'c1');
    },
  });
  renderPage(server, <AuditPage />);
  await userEvent.click(await screen.findByRole('button', { name: 'Menu' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Show older changes' }));
  expect(await screen.findByText('Cola')).toBeDefined();
  expect(screen.getByText('Fries')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Show older changes' })).toBeNull();
  expect(queries).toEqual([' ', 'item ', 'item c1']);
});

test('without a change the page says so', async () => {
  renderPage(fakeServer({ 'GET /audit': () => page([]) }), <AuditPage />);
  expect(await screen.findByText('No changes here')).toBeDefined();
});

test('what the server refuses is told, and can be tried again', async () => {
  const server = fakeServer({ 'GET /audit': () => problem(403, 'forbidden') });
  renderPage(server, <AuditPage />);
  expect(await screen.findByText('Your role does not allow this.')).toBeDefined();
  server.routes['GET /audit'] = () => page([soldOut]);
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Fries')).toBeDefined();
});
