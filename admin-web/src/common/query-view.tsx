// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { CloudOff, RotateCw } from 'lucide-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from '@shared/ui/button.tsx';
import { ErrorState, LoadingState } from '@shared/ui/states.tsx';
import { describeError } from './describe-error.ts';
import { useWords } from './words-context.tsx';

interface QueryViewProps<Data> {
  query: Pick<UseQueryResult<Data>, 'data' | 'error' | 'isFetching' | 'refetch'>;
  children: (data: Data) => ReactNode;
}

/** What every list shows: its rows; else that they are loading; else why not, and a way to try again. */
export function QueryView<Data>({ query, children }: QueryViewProps<Data>) {
  const { t } = useWords();
  // Known data stays on the screen when a later fetch fails: the live banner says that it is old.
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error === null) return <LoadingState label={t('app.loading')} />;
  return (
    <ErrorState
      {...describeError(query.error, t)}
      icon={<CloudOff className="size-9" />}
      action={
        <Button
          tone="secondary"
          busy={query.isFetching}
          icon={<RotateCw className="size-5" />}
          onClick={() => void query.refetch()}
        >
          {t('app.retry')}
        </Button>
      }
    />
  );
}
