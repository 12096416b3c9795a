// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useState } from 'react';
import type { Order } from '../../lib/api/contract.ts';
import { useCheckout } from '../../lib/checkout/checkout-context.ts';
import type { Refusal } from '../../lib/checkout/ports.ts';
import { cancelReasons } from '../../lib/checkout/reasons.ts';
import { useVoice } from '../../lib/i18n/words-context.ts';
import { useMenu } from '../../lib/menu/menu-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { TwoParts } from '../../ui/two-parts.tsx';

interface DecideScreenProps {
  readonly order: Order;
  readonly declined: boolean;
  readonly notice: Refusal | null;
  readonly lost: boolean;
}

function titleOf(declined: boolean, notice: Refusal | null) {
  if (notice) return { title: 'payment.unavailable', text: 'payment.unavailableText' } as const;
  if (declined) return { title: 'payment.declined', text: 'payment.declinedText' } as const;
  return { title: 'payment.cancelled', text: 'payment.cancelledText' } as const;
}

/** The card did not pay. Nothing was charged, and the guest says how to go on. */
export function DecideScreen({ order, declined, notice, lost }: DecideScreenProps) {
  const { say, money } = useVoice();
  const checkout = useCheckout();
  const { paymentMethods } = useMenu().menu;
  const [asking, setAsking] = useState(false);
  const { title, text } = titleOf(declined, notice);
  return (
    <TwoParts
      mark={
        <span className="grid size-40 place-items-center rounded-full bg-warning-soft text-warning">
          <Icon name="alert" className="size-22" />
        </span>
      }
    >
      <p className="text-lead text-ink-muted">
        {say('payment.orderNumber', { number: order.displayNumber })}
      </p>
      <div role="alert" className="max-w-(--size-max-text)">
        <h1 className="text-headline text-balance">{say(title)}</h1>
        <p className="mt-4 text-lead text-ink-muted">{say(text)}</p>
        <p className="mt-4 text-title tabular-nums">
          {say('payment.amount')} {money(order.total)}
        </p>
      </div>
      {lost && (
        <p role="status" className="text-label text-warning-ink">
          {say('connection.lost')}
        </p>
      )}
      <div className="flex w-full max-w-160 flex-col gap-4">
        <Button tone="primary" size="primary" onPress={() => void checkout.pay('card_terminal')}>
          <Icon name="card" className="size-9" />
          {say('payment.tryAgain')}
        </Button>
        {paymentMethods.includes('counter') && (
          <Button size="primary" onPress={() => void checkout.pay('counter')}>
            <Icon name="counter" className="size-9" />
            {say('payment.payAtCounter')}
          </Button>
        )}
        <Button tone="quiet" size="large" onPress={() => setAsking(true)}>
          {say('payment.cancelOrder')}
        </Button>
      </div>
      {asking && (
        <Dialog
          title={say('payment.cancelTitle')}
          onDismiss={() => setAsking(false)}
          className="w-(--size-dialog)"
        >
          <p className="mt-3 text-lead text-ink-muted">{say('payment.cancelText')}</p>
          <div className="mt-8 flex flex-col gap-4">
            <Button tone="primary" size="primary" onPress={() => setAsking(false)}>
              {say('payment.cancelNo')}
            </Button>
            <Button tone="danger" size="large" onPress={() => void checkout.cancel(cancelReasons.guest)}>
              {say('payment.cancelYes')}
            </Button>
          </div>
        </Dialog>
      )}
    </TwoParts>
  );
}
