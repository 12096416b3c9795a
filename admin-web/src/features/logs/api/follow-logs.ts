// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { EventSourceParserStream } from 'eventsource-parser/stream';
import { unwrap, type ApiClient } from '@shared/api/client.ts';
import type { LogEvent } from '@/common/contract.ts';
import { lineQuery, type LogFilter } from '../log-filter.ts';

/**
 * Tells what is logged from now on, until the server ends the stream or `signal` is aborted. Not by the browser's
 * EventSource: that one cannot send the access token.
 */
export async function followLogs(
  api: ApiClient,
  filter: LogFilter,
  signal: AbortSignal,
  tell: (event: LogEvent) => void,
): Promise<void> {
  const body: ReadableStream<Uint8Array<ArrayBuffer>> | null = await unwrap(
    api.GET('/api/v1/logs/stream', {
      params: { query: lineQuery(filter) },
      parseAs: 'stream',
      signal,
    }),
  );
  if (body === null) return;
  const events = body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream())
    .getReader();
  const leave = () => void events.cancel().catch(() => undefined);
  signal.addEventListener('abort', leave, { once: true });
  try {
    for (let next = await events.read(); !next.done && !signal.aborted; next = await events.read())
      tell(JSON.parse(next.value.data) as LogEvent);
  } finally {
    signal.removeEventListener('abort', leave);
    leave();
  }
}
