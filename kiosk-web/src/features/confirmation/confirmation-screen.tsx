// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { LazyMotion, MotionConfig } from 'motion/react';
import * as m from 'motion/react-m';
import type { Order } from '../../lib/api/contract.ts';
import type { Phase } from '../../lib/checkout/phase.ts';
import type { WordKey } from '../../lib/i18n/words.ts';
import { useVoice } from '../../lib/i18n/words-context.ts';
import { Icon } from '../../ui/icon.tsx';
import { join } from '../../ui/join.ts';
import { DoneButton } from './done-button.tsx';

const loadFeatures = () => import('../../lib/motion/features.ts').then((part) => part.features);

interface ConfirmationScreenProps {
  readonly order: Order;
  readonly phase: Extract<Phase, 'paid' | 'counter' | 'free'>;
  readonly onDone: () => void;
}

const lead: Readonly<Record<ConfirmationScreenProps['phase'], WordKey>> = {
  paid: 'confirmation.paidText',
  free: 'confirmation.freeText',
  counter: 'confirmation.counterText',
};

/** The number, as large as it goes, and what to do with it. */
export function ConfirmationScreen({ order, phase, onDone }: ConfirmationScreenProps) {
  const { say, money } = useVoice();
  const atCounter = phase === 'counter';
  const pickUp = order.serviceType === 'eat_in' ? 'confirmation.eatInText' : 'confirmation.takeAwayText';
  return (
    <LazyMotion features={loadFeatures} strict>
      <MotionConfig reducedMotion="user">
        <main
          className={join(
            'scrolls flex min-h-0 flex-1 flex-col items-center justify-center-safe gap-6 p-8 text-center tall:gap-10',
            atCounter ? 'bg-accent-soft text-ink' : 'bg-success text-on-success',
          )}
        >
          <div role="status" className="flex flex-col items-center gap-6 wide:flex-row wide:text-start">
            <m.span
              initial={{ scale: 0.4 }}
              animate={{ scale: 1 }}
              transition={{ type: 'spring', stiffness: 320, damping: 18 }}
              className={join(
                'grid size-28 shrink-0 place-items-center rounded-full',
                atCounter ? 'bg-accent text-on-accent' : 'bg-on-success text-success',
              )}
            >
              <Icon name={atCounter ? 'counter' : 'check'} className="size-18" />
            </m.span>
            <div>
              <h1 className="text-headline">
                {say(atCounter ? 'confirmation.counterTitle' : 'confirmation.thanks')}
              </h1>
              <p className="mt-2 max-w-(--size-max-text) text-lead">
                {say(lead[phase], { price: money(order.total) })}
              </p>
            </div>
          </div>
          <div className="number-card w-full max-w-240 rounded-2xl bg-surface px-8 pt-6 pb-8 text-ink shadow-dialog tall:pt-8 tall:pb-12">
            <p className="text-title text-ink-muted">{say('confirmation.yourNumber')}</p>
            <m.p
              initial={{ scale: 0.85 }}
              animate={{ scale: 1 }}
              transition={{ type: 'spring', stiffness: 240, damping: 16, delay: 0.1 }}
              className="order-number font-heavy tracking-tight whitespace-nowrap text-primary"
              data-testid="order-number"
            >
              {order.displayNumber}
            </m.p>
          </div>
          <p className="max-w-(--size-max-text) text-lead">{say(pickUp)}</p>
          <DoneButton onDone={onDone} onColour={!atCounter} />
        </main>
      </MotionConfig>
    </LazyMotion>
  );
}
