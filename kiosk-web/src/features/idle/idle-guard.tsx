// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useEffect, useState } from 'react';
import { useCountdown } from '../../lib/idle/use-countdown.ts';
import { watchIdle } from '../../lib/idle/idle-watch.ts';
import { useVoice } from '../../lib/i18n/words-context.ts';
import { useSession } from '../../lib/session/store.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

const moreTime = 3;

interface IdleGuardProps {
  readonly seconds: number;
  readonly warningSeconds: number;
  readonly hasOrder: boolean;
  /** Nobody answered. */
  readonly onGone: () => void;
}

/** Asks whether the guest is still there, and gives the kiosk back when nobody answers. */
export function IdleGuard({ seconds, warningSeconds, hasOrder, onGone }: IdleGuardProps) {
  const [asking, setAsking] = useState(false);
  const reach = useSession((session) => session.comfort.reach);
  const patience = seconds * (reach ? moreTime : 1);
  useEffect(() => {
    if (asking) return undefined;
    const watch = watchIdle(window, patience, () => setAsking(true));
    return watch.stop;
  }, [asking, patience]);
  if (!asking) return null;
  return (
    <IdleQuestion
      seconds={warningSeconds}
      hasOrder={hasOrder}
      onStay={() => setAsking(false)}
      onGone={() => {
        setAsking(false);
        onGone();
      }}
    />
  );
}

interface IdleQuestionProps {
  readonly seconds: number;
  readonly hasOrder: boolean;
  readonly onStay: () => void;
  readonly onGone: () => void;
}

const ringLength = 100;

function IdleQuestion({ seconds, hasOrder, onStay, onGone }: IdleQuestionProps) {
  const { say } = useVoice();
  const left = useCountdown(seconds, onGone);
  return (
    <Dialog
      title={say('idle.title')}
      onDismiss={onStay}
      role="alertdialog"
      className="w-(--size-dialog) text-center"
    >
      <div className="relative mx-auto my-8 grid size-44 place-items-center">
        <svg viewBox="0 0 36 36" aria-hidden="true" className="absolute inset-0 -rotate-90">
          <circle cx="18" cy="18" r="15.9" fill="none" stroke="var(--color-surface-sunken)" strokeWidth="3" />
          <circle
            cx="18"
            cy="18"
            r="15.9"
            fill="none"
            stroke="var(--color-primary)"
            strokeWidth="3"
            strokeLinecap="round"
            strokeDasharray={`${String((left / seconds) * ringLength)} ${String(ringLength)}`}
          />
        </svg>
        <span className="text-display tabular-nums">{left}</span>
      </div>
      <p className="text-lead text-ink-muted">
        {say(hasOrder ? 'idle.text' : 'idle.textEmpty', { count: left })}
      </p>
      <Button tone="primary" size="primary" className="mt-8 w-full" autoFocus onPress={onStay}>
        {say('idle.continue')}
      </Button>
    </Dialog>
  );
}
