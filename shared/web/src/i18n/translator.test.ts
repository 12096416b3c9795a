// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, test } from 'vitest';
import { createTranslator, localized } from './translator.ts';

const t = createTranslator(
  { hello: 'Hello {name}', items_one: '{count} item', items_other: '{count} items' },
  'en',
);

test('placeholders are filled in and plurals chosen', () => {
  expect(t('hello', { name: 'Ada' })).toBe('Hello Ada');
  expect(t('items', { count: 1 })).toBe('1 item');
  expect(t('items', { count: 3 })).toBe('3 items');
});

test('a missing key or value stays visible', () => {
  expect(t('nowhere')).toBe('nowhere');
  expect(t('hello')).toBe('Hello {name}');
});

test('a menu text falls back to the default language and then to any', () => {
  expect(localized({ en: 'Fries', de: 'Pommes' }, 'de', 'en')).toBe('Pommes');
  expect(localized({ en: 'Fries' }, 'de', 'en')).toBe('Fries');
  expect(localized({ fr: 'Frites' }, 'de', 'en')).toBe('Frites');
  expect(localized({}, 'de', 'en')).toBe('');
});
