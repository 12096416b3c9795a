// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { createApiClient } from '@shared/api/client.ts';
import type { ApiClient } from '@shared/api/client.ts';
import { DeviceCredentials } from '@shared/auth/device-credentials.ts';
import { uuidV7 } from '@shared/ids/uuid-v7.ts';
import { createOrderApi } from '../lib/api/order-api.ts';
import { createCheckout } from '../lib/checkout/checkout.ts';
import type { Checkout } from '../lib/checkout/checkout.ts';
import { createOutbox } from '../lib/storage/outbox.ts';
import { createPairing } from './pairing.ts';
import type { Pairing } from './pairing.ts';

/** Everything that talks to the daemon or the disk, made once. */
export interface Services {
  readonly client: ApiClient;
  readonly checkout: Checkout;
  readonly pairing: Pairing;
}

export function createServices(): Services {
  const credentials = new DeviceCredentials('kiosk', () => pairing.store.setState({ name: 'revoked' }));
  const pairing = createPairing(credentials);
  const client = createApiClient({ credentials });
  const checkout = createCheckout({
    api: createOrderApi(client),
    outbox: createOutbox(),
    newId: () => uuidV7(),
  });
  return { client, checkout, pairing };
}
