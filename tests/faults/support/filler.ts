// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { execFile } from 'node:child_process';
import { rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Bytes that are left for whoever is not root. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** Takes what is left on a disk, as a program would that writes and writes, until its files are removed. */
export class Filler {
  private readonly files: string[] = [];

  constructor(private readonly folder: string) {}

  /** Takes all that is left. */
  async fill(): Promise<void> {
    const file = join(this.folder, `filler-${String(this.files.length)}`);
    this.files.push(file);
    await writeFile(file, '');
    const bytes = await freeBytes(this.folder);
    if (bytes <= 0) return;
    await run('fallocate', ['--length', String(bytes), file]).catch(() => undefined);
    // The last pages, which a reservation of a round size does not reach.
    await run('dd', ['if=/dev/zero', `of=${file}`, 'bs=4k', 'oflag=append', 'conv=notrunc']).catch(
      () => undefined,
    );
  }

  async makeRoom(): Promise<void> {
    await Promise.all(this.files.splice(0).map((file) => rm(file, { force: true })));
  }
}
