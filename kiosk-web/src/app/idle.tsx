// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { Suspense } from 'react';
import { useCart } from '../lib/cart/store.ts';
import type { CheckoutState } from '../lib/checkout/checkout.ts';
import { useCheckout, useCheckoutState } from '../lib/checkout/checkout-context.ts';
import { awaitsGuest, phaseOf } from '../lib/checkout/phase.ts';
import { cancelReasons } from '../lib/checkout/reasons.ts';
import type { MenuIndex } from '../lib/menu/menu-index.ts';
import { useSession } from '../lib/session/store.ts';
import type { Screen } from '../lib/session/store.ts';
import { IdleGuard } from './lazy-features.ts';

/** Idle time counts while a guest chooses or has to decide, never while money may be on its way. */
function isWatched(state: CheckoutState, screen: Screen): boolean {
  switch (state.name) {
    case 'none':
      return screen.name !== 'attract';
    case 'refused':
      return true;
    case 'working':
      return state.order !== null && awaitsGuest(phaseOf(state.order, state.record));
    case 'resuming':
    case 'storage-failed':
      return false;
  }
}

export function Idle({ index }: { readonly index: MenuIndex | null }) {
  const checkout = useCheckout();
  const state = useCheckoutState();
  const screen = useSession((session) => session.screen);
  const hasOrder = useCart((cart) => cart.lines.length > 0);
  if (index === null || !isWatched(state, screen)) return null;

  const leave = () => {
    useCart.getState().clear();
    useSession.getState().reset();
    if (state.name === 'working') void checkout.cancel(cancelReasons.abandoned);
    if (state.name === 'refused') void checkout.finish();
  };
  const { idleSeconds, idleWarningSeconds } = index.menu;
  return (
    <Suspense>
      <IdleGuard
        seconds={idleSeconds}
        warningSeconds={idleWarningSeconds}
        hasOrder={hasOrder}
        onGone={leave}
      />
    </Suspense>
  );
}
