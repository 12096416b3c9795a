// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { ApiError } from '@shared/api/api-error.ts';
import type { Translate } from '@shared/i18n/translator.ts';
import type { WordKey } from '@/words/words.ts';

/** What happened and what to do, in the words of the screen. */
export interface DescribedError {
  title: string;
  text?: string | undefined;
}

const withWords: Record<string, WordKey> = {
  internal: 'error.internal',
  database_unavailable: 'error.database_unavailable',
  no_room: 'error.no_room',
  overloaded: 'error.overloaded',
  shutting_down: 'error.shutting_down',
  outcome_unknown: 'error.actionUnknown',
  forbidden: 'error.forbidden',
  not_found: 'error.not_found',
  version_conflict: 'error.version_conflict',
  illegal_transition: 'error.illegal_transition',
  order_not_cancellable: 'error.order_not_cancellable',
  order_already_paid: 'error.order_already_paid',
  order_closed: 'error.order_closed',
  payment_in_progress: 'error.payment_in_progress',
  payment_unresolved: 'error.payment_unresolved',
  amount_mismatch: 'error.amount_mismatch',
  login_failed: 'error.login_failed',
  account_disabled: 'error.account_disabled',
  setup_code_invalid: 'error.setup_code_invalid',
  setup_already_done: 'error.setup_already_done',
  password_too_weak: 'error.password_too_weak',
  pairing_code_invalid: 'error.pairing_code_invalid',
  device_revoked: 'error.device_revoked',
  username_taken: 'error.username_taken',
  last_owner: 'error.last_owner',
};

function titleOf(error: ApiError, t: Translate<WordKey>): string {
  if (error.code === 'too_many_attempts') {
    return error.retryAfter === undefined
      ? t('error.too_many_attempts')
      : t('error.too_many_attempts_wait', { count: error.retryAfter });
  }
  if (error.code === 'invalid_fields') {
    const faults = error.problem?.errors?.map((fault) => `${fault.path} ${fault.message}`) ?? [];
    return t('error.invalid_fields', { detail: faults.length === 0 ? error.message : faults.join('; ') });
  }
  const key = error.code === undefined ? undefined : withWords[error.code];
  return key === undefined ? t('error.other', { detail: error.message }) : t(key);
}

/** An error of showing something, for a page that has nothing to show. */
export function describeError(error: unknown, t: Translate<WordKey>): DescribedError {
  if (!(error instanceof ApiError)) return { title: t('error.internal') };
  if (error.kind === 'unreachable')
    return { title: t('error.unreachable'), text: t('error.unreachableText') };
  if (error.kind === 'unreadable') return { title: t('error.unreadable'), text: t('error.unreadableText') };
  // What people can mend themselves needs no number to tell to support.
  const id = error.status >= 500 ? error.problem?.requestId : undefined;
  return { title: titleOf(error, t), text: id === undefined ? undefined : t('error.reference', { id }) };
}

/** An error of doing something; without an answer nobody knows whether it was done, and that is what is said. */
export function describeActionError(error: unknown, t: Translate<WordKey>): DescribedError {
  if (error instanceof ApiError && error.kind !== 'problem') return { title: t('error.actionUnknown') };
  return describeError(error, t);
}
