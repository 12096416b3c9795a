// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import createFetchClient, { type Client } from 'openapi-fetch';
import { ApiError, errorOfAnswer } from './api-error.ts';
import type { paths } from './schema';
import { createTransport, type TransportOptions } from './transport.ts';

export type ApiClient = Client<paths>;

export interface ApiClientOptions extends TransportOptions {
  /** Where the daemon is; the page's own origin unless a test says otherwise. */
  baseUrl?: string;
}

/** The typed client of the whole contract. Wrap its calls in {@link unwrap}. */
export function createApiClient({
  baseUrl = window.location.origin,
  ...transport
}: ApiClientOptions): ApiClient {
  return createFetchClient<paths>({ baseUrl, fetch: createTransport(transport), credentials: 'same-origin' });
}

interface Answer<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

/** The data of an answer; everything else is thrown as ApiError (or as the caller's own AbortError). */
export async function unwrap<Data>(answer: Promise<Answer<Data>>): Promise<Data> {
  const { data, error, response } = await answer.catch((cause: unknown) => {
    if (cause instanceof SyntaxError) throw new ApiError('unreadable', 0, undefined, undefined, cause);
    throw cause;
  });
  if (!response.ok) throw errorOfAnswer(response, error);
  return data as Data;
}
