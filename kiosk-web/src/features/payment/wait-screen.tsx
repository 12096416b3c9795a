// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useEffect, useState } from 'react';
import type { CheckoutState } from '../../lib/checkout/checkout.ts';
import { useCheckout } from '../../lib/checkout/checkout-context.ts';
import type { Phase } from '../../lib/checkout/phase.ts';
import { cancelReasons } from '../../lib/checkout/reasons.ts';
import type { WordKey } from '../../lib/i18n/words.ts';
import { useVoice } from '../../lib/i18n/words-context.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { TwoParts } from '../../ui/two-parts.tsx';
import { TerminalPicture } from './terminal-picture.tsx';

type WaitPhase = Phase | 'sending';

const sending: readonly [title: WordKey, text: WordKey] = ['payment.sending', 'payment.sendingText'];
const words: Readonly<Partial<Record<WaitPhase, readonly [title: WordKey, text: WordKey]>>> = {
  preparing: ['payment.preparing', 'payment.sendingText'],
  card: ['payment.card', 'payment.cardText'],
  unknown: ['payment.unknown', 'payment.unknownText'],
  reversing: ['payment.reversing', 'payment.reversingText'],
  cancelling: ['payment.cancelling', 'payment.sendingText'],
};

const longAfterMs = 45_000;

/** True when the screen has stood for so long that people should be asked. */
function useIsLong(): boolean {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), longAfterMs);
    return () => clearTimeout(timer);
  }, []);
  return isLong;
}

interface WaitScreenProps {
  readonly phase: WaitPhase;
  readonly state: Extract<CheckoutState, { name: 'working' }>;
}

function Mark({ phase }: { readonly phase: WaitPhase }) {
  if (phase === 'card') return <TerminalPicture />;
  if (phase !== 'unknown') return <Spinner className="size-36" />;
  return (
    <span className="relative grid size-44 place-items-center">
      <Spinner className="absolute inset-0 size-44" />
      <Icon name="clock" className="size-20 text-primary" />
    </span>
  );
}

/** One thing to do or to wait for, the amount, and nothing that could be pressed twice. */
export function WaitScreen({ phase, state }: WaitScreenProps) {
  const { say, money } = useVoice();
  const checkout = useCheckout();
  const isLong = useIsLong();
  const { record, order, lost } = state;
  const [title, text] = words[phase] ?? sending;
  const longText = phase === 'unknown' ? 'payment.unknownLong' : 'connection.lostLong';
  // Who is asked not to pay again must not read "to pay" beside it.
  const isPaying = phase !== 'unknown' && phase !== 'reversing';
  const asksPeople = isLong && (phase === 'unknown' || lost);
  return (
    <TwoParts mark={<Mark phase={phase} />}>
      {order && (
        <p className="text-lead text-ink-muted">
          {say('payment.orderNumber', { number: order.displayNumber })}
        </p>
      )}
      <div aria-live="polite" className="max-w-(--size-max-text)">
        <h1 className="text-headline text-balance">{say(title)}</h1>
        <p className="mt-4 text-lead text-ink-muted text-balance">{say(asksPeople ? longText : text)}</p>
      </div>
      {phase !== 'cancelling' && (
        <p className="rounded-2xl bg-surface px-10 py-5 shadow-card">
          <span className="block text-lead text-ink-muted">
            {say(isPaying ? 'payment.amount' : 'common.total')}
          </span>
          <span className="block text-display tabular-nums">
            {money(order?.total ?? record.order.expectedTotal)}
          </span>
        </p>
      )}
      {lost && (
        <p
          role="alert"
          className="flex max-w-(--size-max-text) items-center gap-4 rounded-xl bg-warning-soft px-6 py-4 text-start text-label text-warning-ink"
        >
          <Icon name="offline" className="size-9" />
          {say('connection.lostPaying')}
        </p>
      )}
      {phase === 'card' && !lost && (
        <Button size="large" onPress={() => void checkout.abort()}>
          {say('common.cancel')}
        </Button>
      )}
      {isLong && phase === 'sending' && (
        <Button size="large" onPress={() => void checkout.cancel(cancelReasons.guest)}>
          {say('payment.cancelOrder')}
        </Button>
      )}
    </TwoParts>
  );
}
