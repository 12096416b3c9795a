// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useEffect, useState } from 'react';
import { ApiError } from '@shared/api/api-error.ts';
import { backoffMs } from '@shared/realtime/backoff.ts';
import { useApi } from '@/common/api-context.tsx';
import type { LogEvent, LogLine } from '@/common/contract.ts';
import { followLogs } from './api/follow-logs.ts';
import type { LogFilter } from './log-filter.ts';

/** Lines that the page keeps; a day of following must not fill the browser. */
export const keptLines = 1_000;
/** A flood is drawn a few times a second, not line by line. */
const drawMs = 200;

export type LiveLine = LogLine & { readonly number: number };

export interface Following {
  /** Refused: not tried again. */
  phase: 'off' | 'connecting' | 'live' | 'refused';
  /** The newest first. */
  lines: readonly LiveLine[];
  /** Lines that the server left out because there were too many. */
  dropped: number;
  /** True when older lines of `lines` were given up. */
  cut: boolean;
  error: unknown;
}

const off: Following = { phase: 'off', lines: [], dropped: 0, cut: false, error: null };

const beginning: Following = { ...off, phase: 'connecting' };

/** What a batch of events makes of what is shown. */
export function followed(before: Following, events: readonly LogEvent[], firstNumber: number): Following {
  let { phase, dropped, error } = before;
  let fresh: LiveLine[] = [];
  let base = before.lines;
  for (const [index, event] of events.entries()) {
    if (event.type === 'open') {
      // Lines before this moment are found by the search that follows it.
      [phase, error, base, fresh, dropped] = ['live', null, [], [], 0];
    } else if (event.type === 'dropped') {
      dropped = event.dropped ?? dropped;
    } else if (event.line !== undefined) {
      fresh.push({ ...event.line, number: firstNumber + index });
    }
  }
  const lines = [...fresh.reverse(), ...base];
  return {
    phase,
    dropped,
    error,
    lines: lines.slice(0, keptLines),
    cut: (before.cut && base.length > 0) || lines.length > keptLines,
  };
}

const pause = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

/**
 * Follows the log while `on`, again and again after a loss. `onOpen` is called whenever lines from now on are coming,
 * so that what was logged before can be searched for.
 */
export function useFollow(filter: LogFilter, on: boolean, onOpen: () => void): Following {
  const api = useApi();
  const [state, setState] = useState<Following>(beginning);

  useEffect(() => {
    if (!on) return undefined;
    const abort = new AbortController();
    let waiting: LogEvent[] = [];
    let number = 0;
    const draw = () => {
      if (waiting.length === 0) return;
      const events = waiting;
      const first = number;
      waiting = [];
      number += events.length;
      setState((before) => followed(before, events, first));
    };
    const drawing = setInterval(draw, drawMs);

    const isOver = () => abort.signal.aborted;
    const take = (event: LogEvent) => {
      if (isOver()) return;
      waiting.push(event);
      if (event.type !== 'open') return;
      draw();
      onOpen();
    };
    const follow = async () => {
      for (let attempt = 0; !isOver(); ++attempt) {
        let error: unknown = null;
        try {
          await followLogs(api, filter, abort.signal, (event) => {
            if (event.type === 'open') attempt = 0;
            take(event);
          });
        } catch (cause) {
          error = cause;
        }
        if (isOver()) return;
        draw();
        const refused = error instanceof ApiError && !error.isTransient;
        setState((before) => ({ ...before, phase: refused ? 'refused' : 'connecting', error }));
        if (refused) return;
        await pause(backoffMs(attempt, Math.random), abort.signal);
      }
    };
    void follow();
    return () => {
      clearInterval(drawing);
      abort.abort();
      setState(beginning);
    };
  }, [api, filter, on, onOpen]);

  return on ? state : off;
}
