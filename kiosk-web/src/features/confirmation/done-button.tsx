// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useVoice } from '../../lib/i18n/words-context.ts';
import { useCountdown } from '../../lib/idle/use-countdown.ts';
import { useSession } from '../../lib/session/store.ts';
import { Button } from '../../ui/button.tsx';

const shownSeconds = 25;
/** Whoever made the kiosk easier to use gets more time as well. */
const moreTime = 3;

interface DoneButtonProps {
  readonly onDone: () => void;
  readonly onColour: boolean;
}

/** Ends the guest's visit, by itself after a while. */
export function DoneButton({ onDone, onColour }: DoneButtonProps) {
  const { say } = useVoice();
  const reach = useSession((session) => session.comfort.reach);
  const seconds = useCountdown(shownSeconds * (reach ? moreTime : 1), onDone);
  return (
    <Button
      tone={onColour ? 'accent' : 'primary'}
      size="primary"
      className="w-full max-w-120 tabular-nums"
      onPress={onDone}
    >
      {say('confirmation.doneIn', { seconds })}
    </Button>
  );
}
