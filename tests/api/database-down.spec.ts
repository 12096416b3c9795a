// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createServer as createPort, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataFolder, kioskd } from './support/environment.ts';
import { eventually } from './support/http.ts';
import { kill, ready, restart } from './support/processes.ts';

interface Message {
  readonly id: string;
  readonly kind: string;
  readonly alerts: readonly { readonly id: string; readonly rule: string; readonly severity: string }[];
}

/** What the webhook accepted, and how often it refused. */
const heard: Message[] = [];
let refused = 0;
let refuses = true;
let hook: Server;
let folder: string;
let port: number;
let daemon: ChildProcess;

async function freePort(): Promise<number> {
  const server = createPort().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** A second daemon of the same shop, whose messages go to the webhook of this test. */
function startDaemon(): void {
  daemon = spawn(kioskd, ['serve', '--config', join(dataFolder, 'kiosk.conf')], {
    env: {
      PATH: process.env.PATH,
      LANG: 'C.UTF-8',
      KIOSK_PATHS_DATA: folder,
      KIOSK_STORAGE_BALLAST: '0',
      KIOSK_LOG_DIRECTORY: join(folder, 'logs'),
      KIOSK_SERVER_PORT: String(port),
      KIOSK_TERMINAL_DRIVER: 'none',
      KIOSK_ALERTS_WEBHOOK_URL: `http://127.0.0.1:${String((hook.address() as AddressInfo).port)}/`,
    },
    stdio: 'ignore',
  });
}

async function status(): Promise<number | undefined> {
  return (await fetch(`http://127.0.0.1:${String(port)}/health/ready`).catch(() => undefined))?.status;
}

/** The messages about the database; the shop's other alerts go the same way. */
const told = (): Message[] => heard.filter(({ alerts }) => alerts[0]?.rule === 'database_down');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kiosk-database-down-'));
  port = await freePort();
  hook = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      if (refuses) refused += 1;
      else heard.push(JSON.parse(body) as Message);
      response.writeHead(refuses ? 503 : 204).end();
    });
  }).listen(0, '127.0.0.1');
  await once(hook, 'listening');
  startDaemon();
  await eventually('the second daemon', 30, async () => ((await status()) === 200 ? true : undefined));
});

afterAll(async () => {
  daemon.kill('SIGKILL');
  hook.close();
  await ready(30);
  await rm(folder, { recursive: true });
});

describe('a database that stays away', () => {
  it('is told to people outside once, however often the daemon is started, and its return once', async () => {
    let away: Message;
    await kill('postgres');
    try {
      await eventually('an attempt that is refused', 150, () => Promise.resolve(refused > 0 ? true : undefined));
      refuses = false;
      away = await eventually('the message', 30, () => Promise.resolve(told()[0]));
      expect(away.kind).toBe('raised');
      expect(away.alerts[0]?.severity).toBe('critical');
      // Written when the daemon has the webhook's answer.
      const kept = await eventually('what is kept for the next daemon', 10, () => readFile(join(folder, 'run', 'database-down.json'), 'utf8').catch(() => undefined));
      expect(JSON.parse(kept)).toMatchObject({ alert: away.alerts[0]?.id });

      daemon.kill('SIGKILL');
      await once(daemon, 'exit');
      startDaemon();
      await eventually('the daemon without its database', 30, async () => ((await status()) === 503 ? true : undefined));
    } finally {
      await restart();
    }
    const back = await eventually('the message of the return', 30, () => Promise.resolve(told()[1]));
    expect(back.kind).toBe('resolved');
    expect(back.alerts[0]?.id).toBe(away.alerts[0]?.id);
    expect(told()).toHaveLength(2);
  }, 300_000);
});
