// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useState } from 'react';
import { cartTotal } from '../../lib/cart/pricing.ts';
import { isOrderable } from '../../lib/cart/rules.ts';
import type { CartLine } from '../../lib/cart/selection.ts';
import { useCart } from '../../lib/cart/store.ts';
import { useVoice } from '../../lib/i18n/words-context.ts';
import { useMenu } from '../../lib/menu/menu-context.ts';
import { useSession } from '../../lib/session/store.ts';
import { BottomBar } from '../../ui/bottom-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { StartOver } from '../../ui/start-over.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { CartLineRow } from './cart-line-row.tsx';
import { RemovedNote } from './removed-note.tsx';

export interface Removed {
  readonly line: CartLine;
  readonly position: number;
}

/** What will be ordered; everything can still be changed here. */
export function CartScreen() {
  const { say, money } = useVoice();
  const index = useMenu();
  const go = useSession((session) => session.go);
  const lines = useCart((cart) => cart.lines);
  const remove = useCart((cart) => cart.remove);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const toMenu = () => go({ name: 'menu' });
  const total = money({ amount: cartTotal(index, lines), currency: index.menu.currency });
  const canOrder = lines.length > 0 && lines.every((line) => isOrderable(index, line.itemId, line.selection));

  const take = (line: CartLine) => {
    setRemoved({ line, position: lines.indexOf(line) });
    remove(line.id);
  };

  return (
    <>
      <TopBar title={say('cart.title')} onBack={toMenu} />
      {lines.length === 0 ? (
        <Notice icon="bag" title={say('cart.empty')} text={say('cart.emptyText')} className="enters flex-1">
          <Button tone="primary" size="primary" onPress={toMenu} className="mt-4">
            {say('cart.toMenu')}
          </Button>
        </Notice>
      ) : (
        <main className="enters scrolls min-h-0 flex-1 px-8 pb-8 pt-2">
          <ul className="mx-auto flex max-w-272 flex-col gap-4">
            {lines.map((line) => (
              <CartLineRow key={line.id} line={line} onRemove={() => take(line)} />
            ))}
            <li>
              <button
                type="button"
                onClick={toMenu}
                className="pressable flex min-h-(--size-primary) w-full items-center justify-center gap-3 rounded-xl border-2 border-dashed border-border-strong text-label text-primary active:bg-surface-pressed"
              >
                <Icon name="plus" />
                {say('cart.addMore')}
              </button>
            </li>
          </ul>
        </main>
      )}
      {removed && <RemovedNote removed={removed} onGone={() => setRemoved(null)} />}
      <BottomBar>
        <StartOver />
        {lines.length > 0 && (
          <>
            <p className="min-w-0 flex-1 text-end">
              <span className="block text-caption text-ink-muted">{say('common.total')}</span>
              <span className="block text-title tabular-nums">{total}</span>
            </p>
            <Button tone="primary" size="primary" disabled={!canOrder} onPress={() => go({ name: 'review' })}>
              {say('cart.checkout')}
              <Icon name="forward" />
            </Button>
          </>
        )}
      </BottomBar>
    </>
  );
}
