// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useCheckout, useCheckoutState } from '../lib/checkout/checkout-context.ts';
import { AttractScreen } from '../features/attract/attract-screen.tsx';
import { useVoice } from '../lib/i18n/words-context.ts';
import type { MenuIndex } from '../lib/menu/menu-index.ts';
import { useSession } from '../lib/session/store.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import {
  CartScreen,
  ItemScreen,
  MenuScreen,
  RecoveryScreen,
  ReviewScreen,
  ServiceScreen,
} from './lazy-features.ts';
import { OrderStage } from './order-stage.tsx';
import { Splash } from './splash.tsx';

/** Which screen stands: an order that is under way comes before wherever the guest was. */
export function Stage({ index }: { readonly index: MenuIndex | null }) {
  const { say } = useVoice();
  const checkout = useCheckout();
  const state = useCheckoutState();
  const screen = useSession((session) => session.screen);
  if (state.name === 'resuming') return <Splash text={say('connection.resuming')} />;
  if (state.name === 'storage-failed') {
    return (
      <Notice icon="alert" title={say('error.title')} text={say('error.storage')} className="flex-1">
        <Button tone="primary" size="primary" onPress={() => void checkout.resume()}>
          {say('common.tryAgain')}
        </Button>
      </Notice>
    );
  }
  if (index === null) {
    const isQuiet = state.name === 'none' && screen.name === 'attract';
    return isQuiet ? <AttractScreen /> : <Splash text={say('common.loading')} />;
  }
  if (state.name === 'working') return <OrderStage state={state} />;
  if (state.name === 'refused') return <RecoveryScreen refusal={state.refusal} order={state.order} />;
  switch (screen.name) {
    case 'attract':
      return <AttractScreen />;
    case 'service':
      return <ServiceScreen />;
    case 'menu':
      return <MenuScreen />;
    case 'item':
      return <ItemScreen key={screen.itemId} itemId={screen.itemId} lineId={screen.lineId} />;
    case 'cart':
      return <CartScreen />;
    case 'review':
      return <ReviewScreen />;
  }
}
