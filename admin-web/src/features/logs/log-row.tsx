// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { memo } from 'react';
import { classNames } from '@shared/ui/class-names.ts';
import type { LogLine } from '@/common/contract.ts';
import { useWords } from '@/common/words-context.tsx';
import { LogLevelBadge } from './log-level.tsx';

/** One line of the log; the whole row opens it. */
export const LogRow = memo(function LogRow({
  line,
  onOpen,
}: {
  line: LogLine;
  onOpen: (line: LogLine) => void;
}) {
  const { exactTime } = useWords();
  const serious = line.level === 'error' || line.level === 'fatal';
  return (
    <li className="[contain-intrinsic-size:auto_3rem] [content-visibility:auto]">
      <button
        type="button"
        onClick={() => onOpen(line)}
        className={classNames(
          'grid w-full items-baseline gap-x-4 gap-y-1 border-l-4 px-4 py-2 text-left',
          'grid-cols-[auto_1fr] @3xl:grid-cols-[11rem_6.5rem_8.5rem_minmax(0,1fr)]',
          'hover:bg-surface-sunken focus-visible:outline-4 focus-visible:-outline-offset-4 focus-visible:outline-focus',
          serious ? 'border-danger' : 'border-transparent',
        )}
      >
        <time dateTime={line.at} className="text-caption whitespace-nowrap text-ink-muted tabular-nums">
          {line.at === undefined ? '–' : exactTime(line.at)}
        </time>
        <span className="@max-3xl:text-right">
          <LogLevelBadge level={line.level} />
        </span>
        <span className="truncate text-caption text-ink-muted @max-3xl:hidden">{line.category}</span>
        <bdi className="line-clamp-2 min-w-0 font-mono text-caption break-words @max-3xl:col-span-2">
          {line.message}
        </bdi>
      </button>
    </li>
  );
});
