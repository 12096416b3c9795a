// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useCallback, useState } from 'react';
import { describeActionError, describeError, type DescribedError } from './describe-error.ts';
import { useWords } from './words-context.tsx';

interface Action<Arguments extends unknown[]> {
  /** True when it was done; false when not (see error) or when it was already under way. */
  run: (...values: Arguments) => Promise<boolean>;
  busy: boolean;
  error: DescribedError | null;
  clear: () => void;
}

/**
 * Something that a form or dialog does: whether it runs, and why it failed. With `changes` an unanswered request is
 * told as "not known whether it was done"; without (e.g. a login) simply as "no answer".
 */
export function useAction<Arguments extends unknown[]>(
  act: (...values: Arguments) => Promise<unknown>,
  { changes = true }: { changes?: boolean } = {},
): Action<Arguments> {
  const { t } = useWords();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<DescribedError | null>(null);
  const run = async (...values: Arguments) => {
    if (busy) return false;
    setBusy(true);
    setError(null);
    try {
      await act(...values);
      return true;
    } catch (cause) {
      setError((changes ? describeActionError : describeError)(cause, t));
      return false;
    } finally {
      setBusy(false);
    }
  };
  const clear = useCallback(() => setError(null), []);
  return { run, busy, error, clear };
}
