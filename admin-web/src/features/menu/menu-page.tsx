// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useQuery } from '@tanstack/react-query';
import { BookOpen, CircleCheck, Search, SearchX } from 'lucide-react';
import { useState } from 'react';
import { EmptyState } from '@shared/ui/states.tsx';
import { useApi } from '@/common/api-context.tsx';
import type { Menu, MenuItem } from '@/common/contract.ts';
import { describeActionError } from '@/common/describe-error.ts';
import { useNotice } from '@/common/notices.tsx';
import { PageHeader } from '@/common/page-header.tsx';
import { QueryView } from '@/common/query-view.tsx';
import { Tabs } from '@/common/tabs.tsx';
import { useWords } from '@/common/words-context.tsx';
import { menuQuery, useSetAvailability } from './api/menu-queries.ts';
import { MenuRow } from './menu-row.tsx';
import { menuSections } from './menu-rules.ts';

/** Every item with the switch that takes it off all kiosks at once. */
export function MenuPage() {
  const { t } = useWords();
  const query = useQuery(menuQuery(useApi()));
  const [search, setSearch] = useState('');
  const [show, setShow] = useState<'all' | 'soldOut'>('all');
  const soldOut = query.data?.items.filter((item) => !item.available).length ?? 0;

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <PageHeader title={t('menu.title')} text={t('menu.text')}>
        <label className="flex min-h-11 w-64 items-center gap-2 rounded-md border-2 border-border bg-surface px-3 focus-within:border-focus max-sm:w-full">
          <Search className="size-5 shrink-0 text-ink-muted" />
          <input
            type="search"
            aria-label={t('menu.search')}
            placeholder={t('menu.search')}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            className="w-full bg-transparent text-body outline-none placeholder:text-ink-disabled"
          />
        </label>
        <Tabs
          label={t('menu.onlySoldOut')}
          value={show}
          onChange={setShow}
          options={[
            { value: 'all', label: t('orders.all') },
            {
              value: 'soldOut',
              label: soldOut === 0 ? t('menu.soldOut') : `${t('menu.soldOut')} (${String(soldOut)})`,
            },
          ]}
        />
      </PageHeader>
      <div className="flex min-h-0 flex-1 flex-col overflow-y-auto px-6 pb-8 max-md:px-4">
        <QueryView query={query}>
          {(menu) => <Sections menu={menu} search={search} onlySoldOut={show === 'soldOut'} />}
        </QueryView>
      </div>
    </div>
  );
}

interface SectionsProps {
  menu: Menu;
  search: string;
  onlySoldOut: boolean;
}

function Sections({ menu, search, onlySoldOut }: SectionsProps) {
  const { t, text } = useWords();
  const say = useNotice((notices) => notices.say);
  const setAvailability = useSetAvailability((error) =>
    say({ tone: 'problem', text: describeActionError(error, t).title }),
  );
  const change = (item: MenuItem, available: boolean) =>
    setAvailability.mutate(
      { itemId: item.id, available },
      {
        onSuccess: () =>
          say({
            tone: 'done',
            text: `${text(item.name)}: ${t(available ? 'menu.available' : 'menu.soldOut')}`,
            action: { label: t('kitchen.undo'), run: () => change(item, !available) },
          }),
      },
    );

  const sections = menuSections(menu, search, onlySoldOut);
  if (sections.length === 0) return <NothingHere menu={menu} search={search} />;
  return (
    <div className="flex flex-col gap-8">
      {sections.map(({ category, items }) => (
        <section key={category.id} className="flex flex-col gap-3">
          <h2 className="text-label">{text(category.name)}</h2>
          <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(22rem,100%),1fr))] gap-3">
            {items.map((item) => (
              <MenuRow key={item.id} item={item} onChange={(available) => change(item, available)} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function NothingHere({ menu, search }: { menu: Menu; search: string }) {
  const { t } = useWords();
  if (menu.items.length === 0)
    return (
      <EmptyState icon={<BookOpen className="size-9" />} title={t('menu.empty')} text={t('menu.emptyText')} />
    );
  if (search.trim() !== '')
    return (
      <EmptyState
        icon={<SearchX className="size-9" />}
        title={t('menu.nothingFound')}
        text={t('menu.nothingFoundText', { text: search.trim() })}
      />
    );
  return (
    <EmptyState
      icon={<CircleCheck className="size-9" />}
      title={t('menu.nothingSoldOut')}
      text={t('menu.nothingSoldOutText')}
    />
  );
}
