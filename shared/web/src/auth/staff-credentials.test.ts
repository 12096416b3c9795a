// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, test, vi } from 'vitest';
import { StaffCredentials } from './staff-credentials.ts';

test('many refused requests share one refresh', async () => {
  const refresh = vi.fn(() => Promise.resolve('two'));
  const credentials = new StaffCredentials({ refresh, onEnded: vi.fn() });
  credentials.accept('one');
  const renewed = await Promise.all(Array.from({ length: 8 }, () => credentials.renew('one')));
  expect(renewed).toEqual(Array.from({ length: 8 }, () => true));
  expect(refresh).toHaveBeenCalledTimes(1);
  expect(await credentials.bearer()).toBe('two');
});

test('a late refusal of an old token does not refresh again', async () => {
  const refresh = vi.fn(() => Promise.resolve('two'));
  const credentials = new StaffCredentials({ refresh, onEnded: vi.fn() });
  credentials.accept('one');
  await credentials.renew('one');
  expect(await credentials.renew('one')).toBe(true);
  expect(refresh).toHaveBeenCalledTimes(1);
});

test('the end of a session is told once; a silent server does not end it', async () => {
  const onEnded = vi.fn();
  const refresh = vi.fn().mockRejectedValueOnce(new Error('no answer')).mockResolvedValue(null);
  const credentials = new StaffCredentials({ refresh, onEnded });
  credentials.accept('one');
  await expect(credentials.renew('one')).rejects.toThrow('no answer');
  expect(await credentials.bearer()).toBe('one');
  expect(await credentials.renew('one')).toBe(false);
  expect(await credentials.renew(null)).toBe(false);
  expect(await credentials.bearer()).toBeNull();
  expect(onEnded).toHaveBeenCalledTimes(1);
});
