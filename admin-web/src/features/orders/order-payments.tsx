// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { Banknote, CreditCard, TriangleAlert } from 'lucide-react';
import type { Order, Payment } from '@/common/contract.ts';
import { useWords } from '@/common/words-context.tsx';
import { PaymentBadge } from './order-badges.tsx';

/** Every attempt to pay, oldest first. */
export function OrderPayments({ order }: { order: Order }) {
  const { t } = useWords();
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-label">{t('orders.payments')}</h3>
      {order.payments.length === 0 ? (
        <p className="text-body text-ink-muted">{t('orders.noPayments')}</p>
      ) : (
        <ul className="flex flex-col gap-2">
          {order.payments.map((payment) => (
            <PaymentRow key={payment.id} payment={payment} />
          ))}
        </ul>
      )}
    </section>
  );
}

function PaymentRow({ payment }: { payment: Payment }) {
  const { t, money, time } = useWords();
  const Icon = payment.method === 'counter' ? Banknote : CreditCard;
  const card = [payment.card?.scheme, payment.card?.maskedPan].filter(Boolean).join(' ');
  return (
    <li className="flex flex-col gap-2 rounded-md bg-surface-sunken px-4 py-3">
      <div className="flex items-center justify-between gap-3">
        <span className="flex items-center gap-2 text-body font-semibold">
          <Icon className="size-5 text-ink-muted" />
          {t(`paymentMethod.${payment.method}`)}
        </span>
        <span className="text-body font-semibold tabular-nums">{money(payment.amount)}</span>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <PaymentBadge payment={payment} />
        <span className="text-caption text-ink-muted tabular-nums">
          {[t('orders.attempt', { count: payment.attempt }), time(payment.updatedAt), card]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      {payment.needsAttention && (
        <p className="flex items-center gap-2 text-caption font-semibold text-danger-ink">
          <TriangleAlert className="size-4 shrink-0" />
          {t('orders.needsAttention')}
        </p>
      )}
    </li>
  );
}
