// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { LogLevel, LogLine } from '@/common/contract.ts';

/** Which lines of the log are wanted; empty texts ask for nothing. */
export interface LogFilter {
  text: string;
  /** This level and above. */
  level: LogLevel;
  /** The part of the system; empty for all. */
  category: string;
  requestId: string;
  /** As a datetime-local input gives it, in the screen's own time zone. */
  from: string;
  to: string;
}

export const noFilter: LogFilter = {
  text: '',
  level: 'debug',
  category: '',
  requestId: '',
  from: '',
  to: '',
};

/** The parts of the system that write lines; the daemon's own and those of its libraries that matter. */
export const categories = [
  'kiosk.app',
  'kiosk.http',
  'kiosk.realtime',
  'kiosk.storage',
  'kiosk.domain',
  'kiosk.jobs',
  'kiosk.terminal',
] as const;

export const isFiltered = (filter: LogFilter): boolean =>
  Object.entries(filter).some(([name, value]) => value !== noFilter[name as keyof LogFilter]);

function instant(local: string): string | undefined {
  const at = new Date(local);
  return local === '' || Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

/** What both addresses of the log understand. Without a level lines that say none are included. */
export function lineQuery(filter: LogFilter) {
  const text = filter.text.trim();
  return {
    ...(text === '' ? {} : { text }),
    ...(filter.level === 'debug' ? {} : { level: filter.level }),
    ...(filter.category === '' ? {} : { category: filter.category }),
    ...(filter.requestId === '' ? {} : { requestId: filter.requestId }),
  };
}

/** What a search of the kept log understands beyond {@link lineQuery}. */
export function searchQuery(filter: LogFilter) {
  const [from, to] = [instant(filter.from), instant(filter.to)];
  return {
    ...lineQuery(filter),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

const sameLine = ({ at, level, category, message, requestId }: LogLine) =>
  JSON.stringify([at, level, category, message, requestId]);

/** The lines of `live` that are not in `found`: a search that was sent meanwhile has some of them, too. */
export function withoutFound<Line extends LogLine>(live: readonly Line[], found: readonly LogLine[]): Line[] {
  const known = new Set(found.map(sameLine));
  return live.filter((line) => !known.has(sameLine(line)));
}
