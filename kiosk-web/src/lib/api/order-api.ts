// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { unwrap } from '@shared/api/client.ts';
import type { ApiClient } from '@shared/api/client.ts';
import type { OrderApi } from '../checkout/ports.ts';
import { answerOf } from './answers.ts';

/** The transport gives up when no answer begins; this ends an answer that begins and never ends. */
const wholeAnswerMs = 20_000;

export function createOrderApi(client: ApiClient): OrderApi {
  const signal = () => AbortSignal.timeout(wholeAnswerMs);
  const of = (id: string) => ({ path: { id } });
  return {
    submit: (order) =>
      answerOf(unwrap(client.POST('/api/v1/orders', { body: order, signal: signal() })), ['no_room']),
    find: (id) => answerOf(unwrap(client.GET('/api/v1/orders/{id}', { params: of(id), signal: signal() }))),
    pay: (id, payment) =>
      answerOf(
        unwrap(
          client.POST('/api/v1/orders/{id}/payments', { params: of(id), body: payment, signal: signal() }),
        ),
      ),
    abort: (id, paymentId) =>
      answerOf(
        unwrap(
          client.POST('/api/v1/orders/{id}/payments/{paymentId}/abort', {
            params: { path: { id, paymentId } },
            signal: signal(),
          }),
        ),
      ),
    cancel: (id, reason) =>
      answerOf(
        unwrap(
          client.POST('/api/v1/orders/{id}/cancel', { params: of(id), body: { reason }, signal: signal() }),
        ),
      ),
  };
}
