// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { OrderSubmit } from '../../lib/api/contract.ts';
import { acceptChanges } from '../../lib/cart/changes.ts';
import { isOrderable } from '../../lib/cart/rules.ts';
import { useCart } from '../../lib/cart/store.ts';
import { useCheckout } from '../../lib/checkout/checkout-context.ts';
import type { Refusal } from '../../lib/checkout/ports.ts';
import { useMenu } from '../../lib/menu/menu-context.ts';
import { menuKey } from '../../lib/menu/menu-key.ts';
import { useSession } from '../../lib/session/store.ts';
import { ChangedScreen } from './changed-screen.tsx';
import { RejectedScreen } from './rejected-screen.tsx';

interface RecoveryScreenProps {
  readonly refusal: Refusal;
  readonly order: OrderSubmit;
}

/** The daemon said no to the order: what changed, or why not, and how to go on. */
export function RecoveryScreen({ refusal, order }: RecoveryScreenProps) {
  const index = useMenu();
  const checkout = useCheckout();
  const queries = useQueryClient();
  const go = useSession((session) => session.go);
  useEffect(() => {
    void queries.invalidateQueries({ queryKey: menuKey });
  }, [queries]);

  const accept = () => {
    const { lines, setLines } = useCart.getState();
    const kept = acceptChanges(lines, refusal.changes?.changes ?? []);
    setLines(kept);
    const canOrder = kept.length > 0 && kept.every((line) => isOrderable(index, line.itemId, line.selection));
    go({ name: canOrder ? 'review' : 'cart' });
    void checkout.finish();
  };
  const change = () => {
    go({ name: 'cart' });
    void checkout.finish();
  };
  const isChange = refusal.code === 'cart_changed' || refusal.code === 'total_mismatch';
  return isChange ? (
    <ChangedScreen
      changes={refusal.changes}
      before={order.expectedTotal}
      onAccept={accept}
      onChange={change}
    />
  ) : (
    <RejectedScreen code={refusal.code} onChange={change} />
  );
}
