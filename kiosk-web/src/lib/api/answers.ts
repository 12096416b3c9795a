// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { ApiError } from '@shared/api/api-error.ts';
import type { Answer } from '../checkout/ports.ts';
import type { CartChanges } from './contract.ts';

/** The server answered, but it cannot tell whether the thing happened, or it will be able to do it soon. */
const undecidedCodes: ReadonlySet<string> = new Set(['unauthenticated', 'token_expired', 'device_revoked']);

function isUndecided(error: ApiError, noes: readonly string[]): boolean {
  if (error.code === 'terminal_unavailable' || noes.includes(error.code ?? '')) return false;
  return error.isTransient || error.status >= 500 || undecidedCodes.has(error.code ?? '');
}

function changesIn(data: unknown): CartChanges | null {
  const isChanges =
    typeof data === 'object' && data !== null && 'changes' in data && Array.isArray(data.changes);
  return isChanges ? (data as CartChanges) : null;
}

/**
 * What a call to the daemon came to. Whatever is not a clear yes or no counts as lost, never as a no; `noes` are codes
 * that pass by themselves and are a clear no to this call all the same.
 */
export async function answerOf<Value>(
  call: Promise<Value>,
  noes: readonly string[] = [],
): Promise<Answer<Value>> {
  try {
    return { kind: 'ok', value: await call };
  } catch (error) {
    if (!(error instanceof ApiError) || isUndecided(error, noes)) return { kind: 'lost' };
    if (error.status === 404) return { kind: 'not-found' };
    const { code = 'internal', detail = '', data } = error.problem ?? {};
    return { kind: 'refused', refusal: { code, detail, changes: changesIn(data) } };
  }
}
