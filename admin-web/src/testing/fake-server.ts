// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { vi } from 'vitest';
import { createApiClient, type ApiClient } from '@shared/api/client.ts';
import { noCredentials } from '@shared/api/credentials.ts';

/** What a fake server answers to one request; a missing route is a fault of the test. */
export type Routes = Record<string, (request: Request) => Response | Promise<Response>>;

export interface FakeServer {
  api: ApiClient;
  /** "METHOD /path" of everything that was asked, in order. */
  asked: string[];
  routes: Routes;
}

/** A server of a test: `routes` maps "METHOD /path below /api/v1" to an answer and may be changed while it runs. */
export function fakeServer(routes: Routes): FakeServer {
  const asked: string[] = [];
  const send = vi.fn(async (request: Request) => {
    const name = `${request.method} ${new URL(request.url).pathname.replace('/api/v1', '')}`;
    asked.push(name);
    const route = routes[name];
    if (route === undefined) throw new TypeError(`no route for ${name}`);
    return route(request);
  });
  const api = createApiClient({ baseUrl: 'http://shop.test', credentials: noCredentials, send });
  return { api, asked, routes };
}

/** A problem document as the daemon sends it. */
export function problem(status: number, code: string): Response {
  return Response.json(
    { type: 'about:blank', title: code, status, code, detail: code, requestId: 'r1' },
    { status },
  );
}
