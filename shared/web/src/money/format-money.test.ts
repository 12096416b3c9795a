// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, test } from 'vitest';
import { formatMoney } from './format-money.ts';

const plain = (text: string) => text.replace(/\s/g, ' ');

test('money is shown in the form of the locale', () => {
  expect(plain(formatMoney({ amount: 1290, currency: 'EUR' }, 'de'))).toBe('12,90 €');
  expect(formatMoney({ amount: 1290, currency: 'EUR' }, 'en')).toBe('€12.90');
  expect(formatMoney({ amount: 5, currency: 'EUR' }, 'en')).toBe('€0.05');
  expect(formatMoney({ amount: -250, currency: 'EUR' }, 'en')).toBe('-€2.50');
});

test('a currency without minor units has no decimals', () => {
  expect(formatMoney({ amount: 1290, currency: 'JPY' }, 'en')).toBe('¥1,290');
});

test('a large amount keeps every cent', () => {
  expect(formatMoney({ amount: 9007199254740991, currency: 'EUR' }, 'en')).toBe('€90,071,992,547,409.91');
});
