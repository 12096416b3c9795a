// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, test } from 'vitest';
import { Refresher } from './refresher.ts';

test('hints during a fetch lead to one more fetch with all of them', async () => {
  const runs: string[][] = [];
  const ends: (() => void)[] = [];
  const refresher = new Refresher<string>((subjects) => {
    runs.push([...subjects]);
    return new Promise((resolve) => ends.push(resolve));
  });
  refresher.ask('orders');
  refresher.ask('orders');
  refresher.ask('tickets', 'orders');
  expect(runs).toEqual([['orders']]);
  ends[0]?.();
  await Promise.resolve();
  await Promise.resolve();
  expect(runs).toEqual([['orders'], ['orders', 'tickets']]);
  ends[1]?.();
  await Promise.resolve();
  await Promise.resolve();
  refresher.ask('menu');
  expect(runs).toHaveLength(3);
});
