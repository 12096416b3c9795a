// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useInfiniteQuery } from '@tanstack/react-query';
import { ChevronDown, ReceiptText } from 'lucide-react';
import { useState } from 'react';
import { useRoute } from 'wouter';
import { Button } from '@shared/ui/button.tsx';
import { classNames } from '@shared/ui/class-names.ts';
import { EmptyState } from '@shared/ui/states.tsx';
import { useApi } from '@/common/api-context.tsx';
import { PageHeader } from '@/common/page-header.tsx';
import { QueryView } from '@/common/query-view.tsx';
import { Tabs } from '@/common/tabs.tsx';
import { useWords } from '@/common/words-context.tsx';
import { orderListQuery } from './api/orders-queries.ts';
import { OrderDetail } from './order-detail.tsx';
import { orderFilters, type OrderFilter, type OrderFilterName } from './order-filter.ts';
import { orderColumns, OrderRow } from './order-row.tsx';

/** The list of orders, live, and beside it (on a narrow screen: instead of it) the one that was chosen. */
export function OrdersPage() {
  const { t } = useWords();
  const [, params] = useRoute('/orders/:id');
  const [filterName, setFilterName] = useState<OrderFilterName>('all');
  const selectedId = params?.id;
  return (
    <div className="flex min-h-0 flex-1">
      <section
        className={classNames('flex min-w-0 flex-1 flex-col', selectedId !== undefined && 'max-lg:hidden')}
      >
        <PageHeader title={t('orders.title')}>
          <Tabs
            label={t('orders.filterLabel')}
            value={filterName}
            onChange={setFilterName}
            options={Object.entries(orderFilters).map(([value, filter]) => ({
              value: value as OrderFilterName,
              label: t(filter.label),
            }))}
          />
        </PageHeader>
        <OrderList
          key={filterName}
          filter={orderFilters[filterName]}
          filtered={filterName !== 'all'}
          selectedId={selectedId}
        />
      </section>
      {selectedId !== undefined && (
        <aside className="flex min-h-0 w-full flex-col border-border bg-surface lg:w-[26rem] lg:border-l-2 2xl:w-[32rem]">
          <OrderDetail key={selectedId} id={selectedId} />
        </aside>
      )}
    </div>
  );
}

interface OrderListProps {
  filter: OrderFilter;
  filtered: boolean;
  selectedId: string | undefined;
}

function OrderList({ filter, filtered, selectedId }: OrderListProps) {
  const { t } = useWords();
  const api = useApi();
  const query = useInfiniteQuery(orderListQuery(api, filter));
  return (
    <div className="@container flex min-h-0 flex-1 flex-col overflow-y-auto px-6 pb-6 max-md:px-0">
      <QueryView query={query}>
        {({ pages }) => {
          const all = pages.flatMap((page) => page.orders);
          const orders = filter.keeps === undefined ? all : all.filter(filter.keeps);
          return (
            <>
              {orders.length === 0 ? (
                <EmptyState
                  icon={<ReceiptText className="size-9" />}
                  title={t(filtered ? 'orders.emptyFilter' : 'orders.empty')}
                  text={t(filtered ? 'orders.emptyFilterText' : 'orders.emptyText')}
                />
              ) : (
                <div className="overflow-clip rounded-md bg-surface shadow-card max-md:rounded-none">
                  <ColumnHeads />
                  <ul className="divide-y divide-border">
                    {orders.map((order) => (
                      <OrderRow key={order.id} order={order} selected={order.id === selectedId} />
                    ))}
                  </ul>
                </div>
              )}
              {query.hasNextPage && (
                <Button
                  tone="quiet"
                  className="mx-auto mt-4"
                  busy={query.isFetchingNextPage}
                  icon={<ChevronDown className="size-5" />}
                  onClick={() => void query.fetchNextPage()}
                >
                  {t('orders.more')}
                </Button>
              )}
            </>
          );
        }}
      </QueryView>
    </div>
  );
}

function ColumnHeads() {
  const { t } = useWords();
  return (
    <div
      aria-hidden="true"
      className={classNames(
        'sticky top-0 hidden gap-x-4 border-b-2 border-border bg-surface py-2.5 pr-5 pl-6 text-caption font-semibold text-ink-muted @4xl:grid',
        orderColumns,
      )}
    >
      <span>{t('orders.number')}</span>
      <span>{t('orders.time')}</span>
      <span>{t('orders.contents')}</span>
      <span>{t('orders.payment')}</span>
      <span>{t('orders.kitchen')}</span>
      <span className="text-right">{t('orders.total')}</span>
    </div>
  );
}
