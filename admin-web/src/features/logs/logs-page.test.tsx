// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { LogEvent, LogLine } from '@/common/contract.ts';
import { fakeServer, problem } from '@/testing/fake-server.ts';
import { renderPage } from '@/testing/render-page.tsx';
import { LogsPage } from './logs-page.tsx';

afterEach(cleanup);

const refused: LogLine = {
  at: '2026-01-31T12:00:00.250Z',
  level: 'warning',
  category: 'kiosk.http',
  message: 'POST submitOrder 503 2.1ms code=no_room',
  requestId: '0123456789abcdef',
};
const torn: LogLine = { message: '{"at":"2026-01-31T11:59' };
const queries: string[] = [];
const queryOf = (request: Request) => new URL(request.url).searchParams.toString();

/** A stream that the test writes to. */
function stream() {
  const text = new TextEncoder();
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  let left = false;
  const body = new ReadableStream<Uint8Array>({
    start: (made) => {
      controller = made;
    },
    cancel: () => {
      left = true;
    },
  });
  return {
    response: new Response(body, { headers: { 'content-type': 'text/event-stream' } }),
    tell: (event: LogEvent) => controller?.enqueue(text.encode(`:\n\ndata: ${JSON.stringify(event)}\n\n`)),
    end: () => controller?.close(),
    left: () => left,
  };
}

test('lines say when, how serious, where and what; torn ones are shown as they are', async () => {
  const server = fakeServer({ 'GET /logs': () => Response.json({ lines: [refused, torn] }) });
  renderPage(server, <LogsPage />);
  const row = (await screen.findByText(/submitOrder 503/)).closest('li');
  expect(within(row as HTMLElement).getByText('Warning')).toBeDefined();
  expect(within(row as HTMLElement).getByText('kiosk.http')).toBeDefined();
  const plain = screen.getByText(torn.message).closest('li');
  expect(within(plain as HTMLElement).getByText('Text')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Show older lines' })).toBeNull();
});

test('a line opens, and leads to all lines of its request', async () => {
  queries.length = 0;
  const server = fakeServer({
    'GET /logs': (request) => {
      queries.push(queryOf(request));
      return Response.json({ lines: [refused] });
    },
  });
  renderPage(server, <LogsPage />);
  await userEvent.click(await screen.findByRole('button', { name: /submitOrder 503/ }));
  const dialog = screen.getByRole('dialog');
  expect(within(dialog).getByText('0123456789abcdef')).toBeDefined();
  expect(within(dialog).getByText(/2026-01-31T12:00:00.250Z/)).toBeDefined();
  await userEvent.click(within(dialog).getByRole('button', { name: 'All lines of this request' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  await waitFor(() => expect(queries.at(-1)).toContain('requestId=0123456789abcdef'));
  await userEvent.click(screen.getByRole('button', { name: 'Show all requests again' }));
  await waitFor(() => expect(queries.at(-1)).toBe('limit=100'));
});

test('filters are sent once they have settled', async () => {
  queries.length = 0;
  const server = fakeServer({
    'GET /logs': (request) => {
      queries.push(queryOf(request));
      return Response.json({ lines: [] });
    },
  });
  renderPage(server, <LogsPage />);
  expect(await screen.findByText('No such lines')).toBeDefined();
  await userEvent.type(screen.getByRole('searchbox'), 'rare');
  await userEvent.click(screen.getByRole('button', { name: 'Errors' }));
  await userEvent.selectOptions(screen.getByLabelText('Part of the system'), 'kiosk.jobs');
  await waitFor(() => expect(queries).toHaveLength(2));
  expect(queries[1]).toBe('limit=100&text=rare&level=error&category=kiosk.jobs');
});

test('a search that found nothing yet goes on by itself to the end of the log', async () => {
  queries.length = 0;
  const server = fakeServer({
    'GET /logs': (request) => {
      queries.push(queryOf(request));
      const page = queries.length;
      return Response.json(
        page < 4 ? { lines: [], nextCursor: String(page), reached: refused.at } : { lines: [refused] },
      );
    },
  });
  renderPage(server, <LogsPage />);
  expect(await screen.findByText(/submitOrder 503/)).toBeDefined();
  expect(queries.map((query) => new URLSearchParams(query).get('cursor'))).toEqual([null, '1', '2', '3']);
});

test('older lines come when they are asked for; a fault leaves what is there', async () => {
  const many = Array.from({ length: 40 }, (_, i): LogLine => ({ ...refused, message: `line ${String(i)}` }));
  let answer = () => Response.json({ lines: many, nextCursor: 'c' });
  const server = fakeServer({ 'GET /logs': () => answer() });
  renderPage(server, <LogsPage />);
  const older = await screen.findByRole('button', { name: 'Show older lines' });
  expect(server.asked).toHaveLength(1);
  answer = () => problem(422, 'invalid_fields');
  await userEvent.click(older);
  expect((await screen.findByRole('alert')).textContent).toContain('does not accept this');
  expect(screen.getByText('line 39')).toBeDefined();
  answer = () => Response.json({ lines: [torn] });
  await userEvent.click(screen.getByRole('button', { name: 'Show older lines' }));
  expect(await screen.findByText(torn.message)).toBeDefined();
});

test('a log that is not in files, and a fault, say what to do', async () => {
  const server = fakeServer({ 'GET /logs': () => problem(404, 'not_found') });
  const elsewhere = renderPage(server, <LogsPage />);
  expect(await screen.findByText('The log is not kept in files here')).toBeDefined();
  elsewhere.unmount();
  server.routes['GET /logs'] = () => problem(403, 'forbidden');
  renderPage(server, <LogsPage />);
  expect((await screen.findByRole('alert')).textContent).toContain('Your role does not allow this');
});

test('following shows new lines above the found ones, counts what is left out, and stops', async () => {
  const live = stream();
  const streams: string[] = [];
  const server = fakeServer({
    'GET /logs': () => Response.json({ lines: [refused] }),
    'GET /logs/stream': (request) => {
      streams.push(queryOf(request));
      return live.response;
    },
  });
  renderPage(server, <LogsPage />);
  await screen.findByText(/submitOrder 503/);
  await userEvent.click(screen.getByRole('button', { name: 'Follow' }));
  live.tell({ type: 'open' });
  expect(await screen.findByText('New lines appear at the top')).toBeDefined();
  // What was logged before the stream opened is searched for.
  await waitFor(() => expect(server.asked.filter((asked) => asked === 'GET /logs')).toHaveLength(2));
  live.tell({ type: 'line', line: { ...refused, message: 'just now' } });
  live.tell({ type: 'line', line: refused });
  live.tell({ type: 'dropped', dropped: 12 });
  expect(await screen.findByText('12 lines were left out: too many at once')).toBeDefined();
  expect(screen.getAllByRole('listitem').map((row) => row.textContent)).toEqual([
    expect.stringContaining('just now'),
    expect.stringContaining('submitOrder 503'),
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'Stop following' }));
  expect(screen.queryByText('just now')).toBeNull();
  await waitFor(() => expect(live.left()).toBe(true));
  expect(streams).toEqual(['']);
});

test('a stream that ends is opened again; one that is refused is not', async () => {
  const streams = [stream(), stream()];
  let opened = 0;
  const server = fakeServer({
    'GET /logs': () => Response.json({ lines: [refused] }),
    'GET /logs/stream': () => streams[opened++]?.response ?? problem(403, 'forbidden'),
  });
  renderPage(server, <LogsPage />);
  await userEvent.click(screen.getByRole('button', { name: 'Follow' }));
  streams[0]?.tell({ type: 'open' });
  await screen.findByText('New lines appear at the top');
  streams[0]?.tell({ type: 'bye', reason: 'expired' });
  streams[0]?.end();
  await screen.findByText('Connecting…');
  streams[1]?.tell({ type: 'open' });
  await screen.findByText('New lines appear at the top', {}, { timeout: 3_000 });
  streams[1]?.end();
  expect((await screen.findByRole('alert', {}, { timeout: 3_000 })).textContent).toContain(
    'Your role does not allow this',
  );
  expect(screen.queryByText('Connecting…')).toBeNull();
  expect(opened).toBe(3);
});

test('who follows in too many windows is told so', async () => {
  const server = fakeServer({
    'GET /logs': () => Response.json({ lines: [refused] }),
    'GET /logs/stream': () => problem(429, 'too_many_attempts'),
  });
  renderPage(server, <LogsPage />);
  await userEvent.click(screen.getByRole('button', { name: 'Follow' }));
  expect((await screen.findByRole('alert')).textContent).toContain('too many windows');
});
