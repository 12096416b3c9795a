// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { appendFileSync } from 'node:fs';

interface Line {
  readonly fault: string;
  readonly lastedMs: number;
  readonly readyMs: number;
}

/** Says it on the screen, and in the report of the whole run if there is one (KIOSK_FAULTS_REPORT). */
export function tell(text: string): void {
  console.log(text);
  const file = process.env.KIOSK_FAULTS_REPORT;
  if (file) appendFileSync(file, `${text}\n\n`);
}

/** What a campaign did, for people: each fault, how long it lasted, and how long the shop needed afterwards. */
export class Report {
  private readonly lines: Line[] = [];

  constructor(private readonly seed: number) {}

  add(fault: string, lastedMs: number, readyMs: number): void {
    this.lines.push({ fault, lastedMs, readyMs });
  }

  print(closing: readonly string[]): void {
    const rows = this.lines.map(
      ({ fault, lastedMs, readyMs }) =>
        `${String(lastedMs).padStart(8)} ${String(readyMs).padStart(8)}  ${fault}`,
    );
    const slowest = Math.max(0, ...this.lines.map(({ readyMs }) => readyMs));
    tell(
      [
        `Fault report, seed ${String(this.seed)}`,
        ' lasted ms ready ms  fault',
        ...rows,
        ...this.counts(),
        `${String(this.lines.length)} faults, ready again after at most ${String(slowest)} ms`,
        ...closing,
      ].join('\n'),
    );
  }

  /** How often each kind of fault came; what differs in numbers only is one kind. */
  private counts(): string[] {
    const kinds = new Map<string, number>();
    for (const { fault } of this.lines) {
      const kind = fault.replace(/\{.*\}/, 'misbehaves').replace(/ (for|after) \d+.*/, '');
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
    return [...kinds]
      .sort(([, a], [, b]) => b - a)
      .map(([kind, times]) => `${String(times).padStart(8)} ×        ${kind}`);
  }
}
