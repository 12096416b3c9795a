// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useQueryClient } from '@tanstack/react-query';
import { Pause, Play, RotateCw } from 'lucide-react';
import { useCallback, useState } from 'react';
import { Button } from '@shared/ui/button.tsx';
import type { LogLine } from '@/common/contract.ts';
import { PageHeader } from '@/common/page-header.tsx';
import { useSettled } from '@/common/use-settled.ts';
import { useWords } from '@/common/words-context.tsx';
import { FollowStatus } from './follow-status.tsx';
import { LogDialog } from './log-dialog.tsx';
import { LogFilterBar } from './log-filter-bar.tsx';
import { noFilter, type LogFilter } from './log-filter.ts';
import { LogList } from './log-list.tsx';
import { useFollow } from './use-follow.ts';

/** Long enough to type a word, short enough not to be waited for. */
const typingMs = 300;

/** What the system has done, for those who look for a fault: searched, or followed as it happens. */
export function LogsPage() {
  const { t } = useWords();
  const queries = useQueryClient();
  const [filter, setFilter] = useState<LogFilter>(noFilter);
  const settled = useSettled(filter, typingMs);
  const [wanted, setWanted] = useState(false);
  const [opened, setOpened] = useState<LogLine | null>(null);
  // Nothing that is logged from now on is from before some time.
  const mayFollow = filter.to === '';
  const searchAnew = useCallback(() => void queries.resetQueries({ queryKey: ['logs'] }), [queries]);
  const fetchAnew = useCallback(() => void queries.invalidateQueries({ queryKey: ['logs'] }), [queries]);
  const following = useFollow(settled, wanted && mayFollow, fetchAnew);
  const follows = following.phase !== 'off';
  return (
    <div className="flex min-h-0 flex-1 flex-col max-md:overflow-y-auto">
      <PageHeader title={t('logs.title')} text={t('logs.text')}>
        {!follows && (
          <Button tone="secondary" icon={<RotateCw className="size-5" />} onClick={searchAnew}>
            {t('logs.refresh')}
          </Button>
        )}
        <Button
          tone={wanted ? 'secondary' : 'primary'}
          aria-pressed={wanted}
          disabled={!mayFollow}
          title={mayFollow ? undefined : t('logs.followNotBefore')}
          icon={wanted ? <Pause className="size-5" /> : <Play className="size-5" />}
          onClick={() => setWanted(!wanted)}
        >
          {t(wanted ? 'logs.stop' : 'logs.follow')}
        </Button>
      </PageHeader>
      <LogFilterBar filter={filter} onChange={setFilter} />
      <FollowStatus following={following} />
      <div className="@container flex min-h-0 flex-1 flex-col overflow-y-auto px-6 pb-8 max-md:flex-auto max-md:overflow-visible max-md:px-0">
        <LogList filter={settled} following={following} onOpen={setOpened} />
      </div>
      {opened !== null && (
        <LogDialog
          line={opened}
          onClose={() => setOpened(null)}
          onRequest={(requestId) => {
            setFilter({ ...noFilter, requestId });
            setOpened(null);
          }}
        />
      )}
    </div>
  );
}
