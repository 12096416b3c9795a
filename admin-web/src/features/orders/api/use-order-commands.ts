// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useQueryClient } from '@tanstack/react-query';
import { unwrap } from '@shared/api/client.ts';
import { useApi } from '@/common/api-context.tsx';
import type { Order, Payment } from '@/common/contract.ts';

/**
 * What staff may do to an order. After each try, done or not, the order is fetched anew: its state on the screen is
 * the server's, never a guess.
 */
export function useOrderCommands(order: Order) {
  const api = useApi();
  const queries = useQueryClient();
  const thenLook = <Result>(work: Promise<Result>) =>
    work.finally(() => void queries.invalidateQueries({ queryKey: ['orders'] }));
  const path = { id: order.id };

  return {
    cancel: (reason: string) =>
      thenLook(
        unwrap(
          api.POST('/api/v1/orders/{id}/cancel', {
            params: { path },
            body: { reason, version: order.version },
          }),
        ),
      ),
    /** `paymentId` names the attempt: repeated with the same one, the money is booked once. */
    receiveAtCounter: (paymentId: string) =>
      thenLook(
        unwrap(
          api.POST('/api/v1/orders/{id}/payments', {
            params: { path },
            body: { id: paymentId, method: 'counter', amount: order.total },
          }),
        ),
      ),
    resolve: (payment: Payment, captured: boolean, note: string) =>
      thenLook(
        unwrap(
          api.POST('/api/v1/orders/{id}/payments/{paymentId}/resolve', {
            params: { path: { ...path, paymentId: payment.id } },
            body: { captured, note },
          }),
        ),
      ),
  };
}
