// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { ApiError } from './api-error.ts';
import type { Credentials } from './credentials.ts';

type Send = (request: Request) => Promise<Response>;

export interface TransportOptions {
  credentials: Credentials;
  /** Milliseconds until a request counts as unanswered. */
  timeoutMs?: number;
  /** The function that sends; the browser's fetch unless a test gives another. */
  send?: Send;
}

const defaultTimeoutMs = 15_000;

async function sendWithin(send: Send, request: Request, timeoutMs: number): Promise<Response> {
  request.signal.throwIfAborted();
  const abort = new AbortController();
  const giveUp = () => abort.abort();
  const timer = setTimeout(giveUp, timeoutMs);
  request.signal.addEventListener('abort', giveUp, { once: true });
  try {
    return await send(new Request(request, { signal: abort.signal }));
  } catch (cause) {
    if (request.signal.aborted) throw cause;
    throw new ApiError('unreachable', 0, undefined, undefined, cause);
  } finally {
    clearTimeout(timer);
    request.signal.removeEventListener('abort', giveUp);
  }
}

/**
 * A fetch that adds the bearer, renews it once after a 401, and gives up after a time.
 * Throws ApiError `unreachable` when no answer came; a caller's own abort is passed on as it is.
 */
export function createTransport({
  credentials,
  timeoutMs = defaultTimeoutMs,
  send = fetch,
}: TransportOptions): Send {
  const attempt = async (request: Request, bearer: string | null) => {
    if (bearer !== null) request.headers.set('Authorization', `Bearer ${bearer}`);
    return sendWithin(send, request, timeoutMs);
  };
  return async (request) => {
    const spare = request.clone();
    const bearer = await credentials.bearer();
    const response = await attempt(request, bearer);
    if (response.status !== 401 || !(await credentials.renew(bearer))) return response;
    return attempt(spare, await credentials.bearer());
  };
}
