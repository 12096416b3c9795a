// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Fails when the JavaScript that the first screen needs is larger than agreed: the entry, everything it imports
 * statically, and the words of one language.
 */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const limit = 115_000;
const dist = path.resolve(import.meta.dirname, '../dist');
const read = (file: string) => readFileSync(path.join(dist, file));

/** The file and all files it imports before it runs. */
function closure(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = read(file).toString();
  for (const [, name] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) {
    if (name !== undefined) closure(`assets/${name}`, seen);
  }
  return seen;
}

const html = read('index.html').toString();
const entries = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].flatMap(([, file]) => file ?? []);
const words = readdirSync(path.join(dist, 'assets'))
  .filter((name) => /^en-.*\.js$/.test(name))
  .map((name) => `assets/${name}`);
const files = new Set([...entries, ...words].flatMap((file) => [...closure(file)]));
if (entries.length === 0 || words.length === 0) throw new Error('dist/ has no entry or no words: build first.');

let total = 0;
for (const file of files) {
  const size = gzipSync(read(file), { level: 9 }).length;
  total += size;
  console.log(`${String(size).padStart(8)}  ${file}`);
}
console.log(`${String(total).padStart(8)}  bytes of initial JavaScript, gzip (limit ${String(limit)})`);
if (total > limit) process.exitCode = 1;
