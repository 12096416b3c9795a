// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useQuery } from '@tanstack/react-query';
import { useApi } from '@/common/api-context.tsx';
import { Badge } from '@/common/badge.tsx';
import type { BackupReport, BackupRun } from '@/common/contract.ts';
import { QueryView } from '@/common/query-view.tsx';
import { useWords } from '@/common/words-context.tsx';
import { backupsQuery } from './api/backups-query.ts';

/** In the order in which somebody who worries would ask. */
const kinds = ['drill', 'full', 'incremental', 'dump', 'system', 'copy', 'verify', 'copies'] as const;

/** How the last backup of each kind ended, and when it was good last. */
export function BackupsSection() {
  const { t } = useWords();
  const query = useQuery(backupsQuery(useApi()));
  return (
    <section className="flex max-w-5xl flex-col gap-3">
      <h2 className="text-label text-ink-muted">{t('backups.title')}</h2>
      <QueryView query={query}>{(report) => <BackupRuns report={report} />}</QueryView>
    </section>
  );
}

function BackupRuns({ report }: { report: BackupReport }) {
  const { t } = useWords();
  const place = (run: BackupRun) => {
    const known = kinds.findIndex((kind) => kind === run.kind);
    return known < 0 ? kinds.length : known;
  };
  const runs = [...report.runs].sort((a, b) => place(a) - place(b));
  if (runs.length === 0)
    return (
      <p className="text-body text-ink-muted">
        {t(report.at === undefined ? 'backups.notYetSeen' : 'backups.none')}
      </p>
    );
  return (
    <ul className="flex flex-col divide-y divide-border rounded-md bg-surface shadow-card">
      {runs.map((run) => (
        <BackupRow key={run.kind} run={run} />
      ))}
    </ul>
  );
}

function BackupRow({ run }: { run: BackupRun }) {
  const { t, time } = useWords();
  const known = kinds.find((kind) => kind === run.kind);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3">
      <span className="min-w-0 flex-[1_1_16rem] text-body">
        {known === undefined ? run.kind : t(`backups.${known}`)}
      </span>
      <span className="flex items-center gap-3 text-caption text-ink-muted">
        {run.lastGoodAt === undefined
          ? t('backups.neverGood')
          : t('backups.lastGood', { time: time(run.lastGoodAt) })}
        <Badge tone={run.ok ? 'good' : 'danger'}>{t(run.ok ? 'backups.ok' : 'backups.failed')}</Badge>
      </span>
      {!run.ok && <p className="w-full text-caption break-words text-ink-muted">{run.detail}</p>}
    </li>
  );
}
