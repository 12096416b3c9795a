// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { Credentials } from '../api/credentials.ts';

/** Where a paired device keeps its key; localStorage in a browser. */
export type KeyStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What a device keeps from its pairing. */
export interface PairedDevice {
  deviceId: string;
  name: string;
  deviceKey: string;
}

/** The pairing of this browser as one kind of device. A key that the daemon refuses is reported, not silently dropped. */
export class DeviceCredentials implements Credentials {
  readonly #store: KeyStore;
  readonly #slot: string;
  readonly #onRejected: () => void;

  constructor(kind: string, onRejected: () => void, store: KeyStore = window.localStorage) {
    this.#store = store;
    this.#slot = `kiosk.device.${kind}`;
    this.#onRejected = onRejected;
  }

  /** The stored pairing, or null when there is none (or it cannot be read). */
  load(): PairedDevice | null {
    const text = this.#store.getItem(this.#slot);
    if (text === null) return null;
    try {
      const stored = JSON.parse(text) as Partial<PairedDevice>;
      const { deviceId, name, deviceKey } = stored;
      if (typeof deviceId !== 'string' || typeof name !== 'string' || typeof deviceKey !== 'string')
        return null;
      return { deviceId, name, deviceKey };
    } catch {
      return null;
    }
  }

  save(device: PairedDevice): void {
    this.#store.setItem(this.#slot, JSON.stringify(device));
  }

  forget(): void {
    this.#store.removeItem(this.#slot);
  }

  bearer(): Promise<string | null> {
    return Promise.resolve(this.load()?.deviceKey ?? null);
  }

  /** A device key is not renewed: a refusal means that somebody revoked it. */
  renew(rejected: string | null): Promise<boolean> {
    if (rejected !== null && rejected === this.load()?.deviceKey) this.#onRejected();
    return Promise.resolve(false);
  }
}
