// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, test } from 'vitest';
import { isFiltered, lineQuery, noFilter, searchQuery, withoutFound } from './log-filter.ts';

test('what is not asked for is not sent', () => {
  expect(searchQuery(noFilter)).toEqual({});
  expect(isFiltered(noFilter)).toBe(false);
});

test('times are sent as instants, and only to the search', () => {
  const filter = { ...noFilter, text: '  two words ', from: '2026-01-31T12:00', to: 'rubbish' };
  expect(searchQuery(filter)).toEqual({
    text: 'two words',
    from: new Date(2026, 0, 31, 12).toISOString(),
  });
  expect(lineQuery(filter)).toEqual({ text: 'two words' });
  expect(isFiltered(filter)).toBe(true);
});

test('a line that was found, too, is shown once', () => {
  const line = (message: string) => ({ at: '2026-01-31T12:00:00Z', message, requestId: 'r1' });
  const live = [
    { ...line('b'), number: 2 },
    { ...line('a'), number: 1 },
  ];
  expect(withoutFound(live, [line('a'), line('c')]).map(({ message }) => message)).toEqual(['b']);
});
