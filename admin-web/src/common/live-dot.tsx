// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { classNames } from '@shared/ui/class-names.ts';
import { useLive } from './live-store.ts';
import { useWords } from './words-context.tsx';

/** Whether what is shown follows the shop live. */
export function LiveDot() {
  const { t } = useWords();
  const live = useLive((state) => state.status) === 'live';
  return (
    <span
      role="status"
      data-live={live}
      className={classNames(
        'flex items-center gap-2 text-caption font-semibold',
        live ? 'text-success-ink' : 'text-warning-ink',
      )}
    >
      <span
        className={classNames('size-2.5 rounded-full', live ? 'bg-success' : 'animate-pulse bg-warning')}
      />
      {t(live ? 'live.on' : 'live.connecting')}
    </span>
  );
}
