// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { ApiError } from '@shared/api/api-error.ts';
import { Spinner } from '@shared/ui/spinner.tsx';
import { describeError } from '@/common/describe-error.ts';
import { FormError } from '@/common/form-error.tsx';
import { useWords } from '@/common/words-context.tsx';
import type { Following } from './use-follow.ts';

/** Whether new lines arrive, and what is missing among them. */
export function FollowStatus({ following }: { following: Following }) {
  const { t } = useWords();
  const { phase, error, dropped } = following;
  if (phase === 'off') return null;
  const tooMany = error instanceof ApiError && error.code === 'too_many_attempts';
  const described = tooMany ? { title: t('logs.tooManyFollow') } : describeError(error, t);
  return (
    <div className="flex flex-col gap-2 px-6 pb-3 max-md:px-4">
      {error !== null && <FormError error={described} />}
      <div role="status" className="flex flex-wrap items-center gap-x-4 gap-y-1 text-body">
        {phase === 'connecting' && (
          <span className="flex items-center gap-2 text-ink-muted">
            <Spinner /> {t('live.connecting')}
          </span>
        )}
        {phase === 'live' && (
          <span className="flex items-center gap-2 font-semibold text-success-ink">
            <span className="size-2.5 animate-pulse rounded-full bg-success motion-reduce:animate-none" />
            {t('logs.following')}
          </span>
        )}
        {dropped > 0 && <span className="text-warning-ink">{t('logs.dropped', { count: dropped })}</span>}
      </div>
    </div>
  );
}
