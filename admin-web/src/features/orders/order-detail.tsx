// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, X } from 'lucide-react';
import { Link } from 'wouter';
import { useApi } from '@/common/api-context.tsx';
import type { Order } from '@/common/contract.ts';
import { QueryView } from '@/common/query-view.tsx';
import { useWords } from '@/common/words-context.tsx';
import { orderQuery } from './api/orders-queries.ts';
import { OrderActions } from './order-actions.tsx';
import { OrderPaymentBadge, ProgressBadge } from './order-badges.tsx';
import { OrderHistory } from './order-history.tsx';
import { OrderLines } from './order-lines.tsx';
import { OrderPayments } from './order-payments.tsx';

/** Everything about one order, and what can be done to it. */
export function OrderDetail({ id }: { id: string }) {
  const { t } = useWords();
  const query = useQuery(orderQuery(useApi(), id));
  const back =
    'grid size-11 shrink-0 place-items-center rounded-md text-ink-muted hover:bg-surface-sunken focus-visible:outline-4 focus-visible:outline-focus';
  return (
    <>
      <div className="flex items-center justify-between gap-2 border-b-2 border-border px-4 py-2">
        <Link href="/orders" className={`${back} lg:hidden`} aria-label={t('app.back')}>
          <ArrowLeft />
        </Link>
        <span className="text-label lg:pl-2">{t('orders.lines')}</span>
        <Link href="/orders" className={`${back} max-lg:invisible`} aria-label={t('app.close')}>
          <X />
        </Link>
      </div>
      <QueryView query={query}>{(order) => <LoadedOrder order={order} />}</QueryView>
    </>
  );
}

function LoadedOrder({ order }: { order: Order }) {
  const { t, time } = useWords();
  return (
    <>
      <div className="flex min-h-0 flex-1 flex-col gap-6 overflow-y-auto p-6">
        <div className="flex flex-col gap-3">
          <h2 className="text-headline tabular-nums">{order.displayNumber}</h2>
          <div className="flex flex-wrap gap-2">
            <OrderPaymentBadge order={order} />
            <ProgressBadge order={order} />
          </div>
          <p className="text-body text-ink-muted">
            {[
              time(order.createdAt),
              t(`service.${order.serviceType}`),
              order.tableNumber === undefined ? null : t('orders.table', { table: order.tableNumber }),
              order.deviceName,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {order.cancelReason !== undefined && (
            <p className="rounded-md bg-danger-soft px-4 py-3 text-body font-medium text-danger-ink">
              {t('orders.cancelReason', { reason: order.cancelReason })}
            </p>
          )}
        </div>
        <OrderLines order={order} />
        <OrderPayments order={order} />
        <OrderHistory order={order} />
      </div>
      <OrderActions order={order} />
    </>
  );
}
