// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { cartCount, cartTotal } from '../../lib/cart/pricing.ts';
import { useCart } from '../../lib/cart/store.ts';
import { useVoice } from '../../lib/i18n/words-context.ts';
import { useMenu } from '../../lib/menu/menu-context.ts';
import { useSession } from '../../lib/session/store.ts';
import { BottomBar } from '../../ui/bottom-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { StartOver } from '../../ui/start-over.tsx';

/** What is in the cart and what it costs, always in the same corner. */
export function CartBar() {
  const { say, money } = useVoice();
  const index = useMenu();
  const lines = useCart((cart) => cart.lines);
  const go = useSession((session) => session.go);
  const count = cartCount(lines);
  const total = money({ amount: cartTotal(index, lines), currency: index.menu.currency });
  return (
    <BottomBar>
      <StartOver />
      <p className="min-w-0 flex-1 text-end" aria-live="polite">
        {count === 0 ? (
          <span className="text-lead text-ink-muted">{say('cart.emptyBar')}</span>
        ) : (
          <>
            <span className="block text-caption text-ink-muted">{say('cart.items', { count })}</span>
            <span key={total} className="enters block text-title tabular-nums">
              {total}
            </span>
          </>
        )}
      </p>
      <Button tone="primary" size="primary" disabled={count === 0} onPress={() => go({ name: 'cart' })}>
        <Icon name="bag" className="size-8" />
        {say('cart.view')}
      </Button>
    </BottomBar>
  );
}
