// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { ComponentProps } from 'react';
import { Badge } from '@/common/badge.tsx';
import type { LogLevel } from '@/common/contract.ts';
import { useWords } from '@/common/words-context.tsx';

const tones: Record<LogLevel, ComponentProps<typeof Badge>['tone']> = {
  debug: 'neutral',
  info: 'busy',
  warning: 'warning',
  error: 'danger',
  fatal: 'danger',
};

/** How much a line matters; a line that does not say it is plain text. */
export function LogLevelBadge({ level }: { level: LogLevel | undefined }) {
  const { t } = useWords();
  return (
    <Badge tone={level === undefined ? 'neutral' : tones[level]}>{t(`logs.level.${level ?? 'plain'}`)}</Badge>
  );
}
