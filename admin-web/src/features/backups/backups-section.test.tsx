// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { BackupReport } from '@/common/contract.ts';
import { fakeServer } from '@/testing/fake-server.ts';
import { renderPage } from '@/testing/render-page.tsx';
import { BackupsSection } from './backups-section.tsx';

afterEach(cleanup);

const show = (report: BackupReport) =>
  renderPage(fakeServer({ 'GET /backups': () => Response.json(report) }), <BackupsSection />);

test('each kind says how it ended and when it was good last; the drill comes first, unknown kinds last', async () => {
  show({
    at: '2026-01-31T12:00:00Z',
    runs: [
      { kind: 'moon', ok: true, detail: '', lastGoodAt: '2026-01-30T03:00:00Z' },
      { kind: 'full', ok: false, detail: 'the disk is full', lastGoodAt: '2026-01-26T03:00:00Z' },
      { kind: 'copy', ok: false, detail: 'the medium is away' },
      { kind: 'drill', ok: true, detail: '', lastGoodAt: '2026-01-04T03:00:00Z' },
    ],
  });
  const rows = await screen.findAllByRole('listitem');
  expect(rows.map((row) => row.firstChild?.textContent)).toEqual([
    expect.stringMatching(/^Restore drill/),
    'Full backup of the database',
    'Copy on the second target',
    'moon',
  ]);
  const [drill, full, copy] = rows as [HTMLElement, HTMLElement, HTMLElement];
  expect(within(drill).getByText('OK')).toBeDefined();
  expect(within(drill).getByText(/last good 1\/4\/26/)).toBeDefined();
  expect(within(full).getByText('Failed')).toBeDefined();
  expect(within(full).getByText('the disk is full')).toBeDefined();
  expect(within(full).getByText(/last good 1\/26\/26/)).toBeDefined();
  expect(within(copy).getByText('never good')).toBeDefined();
});

test('a shop without a backup, and one that has only just started, say so', async () => {
  show({ at: '2026-01-31T12:00:00Z', runs: [] });
  expect(await screen.findByText(/No backup was made yet/)).toBeDefined();
  cleanup();
  show({ runs: [] });
  expect(await screen.findByText(/only just started/)).toBeDefined();
});
