// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { fetchAnew } from '@shared/realtime/fetch-anew.ts';
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';

/** A shown query whose answers are given by hand. */
function shownQuery() {
  const queries = new QueryClient();
  const waiting: ((tickets: string) => void)[] = [];
  const observer = new QueryObserver(queries, {
    queryKey: ['tickets'],
    queryFn: () => new Promise<string>((resolve) => waiting.push(resolve)),
  });
  observer.subscribe(() => undefined);
  return { queries, waiting, shown: () => observer.getCurrentResult().data };
}

test('a hint while the first fetch is under way is not lost', async () => {
  const { queries, waiting, shown } = shownQuery();
  const anew = fetchAnew(queries, ['tickets']);
  waiting[0]?.('of before the change');
  await expect.poll(() => waiting.length).toBe(2);
  waiting[1]?.('of now');
  await anew;
  expect(shown()).toBe('of now');
});

test('a hint later costs one fetch', async () => {
  const { queries, waiting, shown } = shownQuery();
  waiting[0]?.('of before the change');
  await expect.poll(shown).toBe('of before the change');
  const anew = fetchAnew(queries, ['tickets']);
  waiting[1]?.('of now');
  await anew;
  expect([shown(), waiting.length]).toEqual(['of now', 2]);
});
