// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useCallback, useEffect } from 'react';
import { useCart } from '../lib/cart/store.ts';
import type { CheckoutState } from '../lib/checkout/checkout.ts';
import { useCheckout } from '../lib/checkout/checkout-context.ts';
import { phaseOf } from '../lib/checkout/phase.ts';
import { cancelReasons } from '../lib/checkout/reasons.ts';
import { useSession } from '../lib/session/store.ts';
import { ConfirmationScreen, EndedScreen, PaymentScreen } from './lazy-features.ts';

interface OrderStageProps {
  readonly state: Extract<CheckoutState, { name: 'working' }>;
}

/** The screens of an order that was sent: paying it, its number, or how else it ended. */
export function OrderStage({ state }: OrderStageProps) {
  const checkout = useCheckout();
  const { order, record } = state;
  const phase = order && phaseOf(order, record);

  const done = useCallback(() => {
    useCart.getState().clear();
    useSession.getState().reset();
    void checkout.finish();
  }, [checkout]);
  const backToCart = () => {
    useSession.getState().go({ name: 'cart' });
    void checkout.finish();
  };

  const nobodyIsThere = phase === 'cancelled' && order?.cancelReason === cancelReasons.abandoned;
  useEffect(() => {
    if (nobodyIsThere) done();
  }, [nobodyIsThere, done]);

  if (!order) return <PaymentScreen state={state} />;
  switch (phase) {
    case 'paid':
    case 'counter':
    case 'free':
      return <ConfirmationScreen order={order} phase={phase} onDone={done} />;
    case 'cancelled':
    case 'reversed':
    case 'reverse-failed':
      return <EndedScreen order={order} phase={phase} onDone={done} onBackToCart={backToCart} />;
    default:
      return <PaymentScreen state={state} />;
  }
}
