// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { PaymentMethod } from '../../lib/api/contract.ts';
import { useVoice } from '../../lib/i18n/words-context.ts';
import { Icon } from '../../ui/icon.tsx';
import { join } from '../../ui/join.ts';
import { useGuarded } from '../../ui/use-guarded.ts';

const looks = {
  card_terminal: { icon: 'card', title: 'review.payCard', text: 'review.payCardText' },
  counter: { icon: 'counter', title: 'review.payCounter', text: 'review.payCounterText' },
} as const;

interface MethodButtonProps {
  readonly method: PaymentMethod;
  /** Nothing is due: there is no way to pay to choose. */
  readonly isFree: boolean;
  readonly isFirst: boolean;
  readonly disabled: boolean;
  readonly onPress: () => void;
}

export function MethodButton({ method, isFree, isFirst, disabled, onPress }: MethodButtonProps) {
  const { say } = useVoice();
  const press = useGuarded(onPress);
  const { icon, title, text } = looks[method];
  return (
    <button
      type="button"
      disabled={disabled}
      onClick={press}
      className={join(
        'pressable flex min-h-32 w-full items-center gap-6 rounded-2xl px-8 py-5 text-start disabled:opacity-(--opacity-disabled)',
        isFirst
          ? 'bg-primary text-on-primary shadow-raised active:bg-primary-pressed'
          : 'border-2 border-border-strong bg-surface active:bg-surface-pressed',
      )}
    >
      <Icon name={isFree ? 'check' : icon} className="size-14" />
      <span className="min-w-0 flex-1">
        <span className="block text-title">{say(isFree ? 'review.confirmFree' : title)}</span>
        {!isFree && (
          <span className={join('mt-1 block text-body', !isFirst && 'text-ink-muted')}>{say(text)}</span>
        )}
      </span>
      <Icon name="forward" className="size-9" />
    </button>
  );
}
