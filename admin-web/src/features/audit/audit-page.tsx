// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useInfiniteQuery } from '@tanstack/react-query';
import { ChevronDown, History } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@shared/ui/button.tsx';
import { EmptyState } from '@shared/ui/states.tsx';
import { useApi } from '@/common/api-context.tsx';
import { describeError } from '@/common/describe-error.ts';
import { FormError } from '@/common/form-error.tsx';
import { PageHeader } from '@/common/page-header.tsx';
import { QueryView } from '@/common/query-view.tsx';
import { Tabs } from '@/common/tabs.tsx';
import { useWords } from '@/common/words-context.tsx';
import { auditQuery } from './api/audit-query.ts';
import { AuditRow } from './audit-row.tsx';

const subjects = ['all', 'item', 'device', 'user', 'alert'] as const;
type Subject = (typeof subjects)[number];

/** Who changed what of the shop, for its owner. */
export function AuditPage() {
  const { t } = useWords();
  const [subject, setSubject] = useState<Subject>('all');
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <PageHeader title={t('audit.title')} text={t('audit.text')}>
        <Tabs
          label={t('audit.filterLabel')}
          value={subject}
          onChange={setSubject}
          options={subjects.map((value) => ({ value, label: t(`audit.of.${value}`) }))}
        />
      </PageHeader>
      <div className="@container flex min-h-0 flex-1 flex-col overflow-y-auto px-6 pb-8 max-md:px-0">
        <AuditList key={subject} subjectType={subject === 'all' ? undefined : subject} />
      </div>
    </div>
  );
}

function AuditList({ subjectType }: { subjectType: string | undefined }) {
  const { t } = useWords();
  const query = useInfiniteQuery(auditQuery(useApi(), subjectType));
  return (
    <QueryView query={query}>
      {({ pages }) => {
        const events = pages.flatMap((page) => page.events);
        if (events.length === 0)
          return (
            <EmptyState
              icon={<History className="size-9" />}
              title={t('audit.empty')}
              text={t('audit.emptyText')}
            />
          );
        return (
          <>
            <ul className="divide-y divide-border rounded-md bg-surface shadow-card max-md:rounded-none">
              {events.map((event) => (
                <AuditRow key={event.id} event={event} />
              ))}
            </ul>
            {query.isFetchNextPageError && <FormError error={describeError(query.error, t)} />}
            {query.hasNextPage && (
              <Button
                tone="quiet"
                className="mx-auto mt-4"
                busy={query.isFetchingNextPage}
                icon={<ChevronDown className="size-5" />}
                onClick={() => void query.fetchNextPage()}
              >
                {t('audit.older')}
              </Button>
            )}
          </>
        );
      }}
    </QueryView>
  );
}
