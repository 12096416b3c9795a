// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { chmod, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { library, serveWith } from './preload.ts';

/** The wall clock of kioskd alone, which a test can set while it runs. */
export class DaemonClock {
  private constructor(private readonly folder: string) {}

  /** Starts kioskd anew with a clock that is right by `seconds`. */
  static async start(seconds = 0): Promise<DaemonClock> {
    const folder = await mkdtemp(join(tmpdir(), 'kiosk-clock-'));
    // kioskd runs as another user.
    await chmod(folder, 0o755);
    const clock = new DaemonClock(folder);
    await clock.set(seconds);
    await clock.serve();
    return clock;
  }

  async serve(): Promise<void> {
    await serveWith({
      LD_PRELOAD: await library('libfaketime', 'libfaketimeMT.so.1'),
      FAKETIME_TIMESTAMP_FILE: this.file,
      FAKETIME_NO_CACHE: '1',
      // A clock that is set leaves durations as they are. Without the second line every timed wait by the monotonic clock
      // returns at once, and the waiting threads spin.
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      FAKETIME_FORCE_MONOTONIC_FIX: '0',
    });
  }

  /** Sets it: so many seconds ahead of this machine's clock, or behind it. */
  async set(seconds: number): Promise<void> {
    const next = `${this.file}.next`;
    await writeFile(next, `${seconds < 0 ? '' : '+'}${String(seconds)}\n`);
    // Nobody reads half a line.
    await rename(next, this.file);
  }

  /** Starts kioskd as always. */
  async end(): Promise<void> {
    await serveWith({});
    await rm(this.folder, { recursive: true });
  }

  private get file(): string {
    return join(this.folder, 'clock');
  }
}
