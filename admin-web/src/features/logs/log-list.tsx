// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useInfiniteQuery } from '@tanstack/react-query';
import { ChevronDown, FolderX, SearchX } from 'lucide-react';
import { useEffect } from 'react';
import { ApiError } from '@shared/api/api-error.ts';
import { Button } from '@shared/ui/button.tsx';
import { Spinner } from '@shared/ui/spinner.tsx';
import { EmptyState } from '@shared/ui/states.tsx';
import { useApi } from '@/common/api-context.tsx';
import type { LogLine } from '@/common/contract.ts';
import { describeError } from '@/common/describe-error.ts';
import { FormError } from '@/common/form-error.tsx';
import { QueryView } from '@/common/query-view.tsx';
import { useWords } from '@/common/words-context.tsx';
import { logsQuery } from './api/logs-queries.ts';
import { withoutFound, type LogFilter } from './log-filter.ts';
import { LogRow } from './log-row.tsx';
import { keptLines, type Following } from './use-follow.ts';

/** A search looks through a part of the log at a time; it goes on by itself until it has found so much. */
const enough = 30;

interface LogListProps {
  filter: LogFilter;
  following: Following;
  onOpen: (line: LogLine) => void;
}

/** What is logged just now, and below it what was found in the kept log. */
export function LogList({ filter, following, onOpen }: LogListProps) {
  const { t, exactTime } = useWords();
  const query = useInfiniteQuery(logsQuery(useApi(), filter));
  const { data, hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = query;
  const found = data?.pages.flatMap((page) => page.lines) ?? [];
  const goesOn = hasNextPage && found.length < enough && !isFetchNextPageError;

  const pages = data?.pages.length ?? 0;
  useEffect(() => {
    if (pages > 0 && goesOn && !isFetching) void fetchNextPage();
  }, [pages, goesOn, isFetching, fetchNextPage]);

  if (query.error instanceof ApiError && query.error.code === 'not_found' && data === undefined)
    return (
      <EmptyState
        icon={<FolderX className="size-9" />}
        title={t('logs.elsewhere')}
        text={t('logs.elsewhereText')}
      />
    );
  const live = withoutFound(following.lines, found);
  const reached = data?.pages.at(-1)?.reached;
  return (
    <QueryView query={query}>
      {() => (
        <>
          {live.length + found.length > 0 && (
            <div className="overflow-clip rounded-md bg-surface shadow-card max-md:rounded-none">
              <ul className="divide-y divide-border">
                {live.map((line) => (
                  <LogRow key={`live-${String(line.number)}`} line={line} onOpen={onOpen} />
                ))}
                {following.cut && (
                  <li className="bg-warning-soft px-5 py-2 text-caption text-warning-ink">
                    {t('logs.liveCut', { count: keptLines })}
                  </li>
                )}
                {found.map((line, index) => (
                  <LogRow key={`found-${String(found.length - index)}`} line={line} onOpen={onOpen} />
                ))}
              </ul>
            </div>
          )}
          {goesOn ? (
            <p role="status" className="flex items-center justify-center gap-3 py-6 text-body text-ink-muted">
              <Spinner />
              {reached === undefined
                ? t('logs.searching')
                : t('logs.searchingBack', { time: exactTime(reached) })}
            </p>
          ) : (
            live.length + found.length === 0 && (
              <EmptyState
                icon={<SearchX className="size-9" />}
                title={t('logs.empty')}
                text={t('logs.emptyText')}
              />
            )
          )}
          {isFetchNextPageError && <FormError error={describeError(query.error, t)} />}
          {hasNextPage && !goesOn && (
            <Button
              tone="quiet"
              className="mx-auto mt-4"
              busy={query.isFetchingNextPage}
              icon={<ChevronDown className="size-5" />}
              onClick={() => void fetchNextPage()}
            >
              {t('logs.older')}
            </Button>
          )}
        </>
      )}
    </QueryView>
  );
}
