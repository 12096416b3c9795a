// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { Search, SlidersHorizontal, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button } from '@shared/ui/button.tsx';
import { classNames } from '@shared/ui/class-names.ts';
import type { LogLevel } from '@/common/contract.ts';
import { Tabs } from '@/common/tabs.tsx';
import { useWords } from '@/common/words-context.tsx';
import { categories, isFiltered, noFilter, type LogFilter } from './log-filter.ts';

const levels = ['debug', 'info', 'warning', 'error'] as const satisfies readonly LogLevel[];

const box =
  'min-h-11 rounded-md border-2 border-border bg-surface px-3 text-body text-ink focus-visible:border-focus focus-visible:outline-4 focus-visible:outline-focus/40';

interface LogFilterBarProps {
  filter: LogFilter;
  onChange: (filter: LogFilter) => void;
}

/** What to look for. On a phone the rarer filters wait behind a button. */
export function LogFilterBar({ filter, onChange }: LogFilterBarProps) {
  const { t } = useWords();
  const [more, setMore] = useState(false);
  const change = (part: Partial<LogFilter>) => onChange({ ...filter, ...part });
  return (
    <div role="search" className="flex flex-wrap items-end gap-x-4 gap-y-3 px-6 pb-4 max-md:px-4">
      <label className="flex min-h-11 min-w-48 flex-1 items-center gap-2 rounded-md border-2 border-border bg-surface px-3 focus-within:border-focus">
        <Search className="size-5 shrink-0 text-ink-muted" />
        <input
          type="search"
          aria-label={t('logs.search')}
          placeholder={t('logs.search')}
          maxLength={200}
          value={filter.text}
          onChange={(event) => change({ text: event.target.value })}
          className="w-full bg-transparent text-body outline-none placeholder:text-ink-disabled"
        />
      </label>
      <Button
        tone="secondary"
        className="px-3 md:hidden"
        aria-label={t('logs.more')}
        aria-expanded={more}
        icon={<SlidersHorizontal className="size-5" />}
        onClick={() => setMore(!more)}
      />
      <Tabs
        label={t('logs.levels')}
        value={filter.level}
        onChange={(level) => change({ level })}
        options={levels.map((level) => ({ value: level, label: t(`logs.from.${level}`) }))}
      />
      <div className={classNames('flex flex-wrap items-end gap-x-4 gap-y-3', !more && 'max-md:hidden')}>
        <Labelled name={t('logs.category')}>
          <select
            value={filter.category}
            onChange={(event) => change({ category: event.target.value })}
            className={box}
          >
            <option value="">{t('logs.allCategories')}</option>
            {categories.map((category) => (
              <option key={category}>{category}</option>
            ))}
          </select>
        </Labelled>
        <Labelled name={t('logs.after')}>
          <input
            type="datetime-local"
            value={filter.from}
            onChange={(event) => change({ from: event.target.value })}
            className={box}
          />
        </Labelled>
        <Labelled name={t('logs.before')}>
          <input
            type="datetime-local"
            value={filter.to}
            onChange={(event) => change({ to: event.target.value })}
            className={box}
          />
        </Labelled>
        {filter.requestId !== '' && (
          <Button
            tone="secondary"
            icon={<X className="size-5" />}
            aria-label={t('logs.allRequests')}
            onClick={() => change({ requestId: '' })}
          >
            {t('logs.ofRequest', { id: filter.requestId.slice(0, 8) })}
          </Button>
        )}
        {isFiltered(filter) && (
          <Button tone="quiet" onClick={() => onChange(noFilter)}>
            {t('logs.reset')}
          </Button>
        )}
      </div>
    </div>
  );
}

function Labelled({ name, children }: { name: string; children: ReactNode }) {
  return (
    <label className="flex flex-col gap-1">
      <span className="text-caption font-semibold text-ink-muted">{name}</span>
      {children}
    </label>
  );
}
