// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { TriangleAlert } from 'lucide-react';
import { Link } from 'wouter';
import { classNames } from '@shared/ui/class-names.ts';
import type { Order } from '@/common/contract.ts';
import { useWords } from '@/common/words-context.tsx';
import { OrderPaymentBadge, ProgressBadge } from './order-badges.tsx';
import { needsAttention } from './order-filter.ts';

/** The columns of the list: on a wide list all of them, on a narrow one two lines a row. */
export const orderColumns =
  '@4xl:grid-cols-[6.5rem_5rem_minmax(8rem,1fr)_9.5rem_9.5rem_6rem] grid-cols-[1fr_auto]';

/** One order in the list; the whole row opens it. */
export function OrderRow({ order, selected }: { order: Order; selected: boolean }) {
  const { t, time, money, text } = useWords();
  const contents = order.lines.map((line) => `${String(line.quantity)} × ${text(line.name)}`).join(', ');
  return (
    <li>
      <Link
        href={`/orders/${order.id}`}
        aria-current={selected ? 'true' : undefined}
        className={classNames(
          'grid items-center gap-x-4 gap-y-1.5 border-l-4 px-5 py-3 @max-4xl:px-4',
          'hover:bg-surface-sunken focus-visible:outline-4 focus-visible:-outline-offset-4 focus-visible:outline-focus',
          selected ? 'border-primary bg-primary-soft' : 'border-transparent',
          orderColumns,
        )}
      >
        <span className="flex items-center gap-2 text-label font-bold whitespace-nowrap">
          {order.displayNumber}
          {needsAttention(order) && (
            <TriangleAlert className="size-5 shrink-0 text-danger" aria-label={t('orders.attention')} />
          )}
        </span>
        <time
          dateTime={order.createdAt}
          className="text-body whitespace-nowrap text-ink-muted tabular-nums @max-4xl:text-right"
        >
          {time(order.createdAt)}
        </time>
        <span className="min-w-0 @max-4xl:col-span-2">
          <span
            className={classNames(
              'block truncate text-body',
              order.state === 'cancelled' && 'line-through opacity-70',
            )}
          >
            {contents}
          </span>
          <span className="block truncate text-caption text-ink-muted">
            {[
              t(`service.${order.serviceType}`),
              order.tableNumber === undefined ? null : t('orders.table', { table: order.tableNumber }),
              order.deviceName,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
        <span className="@max-4xl:row-start-3 @max-4xl:flex @max-4xl:gap-2">
          <OrderPaymentBadge order={order} />
          <span className="@4xl:hidden">
            <ProgressBadge order={order} />
          </span>
        </span>
        <span className="@max-4xl:hidden">
          <ProgressBadge order={order} />
        </span>
        <span className="text-right text-body font-semibold tabular-nums @max-4xl:row-start-3">
          {money(order.total)}
        </span>
      </Link>
    </li>
  );
}
