// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { origin } from './environment.ts';

/** A stream of server-sent events, read as it comes. */
export interface OpenStream<Event> {
  readonly response: Response;
  /** Everything that was told so far. */
  readonly events: readonly Event[];
  /** The first event that fits, once it has come; fails when the stream ends before. */
  readonly until: (what: string, fits: (event: Event) => boolean) => Promise<Event>;
  /** Once the server has ended the stream. */
  readonly ended: () => Promise<void>;
  readonly leave: () => void;
}

export async function openStream<Event>(path: string, token: string): Promise<OpenStream<Event>> {
  const abort = new AbortController();
  const response = await fetch(`${origin}${path}`, { headers: { authorization: `Bearer ${token}` }, signal: abort.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (reader === undefined) throw new Error('no stream');
  const events: Event[] = [];
  let rest = '';
  const readOn = async (): Promise<boolean> => {
    const chunk = await reader.read();
    if (chunk.done) return false;
    const parts = (rest + chunk.value).split('\n\n');
    rest = parts.pop() ?? '';
    for (const part of parts) if (part.startsWith('data: ')) events.push(JSON.parse(part.slice(6)) as Event);
    return true;
  };
  return {
    response,
    events,
    until: async (what, fits) => {
      for (let looked = 0; ; ) {
        for (; looked < events.length; ++looked) {
          const event = events[looked];
          if (event !== undefined && fits(event)) return event;
        }
        if (!(await readOn())) throw new Error(`the stream ended before ${what}`);
      }
    },
    ended: async () => {
      while (await readOn());
    },
    leave: () => {
      abort.abort();
    },
  };
}
