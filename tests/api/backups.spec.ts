// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { components } from '../../shared/web/src/api/schema.js';
import { daemonOrigin, scripts } from './support/environment.ts';
import { call, eventually } from './support/http.ts';
import { ownerToken } from './support/people.ts';

type BackupReport = components['schemas']['BackupReport'];

describe('the backups', () => {
  it('are told with how each ended; the drill also to Prometheus', { timeout: 180_000 }, async () => {
    const before = Date.now();
    for (const kind of ['full', 'drill']) await promisify(execFile)('bash', [join(scripts, 'backup.sh'), kind]);
    const token = await ownerToken();
    const report = await eventually('a look at the backups', 45, async () => {
      const { body } = await call<BackupReport>('GET', '/api/v1/backups', { token });
      return body.runs.some(({ kind }) => kind === 'drill') ? body : undefined;
    });
    expect(Date.parse(report.at ?? '')).toBeGreaterThan(before);
    for (const kind of ['full', 'drill']) {
      const run = report.runs.find((other) => other.kind === kind);
      expect(run).toMatchObject({ ok: true, lastGoodAt: run?.startedAt });
      // Times are told in whole seconds.
      expect(Date.parse(run?.startedAt ?? '')).toBeGreaterThan(before - 1000);
    }
    expect(report.runs.find(({ kind }) => kind === 'full')?.bytes).toBeGreaterThan(1_000_000);
    const metrics = await (await fetch(`${daemonOrigin}/metrics`)).text();
    expect(metrics).toMatch(/^kiosk_restore_drill_ok 1$/m);
    const ended = report.runs.find(({ kind }) => kind === 'drill')?.finishedAt ?? '';
    expect(Number(/^kiosk_restore_drill_timestamp_seconds (\S+)$/m.exec(metrics)?.[1])).toBe(Date.parse(ended) / 1000);
  });
});
