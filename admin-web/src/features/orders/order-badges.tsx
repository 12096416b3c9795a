// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import {
  Banknote,
  ChefHat,
  CircleCheck,
  CircleX,
  Clock,
  CreditCard,
  HandPlatter,
  Hourglass,
  Search,
  Undo2,
} from 'lucide-react';
import type { ComponentType } from 'react';
import { Badge, type BadgeTone } from '@/common/badge.tsx';
import type { Order, OrderPayment, Payment, PaymentState, TicketState } from '@/common/contract.ts';
import { useWords } from '@/common/words-context.tsx';

type Look = [BadgeTone, ComponentType];

const orderPaymentLooks: Record<OrderPayment, Look> = {
  unpaid: ['neutral', CircleX],
  pending: ['busy', CreditCard],
  unknown: ['danger', Search],
  at_counter: ['accent', Banknote],
  paid: ['good', CircleCheck],
  nothing_due: ['good', CircleCheck],
  refunded: ['neutral', Undo2],
};

const paymentLooks: Record<PaymentState, Look> = {
  created: ['neutral', Clock],
  sent: ['busy', CreditCard],
  captured: ['good', CircleCheck],
  declined: ['warning', CircleX],
  cancelled: ['neutral', CircleX],
  unknown: ['danger', Search],
  not_found: ['neutral', CircleX],
  reversing: ['busy', Undo2],
  reversed: ['neutral', Undo2],
  reverse_failed: ['danger', Undo2],
};

const ticketLooks: Record<TicketState, Look> = {
  queued: ['neutral', Hourglass],
  preparing: ['busy', ChefHat],
  ready: ['good', CircleCheck],
  handed_over: ['neutral', HandPlatter],
  cancelled: ['danger', CircleX],
};

/** What the attempts of an order add up to. */
export function OrderPaymentBadge({ order }: { order: Order }) {
  const { t } = useWords();
  const [tone, Icon] = orderPaymentLooks[order.paymentState];
  return (
    <Badge tone={tone} icon={<Icon />}>
      {t(`orderPayment.${order.paymentState}`)}
    </Badge>
  );
}

/** One attempt's state. */
export function PaymentBadge({ payment }: { payment: Payment }) {
  const { t } = useWords();
  const [tone, Icon] = paymentLooks[payment.state];
  return (
    <Badge tone={tone} icon={<Icon />}>
      {t(`paymentState.${payment.state}`)}
    </Badge>
  );
}

/** How far the kitchen is; for an order that never got there, its own state. */
export function ProgressBadge({ order }: { order: Order }) {
  const { t } = useWords();
  if (order.state === 'cancelled') {
    return (
      <Badge tone="danger" icon={<CircleX />}>
        {t('orderState.cancelled')}
      </Badge>
    );
  }
  if (order.ticketState === undefined) return <Badge tone="neutral">{t(`orderState.${order.state}`)}</Badge>;
  const [tone, Icon] = ticketLooks[order.ticketState];
  return (
    <Badge tone={tone} icon={<Icon />}>
      {t(`ticketState.${order.ticketState}`)}
    </Badge>
  );
}
