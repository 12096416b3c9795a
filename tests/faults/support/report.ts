// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

interface Line {
  readonly fault: string;
  readonly lastedMs: number;
  readonly readyMs: number;
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
    console.log(
      [
        `Fault report, seed ${String(this.seed)}`,
        ' lasted ms ready ms  fault',
        ...rows,
        `${String(this.lines.length)} faults, ready again after at most ${String(slowest)} ms`,
        ...closing,
      ].join('\n'),
    );
  }
}
