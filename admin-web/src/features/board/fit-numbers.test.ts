// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, test } from 'vitest';
import { fitNumbers } from './fit-numbers.ts';

const limits = { smallest: 48, largest: 200 };

test('few numbers are as large as allowed', () => {
  expect(fitNumbers(1, 5, { width: 900, height: 900 }, limits)).toEqual({
    columns: 1,
    fontSize: 200,
    capacity: 1,
  });
});

test('more numbers get smaller and use more columns, and all find room', () => {
  const few = fitNumbers(4, 5, { width: 900, height: 900 }, limits);
  const many = fitNumbers(16, 5, { width: 900, height: 900 }, limits);
  expect(few.fontSize).toBeGreaterThan(many.fontSize);
  expect(many.columns).toBeGreaterThan(1);
  expect(many.capacity).toBe(16);
  const rows = Math.ceil(16 / many.columns);
  expect(rows * many.fontSize * 1.5).toBeLessThanOrEqual(900);
});

test('numbers never become unreadable: the rest waits', () => {
  const fit = fitNumbers(200, 5, { width: 600, height: 600 }, limits);
  expect(fit.fontSize).toBe(48);
  expect(fit.capacity).toBeLessThan(200);
  expect(fit.capacity).toBeGreaterThan(10);
});

test('an empty box still gives a usable answer', () => {
  const fit = fitNumbers(3, 5, { width: 0, height: 0 }, limits);
  expect(fit.capacity).toBe(1);
  expect(fit.columns).toBe(1);
});
