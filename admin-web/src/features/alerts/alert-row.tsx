// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { CircleCheck, OctagonAlert, TriangleAlert } from 'lucide-react';
import { Button } from '@shared/ui/button.tsx';
import { classNames } from '@shared/ui/class-names.ts';
import { Badge } from '@/common/badge.tsx';
import type { Alert } from '@/common/contract.ts';
import { FormError } from '@/common/form-error.tsx';
import { useAction } from '@/common/use-action.ts';
import { useWords } from '@/common/words-context.tsx';
import { alertText } from './alert-text.ts';
import { useAcknowledge } from './api/alerts-queries.ts';

const looks = {
  critical: { icon: OctagonAlert, tone: 'danger', tile: 'bg-danger-soft text-danger-ink' },
  warning: { icon: TriangleAlert, tone: 'warning', tile: 'bg-warning-soft text-warning-ink' },
  resolved: { icon: CircleCheck, tone: 'neutral', tile: 'bg-surface text-ink-muted' },
} as const;

/** One alert: what is wrong, what to do, since when, and who knows. */
export function AlertRow({ alert }: { alert: Alert }) {
  const { t, time } = useWords();
  const acknowledge = useAcknowledge();
  const { run, busy, error } = useAction(() => acknowledge(alert.id), { changes: true });
  const { title, text } = alertText(alert, t);
  const state = alert.resolvedAt === undefined ? alert.severity : 'resolved';
  const { icon: Icon, tone, tile } = looks[state];
  const from = time(alert.firstSeen);
  return (
    <li
      className={classNames(
        'flex flex-wrap items-start gap-4 rounded-md p-4',
        state === 'resolved' ? 'bg-surface-sunken' : 'bg-surface shadow-card',
      )}
    >
      <span className={classNames('grid size-12 shrink-0 place-items-center rounded-md', tile)}>
        <Icon className="size-6" />
      </span>
      <div className="flex min-w-0 flex-[1_1_14rem] flex-col gap-1">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <h3 className="text-label">{title}</h3>
          <Badge tone={tone}>{t(`alerts.${state}`)}</Badge>
        </div>
        <p className="text-body break-words">{text}</p>
        <p className="text-caption text-ink-muted">
          {alert.resolvedAt === undefined
            ? t('alerts.since', { time: from })
            : t('alerts.resolvedAt', { from, to: time(alert.resolvedAt) })}
        </p>
        {alert.acknowledgedAt !== undefined && (
          <p className="text-caption text-ink-muted">
            {t('alerts.acknowledged', {
              name: alert.acknowledgedBy ?? '',
              time: time(alert.acknowledgedAt),
            })}
          </p>
        )}
        <FormError error={error} />
      </div>
      {state !== 'resolved' && alert.acknowledgedAt === undefined && (
        <Button
          tone="secondary"
          size="small"
          busy={busy}
          onClick={() => void run()}
          aria-label={`${t('alerts.acknowledge')}: ${title}`}
        >
          {t('alerts.acknowledge')}
        </Button>
      )}
    </li>
  );
}
