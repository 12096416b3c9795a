// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useState } from 'react';
import { createApiClient, type ApiClient } from '@shared/api/client.ts';
import { DeviceCredentials } from '@shared/auth/device-credentials.ts';
import type { DeviceKind } from './contract.ts';

/** `revoked`: this screen was paired until the server refused its key. */
export type PairingPhase = 'paired' | 'unpaired' | 'revoked';

export interface PairedScreen {
  phase: PairingPhase;
  credentials: DeviceCredentials;
  /** The client that asks as this device. */
  api: ApiClient;
  /** Call it when the key was saved. */
  onPaired: () => void;
}

/** Nobody stands at a wall screen to try again: give up soon and ask anew. */
const answerWithinMs = 6_000;

/** This browser as a paired device of one kind. */
export function usePairedDevice(kind: DeviceKind): PairedScreen {
  const [phase, setPhase] = useState<PairingPhase>(() => (isPaired(kind) ? 'paired' : 'unpaired'));
  const [device] = useState(() => {
    const credentials: DeviceCredentials = new DeviceCredentials(kind, () => {
      credentials.forget();
      setPhase('revoked');
    });
    return { credentials, api: createApiClient({ credentials, timeoutMs: answerWithinMs }) };
  });
  return { ...device, phase, onPaired: () => setPhase('paired') };
}

/** True when this browser holds the key of a device of this kind. */
export function isPaired(kind: DeviceKind): boolean {
  return new DeviceCredentials(kind, () => undefined).load() !== null;
}
