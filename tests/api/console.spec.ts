// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run, type Outcome } from './support/console.ts';
import { sql } from './support/database.ts';
import { databaseUrl, dataFolder } from './support/environment.ts';

describe('kioskd doctor', () => {
  it('finds a running shop in order and says what it looked at', async () => {
    const { code, text } = await run(['doctor']);
    expect(text).not.toContain('BROKEN');
    expect(code).toBe(0);
    for (const subject of ['data', 'disk', 'ballast', 'secrets', 'certificate', 'database', 'schema', 'durability', 'settings', 'log', 'clock', 'payments', 'jobs', 'retention', 'hours', 'server', 'edge', 'terminal'])
      expect(text).toMatch(new RegExp(`^ {2}(ok|WARNING) +${subject}: `, 'm'));
    expect(text).toMatch(/ok +settings: fit \d+ MiB of memory.*shared_buffers \d+MB/);
    expect(text).toMatch(/log: PostgreSQL's log may take \d+[MG]B between checkpoints.*repository is away/);
  });

  it('says which settings of the database are not those of this machine, and what to do', async () => {
    await sql(`alter role kiosk set work_mem = '123kB'`, databaseUrl.replace('user=kiosk', 'user=postgres'));
    try {
      const { text } = await run(['doctor']);
      expect(text).toMatch(/WARNING settings: .*work_mem is 123kB, advised \d+kB.*tune-database\.sh --write/);
    } finally {
      await sql('alter role kiosk reset work_mem', databaseUrl.replace('user=kiosk', 'user=postgres'));
    }
  });

  it('shows the configuration in force, and no secret', async () => {
    const { text } = await run(['doctor'], { KIOSK_DATABASE_WORKERS: '3' });
    expect(text).toContain('database.workers = 3');
    for (const secret of ['access-token-key', 'metrics-token']) {
      const value = (await readFile(join(dataFolder, 'secrets', secret), 'utf8')).trim();
      expect(value.length).toBeGreaterThan(32);
      expect(text).not.toContain(value);
    }
  });

  it('says what is broken, what to do, and ends with a code', async () => {
    const { code, text } = await run(['doctor'], { KIOSK_TERMINAL_URL: 'http://127.0.0.1:9/none', KIOSK_SERVER_PUBLIC_ORIGIN: 'https://localhost:9' });
    expect(code).toBe(1);
    expect(text).toMatch(/BROKEN +terminal: .*check its power/);
    expect(text).toMatch(/BROKEN +edge: https:\/\/localhost:9 does not answer/);
  });
});

describe('kioskd opening-hours', () => {
  /** The day of the week in the shop, `days` from now, as the configuration names it. */
  async function day(days: number): Promise<string> {
    const [name] = await sql(`select to_char(now() at time zone time_zone + interval '${String(days)} days', 'Dy') from shop`);
    return (name ?? '').slice(0, 2);
  }

  it('says whether the shop is open now, by its own time, and until when', async () => {
    const ask = async (hours: string): Promise<string> => {
      const { code, text } = await run(['opening-hours'], { KIOSK_SHOP_OPENING_HOURS: hours });
      expect(code).toBe(0);
      return text;
    };
    expect(await ask('')).toBe('not set\n');
    expect(await ask('24/7')).toBe('open always\n');
    const [from, to] = [await day(-1), await day(1)];
    expect(await ask(`${from}-${to} 00:00-24:00`)).toMatch(/^open until \w+day 00:00\n$/);
    expect(await ask(`${await day(3)} 09:30-24:00`)).toMatch(new RegExp(`^closed until ${await day(3)}\\w+day 09:30\n$`));
    const doctor = await run(['doctor'], { KIOSK_SHOP_OPENING_HOURS: '24/7' });
    expect(doctor.text).toMatch(/shop\.opening_hours = 24\/7/);
    expect(doctor.text).toMatch(/ok +hours: open always, by the time of Europe\/Berlin/);
  });

  it('refuses what it cannot understand, and names the part', async () => {
    const { code, text } = await run(['opening-hours'], { KIOSK_SHOP_OPENING_HOURS: 'Mo-Fr 08:00-22:00; So 10:00-20:00' });
    expect(code).toBe(78);
    expect(text).toContain('KIOSK_SHOP_OPENING_HOURS');
    expect(text).toContain('"So" is no day');
  });
});

describe('kioskd retention', () => {
  it('finds the file that the first launch wrote in force', async () => {
    const { code, text } = await run(['retention', 'show']);
    expect(code).toBe(0);
    expect(text).toContain(join(dataFolder, 'retention.yaml'));
    expect(text).toMatch(/completed_orders +5_years$/m);
    expect(text).toContain('The file is in force.');
  });
});

describe('kioskd alerts test', () => {
  const isTest = expect.stringMatching(/"kind":"test"/) as string;

  /** Runs the command against a webhook that answers with \a status, and gives what the webhook got. */
  async function testWebhook(status: number): Promise<Outcome & { bodies: string[] }> {
    const bodies: string[] = [];
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += String(chunk)));
      request.on('end', () => {
        bodies.push(body);
        response.writeHead(status).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const outcome = await run(['alerts', 'test'], { KIOSK_ALERTS_WEBHOOK_URL: `http://127.0.0.1:${port}/secret-path` });
    server.close();
    return { ...outcome, bodies };
  }

  it('sends a test and says what was answered', async () => {
    const { code, text, bodies } = await testWebhook(204);
    expect(text).toContain('webhook to 127.0.0.1: accepted (HTTP/1.1 204');
    expect(code).toBe(0);
    expect(bodies).toEqual([isTest]);
  });

  it('ends with a code when somebody was not reached, and shows no secret', async () => {
    const { code, text } = await testWebhook(403);
    expect(text).toContain('It said: HTTP/1.1 403');
    expect(text).not.toContain('secret-path');
    expect(code).toBe(1);
  });

  it('says so when nobody is told, or a password is missing', async () => {
    expect(await run(['alerts', 'test'])).toMatchObject({ code: 78, text: expect.stringContaining('alerts.smtp_url') as string });
    const mail = { KIOSK_ALERTS_SMTP_URL: 'smtp://127.0.0.1:9', KIOSK_ALERTS_SMTP_USER: 'kiosk', KIOSK_ALERTS_MAIL_FROM: 'a@b.example', KIOSK_ALERTS_MAIL_TO: 'c@d.example' };
    const { code, text } = await run(['alerts', 'test'], mail);
    expect(text).toContain('secrets/smtp-password');
    expect(code).toBe(78);
  });
});

describe('a configuration that cannot be right', () => {
  it.each([
    ['an unknown key', { KIOSK_SERVER_PROT: '1' }, 'server.prot'],
    ['an invalid value', { KIOSK_DATABASE_WORKERS: 'many' }, 'database.workers'],
  ])('stops the start with code 78 and names %s', async (_, variables, key) => {
    const { code, text } = await run(['serve'], variables);
    expect(code).toBe(78);
    expect(text).toContain(key);
  });
});
