// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { ApiError } from '@shared/api/api-error.ts';
import { createApiClient, unwrap } from '@shared/api/client.ts';
import { noCredentials } from '@shared/api/credentials.ts';
import type { DeviceCredentials } from '@shared/auth/device-credentials.ts';
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { PairingFailure, PairingResult } from '../features/pairing/pairing-screen.tsx';
import { normalCode } from '../features/pairing/use-code.ts';

type PairingState =
  { readonly name: 'paired' } | { readonly name: 'unpaired' } | { readonly name: 'revoked' };

export interface Pairing {
  readonly store: StoreApi<PairingState>;
  readonly pair: (code: string) => Promise<PairingResult>;
  /** The code of the printed link; taken out of the address, so that it is neither kept nor shown. */
  readonly codeFromLink: string;
}

const failures: Readonly<Partial<Record<string, PairingFailure>>> = {
  pairing_code_invalid: 'invalid',
  invalid_fields: 'invalid',
  too_many_attempts: 'tooMany',
};

function failureOf(error: unknown): PairingResult {
  if (!(error instanceof ApiError)) return { ok: false, failure: 'other', detail: '' };
  const known = failures[error.code ?? ''];
  if (known) return { ok: false, failure: known, detail: '' };
  if (error.isTransient) return { ok: false, failure: 'network', detail: '' };
  return { ok: false, failure: 'other', detail: error.message };
}

function takeCodeFromLink(): string {
  const url = new URL(window.location.href);
  const code = url.searchParams.get('pair');
  if (code === null) return '';
  url.searchParams.delete('pair');
  window.history.replaceState(null, '', url);
  return normalCode(code);
}

export function createPairing(credentials: DeviceCredentials): Pairing {
  const store = createStore<PairingState>(() => ({ name: credentials.load() ? 'paired' : 'unpaired' }));
  const client = createApiClient({ credentials: noCredentials });
  return {
    store,
    codeFromLink: takeCodeFromLink(),
    pair: async (code) => {
      try {
        const device = await unwrap(client.POST('/api/v1/devices/pair', { body: { code } }));
        if (device.kind !== 'kiosk') return { ok: false, failure: 'kind', detail: '' };
        credentials.save({ deviceId: device.deviceId, name: device.name, deviceKey: device.key });
      } catch (error) {
        if (error instanceof DOMException) return { ok: false, failure: 'storage', detail: '' };
        return failureOf(error);
      }
      store.setState({ name: 'paired' });
      return { ok: true };
    },
  };
}
