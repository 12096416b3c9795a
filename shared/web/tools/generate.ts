// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Writes the generated sources of shared/web: TypeScript types from shared/contract/openapi.json and CSS variables
 * from shared/design/tokens.json. With --check nothing is written and the exit code is 1 when a file is stale.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { tokensCss, type Tokens } from './tokens-css.ts';

const web = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.resolve(web, file), 'utf8');

async function schema(): Promise<string> {
  const contract = path.resolve(web, '../contract/openapi.json');
  const types = astToString(await openapiTS(new URL(`file://${contract}`), { alphabetize: true }));
  return `// Generated from shared/contract/openapi.json by \`npm run generate\`. Do not edit.\n\n${types}`;
}

const outputs: [string, string][] = [
  ['src/api/schema.d.ts', await schema()],
  ['src/design/tokens.css', tokensCss(JSON.parse(read('../design/tokens.json')) as Tokens)],
];

const check = process.argv.includes('--check');
const stale = outputs.filter(([file, text]) => !existsSync(path.resolve(web, file)) || read(file) !== text);
for (const [file, text] of stale) {
  if (check) console.error(`shared/web/${file} is stale: run "npm run generate" and commit the result.`);
  else writeFileSync(path.resolve(web, file), text);
}
if (check && stale.length > 0) process.exitCode = 1;
if (!check)
  console.log(
    stale.length === 0 ? 'All generated files are current.' : `Wrote ${String(stale.length)} file(s).`,
  );
