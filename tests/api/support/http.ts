// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { randomInt } from 'node:crypto';
import { request as requestPlain, type IncomingMessage } from 'node:http';
import { request as requestTls } from 'node:https';
import { buffer } from 'node:stream/consumers';
import { origin } from './environment.ts';

export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

export interface CallOptions {
  readonly token?: string | undefined;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly base?: string;
  readonly signal?: AbortSignal;
  /** The caller's own address, one of anAddress(); the shop counts attempts by it. */
  readonly from?: string;
}

/** An address of this machine that no other caller has. */
export const anAddress = (): string => `127.${String(randomInt(1, 255))}.${String(randomInt(256))}.${String(randomInt(1, 255))}`;

// Each spec file is a client of its own, so that the attempts of one do not count for the next.
const ownAddress = anAddress();

function headersOf(message: IncomingMessage): Headers {
  const headers = new Headers();
  for (let i = 0; i + 1 < message.rawHeaders.length; i += 2)
    headers.append(message.rawHeaders[i] ?? '', message.rawHeaders[i + 1] ?? '');
  return headers;
}

/** One request through nginx; the body is parsed when it is JSON. */
export async function call<T = Record<string, unknown>>(
  method: string,
  path: string,
  options: CallOptions = {},
): Promise<Answer<T>> {
  const headers: Record<string, string> = { ...options.headers };
  if (options.token !== undefined) headers.authorization = `Bearer ${options.token}`;
  if (options.body !== undefined) headers['content-type'] ??= 'application/json';
  const body = options.body === undefined || typeof options.body === 'string' ? options.body : JSON.stringify(options.body);
  if (body !== undefined) headers['content-length'] = String(Buffer.byteLength(body));
  const url = new URL(path, options.base ?? origin);
  const request = url.protocol === 'https:' ? requestTls : requestPlain;
  const message = await new Promise<IncomingMessage>((resolve, reject) => {
    const sending = request(
      url,
      { method, headers, family: 4, localAddress: options.from ?? ownAddress, ...(options.signal && { signal: options.signal }) },
      resolve,
    );
    sending.once('error', reject);
    sending.end(body);
  });
  const text = (await buffer(message)).toString();
  const answered = headersOf(message);
  const isJson = (answered.get('content-type') ?? '').includes('json');
  return {
    status: message.statusCode ?? 0,
    headers: answered,
    body: (isJson && text !== '' ? JSON.parse(text) : { text }) as T,
  };
}

/** Repeats `probe` until it gives something, or fails after `seconds` with `what`. */
export async function eventually<T>(what: string, seconds: number, probe: () => Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const found = await probe();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error(`not within ${String(seconds)} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
