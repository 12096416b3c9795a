// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { PaymentMethod } from '../../lib/api/contract.ts';
import { describeSelection } from '../../lib/cart/describe.ts';
import { cartTotal, linePrice } from '../../lib/cart/pricing.ts';
import { useCart } from '../../lib/cart/store.ts';
import { useCheckout } from '../../lib/checkout/checkout-context.ts';
import { draftOrder } from '../../lib/checkout/draft.ts';
import { useVoice } from '../../lib/i18n/words-context.ts';
import { useMenu } from '../../lib/menu/menu-context.ts';
import { useSession } from '../../lib/session/store.ts';
import { BottomBar } from '../../ui/bottom-bar.tsx';
import { StartOver } from '../../ui/start-over.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { MethodButton } from './method-button.tsx';
import { ServiceChoice } from './service-choice.tsx';

/** The last look before paying; choosing how to pay sends the order. */
export function ReviewScreen() {
  const voice = useVoice();
  const { say, text, money } = voice;
  const index = useMenu();
  const checkout = useCheckout();
  const go = useSession((session) => session.go);
  const serviceType = useSession((session) => session.serviceType);
  const lines = useCart((cart) => cart.lines);
  const { currency, paymentMethods } = index.menu;
  const amount = cartTotal(index, lines);
  const order = (method: PaymentMethod) =>
    void checkout.start(draftOrder(index, { lines, serviceType, language: voice.language, method }));
  // Nothing is due: any way of paying that the shop takes will do.
  const methods: readonly PaymentMethod[] = amount === 0 ? paymentMethods.slice(0, 1) : paymentMethods;
  return (
    <>
      <TopBar title={say('review.title')} onBack={() => go({ name: 'cart' })} />
      <main className="enters grid min-h-0 flex-1 gap-8 px-8 pb-6 pt-2 content-start tall:grid-rows-[minmax(0,auto)_auto] wide:grid-cols-2 wide:grid-rows-[minmax(0,1fr)]">
        <section className="flex max-h-full min-h-0 flex-col self-start rounded-2xl bg-surface shadow-card">
          <ServiceChoice />
          <ul className="scrolls min-h-0 flex-1 px-8">
            {lines.map((line) => {
              const item = index.items.get(line.itemId);
              const details = item ? describeSelection(index, item, line.selection, voice) : [];
              return (
                <li key={line.id} className="flex gap-4 border-b-2 border-border py-4 last:border-0">
                  <span className="min-w-12 text-lead font-bold text-primary tabular-nums">
                    {line.quantity} ×
                  </span>
                  <span className="min-w-0 flex-1">
                    <span className="block text-label">
                      {item ? text(item.name) : say('cart.unavailable')}
                    </span>
                    {details.length > 0 && (
                      <span className="block text-body text-ink-muted">{details.join(', ')}</span>
                    )}
                  </span>
                  <span className="text-label tabular-nums">
                    {money({ amount: linePrice(index, line), currency })}
                  </span>
                </li>
              );
            })}
          </ul>
          <div className="flex items-end justify-between gap-4 border-t-2 border-border px-8 py-5">
            <span className="text-body text-ink-muted">{say('review.taxIncluded')}</span>
            <span className="text-end">
              <span className="block text-body text-ink-muted">{say('common.total')}</span>
              <span className="block text-headline tabular-nums">{money({ amount, currency })}</span>
            </span>
          </div>
        </section>
        <section className="flex flex-col gap-5">
          <h2 className="text-headline">{say('review.howToPay')}</h2>
          {methods.map((method, position) => (
            <MethodButton
              key={method}
              method={method}
              isFree={amount === 0}
              isFirst={position === 0}
              disabled={lines.length === 0}
              onPress={() => order(method)}
            />
          ))}
        </section>
      </main>
      <BottomBar>
        <StartOver />
      </BottomBar>
    </>
  );
}
