// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useCallback, useEffect, useRef, useState } from 'react';
import { useVoice } from '../../lib/i18n/words-context.ts';
import type { Say } from '../../lib/i18n/words.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { codeLength, useCode } from './use-code.ts';
import { CodeBoxes } from './code-boxes.tsx';
import { CodeKeys } from './code-keys.tsx';

/** Why a code was not taken; a key of `pairing.failed`. */
export type PairingFailure = 'invalid' | 'tooMany' | 'kind' | 'network' | 'storage' | 'other';

export type PairingResult =
  { readonly ok: true } | { readonly ok: false; readonly failure: PairingFailure; readonly detail: string };

interface PairingScreenProps {
  readonly pair: (code: string) => Promise<PairingResult>;
  /** From the printed link; tried at once. */
  readonly initialCode: string;
  /** The key this kiosk had was refused. */
  readonly revoked: boolean;
}

function failureText(say: Say, failure: PairingFailure, detail: string): string {
  return failure === 'storage' ? say('pairing.storage') : say(`pairing.failed.${failure}`, { detail });
}

/** Connects this kiosk to its shop, once. */
export function PairingScreen({ pair, initialCode, revoked }: PairingScreenProps) {
  const { say } = useVoice();
  const [busy, setBusy] = useState(initialCode.length === codeLength);
  const [error, setError] = useState(revoked ? say('pairing.revoked') : null);
  const { code, type, erase } = useCode(initialCode, busy);

  const attempt = useCallback(
    async (entered: string) => {
      const result = await pair(entered);
      if (result.ok) return;
      setBusy(false);
      setError(failureText(say, result.failure, result.detail));
    },
    [pair, say],
  );
  const submit = () => {
    setBusy(true);
    setError(null);
    void attempt(code);
  };

  // The code of the link is tried once: a failed one is not tried again by itself.
  const linkTried = useRef(false);
  useEffect(() => {
    if (linkTried.current || initialCode.length !== codeLength) return;
    linkTried.current = true;
    void attempt(initialCode);
  }, [attempt, initialCode]);

  const isComplete = code.length === codeLength;
  return (
    <main className="scrolls flex min-h-0 flex-1 flex-col items-center gap-8 p-8 wide:gap-4 wide:p-5">
      <div className="self-end">
        <LanguageSwitch />
      </div>
      <header className="max-w-(--size-max-text) text-center">
        <h1 className="text-headline">{say('pairing.title')}</h1>
        <p className="mt-3 text-body text-ink-muted">{say('pairing.text')}</p>
      </header>
      <CodeBoxes code={code} label={say('pairing.code')} />
      <p
        role="alert"
        className="flex min-h-8 max-w-(--size-max-text) items-center gap-3 text-label text-danger-ink tall:min-h-14"
      >
        {error !== null && (
          <>
            <Icon name="alert" />
            {error}
          </>
        )}
      </p>
      <CodeKeys onType={type} onErase={erase} eraseLabel={say('pairing.delete')} disabled={busy} />
      <Button
        tone="primary"
        size="primary"
        className="w-full max-w-160"
        disabled={busy || !isComplete}
        onPress={submit}
      >
        {say(busy ? 'pairing.working' : 'pairing.submit')}
      </Button>
    </main>
  );
}
