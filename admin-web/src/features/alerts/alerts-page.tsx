// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useQuery } from '@tanstack/react-query';
import { BellOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { EmptyState } from '@shared/ui/states.tsx';
import { useApi } from '@/common/api-context.tsx';
import type { Alert } from '@/common/contract.ts';
import { PageHeader } from '@/common/page-header.tsx';
import { QueryView } from '@/common/query-view.tsx';
import { useWords } from '@/common/words-context.tsx';
import { AlertRow } from './alert-row.tsx';
import { alertsQuery } from './api/alerts-queries.ts';

/** What is wrong with the shop, the worst first, and what was lately; then `children`. */
export function AlertsPage({ children }: { children?: ReactNode }) {
  const { t } = useWords();
  const query = useQuery(alertsQuery(useApi()));
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <PageHeader title={t('alerts.title')} text={t('alerts.text')} />
      <div className="flex min-h-0 flex-1 flex-col gap-6 overflow-y-auto px-6 pb-8 max-md:px-4">
        <QueryView query={query}>{(alerts) => <AlertLists alerts={alerts} />}</QueryView>
        {children}
      </div>
    </div>
  );
}

function AlertLists({ alerts }: { alerts: Alert[] }) {
  const { t } = useWords();
  const open = alerts.filter((alert) => alert.resolvedAt === undefined);
  const resolved = alerts.filter((alert) => alert.resolvedAt !== undefined);
  return (
    <div className="flex flex-col gap-6">
      {open.length === 0 ? (
        <EmptyState
          icon={<BellOff className="size-9" />}
          title={t('alerts.none')}
          text={t('alerts.noneText')}
        />
      ) : (
        <AlertList title={t('alerts.open')} alerts={open} />
      )}
      {resolved.length > 0 && <AlertList title={t('alerts.recent')} alerts={resolved} />}
    </div>
  );
}

function AlertList({ title, alerts }: { title: string; alerts: Alert[] }) {
  return (
    <section className="flex max-w-5xl flex-col gap-3">
      <h2 className="text-label text-ink-muted">{title}</h2>
      <ul className="flex flex-col gap-3">
        {alerts.map((alert) => (
          <AlertRow key={alert.id} alert={alert} />
        ))}
      </ul>
    </section>
  );
}
