// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, test, vi } from 'vitest';
import { DeviceCredentials, type KeyStore } from './device-credentials.ts';

const memory = (): KeyStore => {
  const entries = new Map<string, string>();
  return {
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
  };
};

const device = { deviceId: 'd1', name: 'Board', deviceKey: 'kd_1' };

test('a pairing survives a reload and a refused key is reported', async () => {
  const store = memory();
  const rejected = vi.fn();
  new DeviceCredentials('board', rejected, store).save(device);
  const later = new DeviceCredentials('board', rejected, store);
  expect(later.load()).toEqual(device);
  expect(await later.bearer()).toBe('kd_1');
  expect(await later.renew('kd_old')).toBe(false);
  expect(rejected).not.toHaveBeenCalled();
  await later.renew('kd_1');
  expect(rejected).toHaveBeenCalledTimes(1);
  later.forget();
  expect(await later.bearer()).toBeNull();
});

test('kinds do not share a key and a damaged entry counts as none', () => {
  const store = memory();
  new DeviceCredentials('board', vi.fn(), store).save(device);
  expect(new DeviceCredentials('kitchen', vi.fn(), store).load()).toBeNull();
  store.setItem('kiosk.device.board', '{"deviceId":1}');
  expect(new DeviceCredentials('board', vi.fn(), store).load()).toBeNull();
  store.setItem('kiosk.device.board', '{');
  expect(new DeviceCredentials('board', vi.fn(), store).load()).toBeNull();
});
