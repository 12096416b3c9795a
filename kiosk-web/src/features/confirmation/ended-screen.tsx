// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { Order } from '../../lib/api/contract.ts';
import type { Phase } from '../../lib/checkout/phase.ts';
import type { WordKey } from '../../lib/i18n/words.ts';
import { useVoice } from '../../lib/i18n/words-context.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { TwoParts } from '../../ui/two-parts.tsx';
import { DoneButton } from './done-button.tsx';

type EndedPhase = Extract<Phase, 'cancelled' | 'reversed' | 'reverse-failed'>;

interface EndedScreenProps {
  readonly order: Order;
  readonly phase: EndedPhase;
  readonly onDone: () => void;
  readonly onBackToCart: () => void;
}

const words: Readonly<Record<EndedPhase, readonly [title: WordKey, text: WordKey]>> = {
  cancelled: ['confirmation.cancelled', 'confirmation.cancelledText'],
  reversed: ['payment.reversed', 'payment.reversedText'],
  'reverse-failed': ['payment.reverseFailed', 'payment.reverseFailedText'],
};

/** An order that will not be prepared, and where the money is. */
export function EndedScreen({ order, phase, onDone, onBackToCart }: EndedScreenProps) {
  const { say } = useVoice();
  const [title, text] = words[phase];
  return (
    <TwoParts
      mark={
        <span className="grid size-40 place-items-center rounded-full bg-surface-sunken text-primary">
          <Icon name={phase === 'reverse-failed' ? 'alert' : 'info'} className="size-22" />
        </span>
      }
    >
      <p className="text-lead text-ink-muted">
        {say('payment.orderNumber', { number: order.displayNumber })}
      </p>
      <div role="status" className="max-w-(--size-max-text)">
        <h1 className="text-headline">{say(title)}</h1>
        <p className="mt-4 text-lead text-ink-muted">{say(text)}</p>
      </div>
      <div className="flex w-full max-w-120 flex-col gap-4">
        <DoneButton onDone={onDone} onColour={false} />
        {phase === 'cancelled' && (
          <Button size="large" onPress={onBackToCart}>
            {say('recovery.change')}
          </Button>
        )}
      </div>
    </TwoParts>
  );
}
