// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { spawnSync } from 'node:child_process';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { daemonOrigin, httpOrigin, origin } from './support/environment.ts';
import { call, eventually } from './support/http.ts';
import { kioskKey, ownerToken } from './support/people.ts';

interface ProblemBody {
  readonly code: string;
  readonly requestId: string;
}

describe('the edge', () => {
  it('answers a body over the limit with 413, as a problem', async () => {
    const answer = await call<ProblemBody>('POST', '/api/v1/orders', { token: kioskKey(), body: `"${'x'.repeat(300_000)}"` });
    expect(answer.status).toBe(413);
    expect(answer.body.code).toBe('body_too_large');
  });

  it('cuts off a body of 300 MiB without growing', async () => {
    const url = new URL(daemonOrigin);
    const memory = async () => Number(/^process_resident_memory_bytes (\d+)/m.exec((await metrics()).text)?.[1]);
    const before = await memory();
    const sent = await new Promise<number>((resolve) => {
      const socket = connect(Number(url.port), url.hostname);
      const chunk = Buffer.alloc(1024 * 1024, 'x');
      let written = 0;
      let inFlight = 0;
      const more = (): void => {
        while (inFlight < 4 && written < 300) {
          written += 1;
          inFlight += 1;
          socket.write(chunk, () => {
            inFlight -= 1;
            more();
          });
        }
      };
      socket.on('connect', () => {
        socket.write(`POST /api/v1/orders HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${String(300 * 1024 * 1024)}\r\n\r\n`);
        more();
      });
      const finish = (): void => {
        socket.destroy();
        resolve(socket.bytesWritten);
      };
      socket.on('error', finish);
      socket.setTimeout(3000, finish);
    });
    expect(sent).toBeLessThan(64 * 1024 * 1024);
    expect((await memory()) - before).toBeLessThan(32 * 1024 * 1024);
  });

  it('survives thousands of guests who hang up while their request is worked on', async () => {
    const url = new URL(daemonOrigin);
    const token = kioskKey();
    for (let round = 0; round < 20; ++round) {
      await Promise.all(
        Array.from({ length: 100 }, (_, i) =>
          new Promise<void>((resolve) => {
            const socket = connect(Number(url.port), url.hostname, () => {
              const request = `GET /api/v1/orders/0190${String(round).padStart(4, '0')}-0000-7000-8000-${String(i).padStart(12, '0')} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${token}\r\n\r\n`;
              socket.write(request.repeat(1 + (i % 5)), () => {
                setTimeout(() => {
                  if (i % 2 === 0) socket.resetAndDestroy();
                  else socket.destroy();
                }, i % 15);
              });
            });
            socket.on('error', () => undefined);
            socket.on('close', () => {
              resolve();
            });
          }),
        ),
      );
    }
    // What was begun for them is finished first.
    await eventually('ready again', 5, async () => ((await call('GET', '/health/ready')).status === 200 ? true : undefined));
  });

  it('says which methods a path has', async () => {
    const answer = await call<ProblemBody>('DELETE', '/api/v1/menu', { token: kioskKey() });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toContain('GET');
  });

  it('answers unknown paths with a problem that names the request', async () => {
    const answer = await call<ProblemBody>('GET', '/api/v1/nothing', { token: kioskKey() });
    expect(answer.status).toBe(404);
    expect(answer.body.code).toBe('not_found');
    expect(answer.body.requestId).toBe(answer.headers.get('x-request-id'));
  });

  it('wants JSON', async () => {
    const answer = await call<ProblemBody>('POST', '/api/v1/auth/login', { body: 'a=b', headers: { 'content-type': 'text/plain' } });
    expect(answer.status).toBe(415);
    const broken = await call<ProblemBody>('POST', '/api/v1/auth/login', { body: '{"username":' });
    expect(broken.status).toBe(400);
    expect(broken.body.code).toBe('malformed_json');
  });

  it('gives the menu once, then says that it has not changed', async () => {
    const first = await call('GET', '/api/v1/menu', { token: kioskKey() });
    const tag = first.headers.get('etag');
    expect(tag).toBeTruthy();
    const second = await fetch(`${origin}/api/v1/menu`, {
      headers: { authorization: `Bearer ${kioskKey()}`, 'if-none-match': tag ?? '' },
    });
    expect(second.status).toBe(304);
    expect(await second.text()).toBe('');
  });

  it.each(['gzip', 'br'])('compresses the menu with %s', async (encoding) => {
    const response = await fetch(`${origin}/api/v1/menu`, {
      headers: { authorization: `Bearer ${kioskKey()}`, 'accept-encoding': encoding },
    });
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(response.headers.get('vary')?.toLowerCase()).toContain('accept-encoding');
    expect(((await response.json()) as { items: unknown[] }).items.length).toBeGreaterThanOrEqual(25);
  });

  it.each(['/', '/admin/', '/admin/kitchen', '/board/', '/api/docs'])('serves %s with headers that protect it', async (path) => {
    const answer = await fetch(`${origin}${path}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('text/html');
    const policy = answer.headers.get('content-security-policy') ?? '';
    for (const rule of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]) expect(policy).toContain(rule);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('keeps metrics from the public and gives them with the token or on this machine', async () => {
    expect([401, 403, 404]).toContain((await call('GET', '/metrics')).status);
    const { text, status } = await metrics();
    expect(status).toBe(200);
    expect(text).toContain('kiosk_');
  });

  it('tells metrics in a form that Prometheus has nothing to say about', async () => {
    const { text } = await metrics();
    const { status, stdout, stderr } = spawnSync('promtool', ['check', 'metrics'], { input: text, encoding: 'utf8' });
    expect(stdout + stderr).toBe('');
    expect(status).toBe(0);
  });

  it('hands out the certificate authority without a sign-in, also over plain HTTP', async () => {
    for (const base of [origin, httpOrigin]) {
      const answer = await call<{ text: string }>('GET', '/ca.crt', { base });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toContain('application/x-x509-ca-cert');
      expect(answer.body.text).toContain('BEGIN CERTIFICATE');
    }
  });

  it('describes every health check', async () => {
    const answer = await call<{ status: string; checks: { name: string; ok: boolean }[] }>('GET', '/health/ready');
    expect(answer.status).toBe(200);
    expect(answer.body.checks.map((check) => check.name)).toContain('database');
  });

  it('does not believe a client about its own address or request id', async () => {
    const answer = await call('GET', '/health/live', {
      token: await ownerToken(),
      headers: { 'x-request-id': 'forged', 'x-forwarded-for': '10.0.0.1' },
    });
    expect(answer.headers.get('x-request-id')).not.toBe('forged');
  });
});

async function metrics(): Promise<{ text: string; status: number }> {
  const answer = await fetch(`${daemonOrigin}/metrics`);
  return { text: await answer.text(), status: answer.status };
}
