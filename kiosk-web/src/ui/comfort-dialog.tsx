// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useVoice } from '../lib/i18n/words-context.ts';
import { useSession } from '../lib/session/store.ts';
import type { Comfort } from '../lib/session/store.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Icon } from './icon.tsx';
import { join } from './join.ts';

interface ChoiceProps {
  readonly what: keyof Comfort;
  readonly title: string;
  readonly text?: string;
}

function Choice({ what, title, text }: ChoiceProps) {
  const { say } = useVoice();
  const on = useSession((session) => session.comfort[what]);
  const toggle = useSession((session) => session.toggleComfort);
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      onClick={() => toggle(what)}
      className={join(
        'pressable flex min-h-(--size-primary) w-full items-center gap-5 rounded-xl border-2 px-6 py-4 text-start',
        on ? 'border-primary bg-primary-soft' : 'border-border-strong bg-surface',
      )}
    >
      <span className="flex-1">
        <span className="block text-label">{title}</span>
        {text !== undefined && <span className="mt-1 block text-caption text-ink-muted">{text}</span>}
      </span>
      <span
        className={join(
          'flex min-w-20 items-center justify-center gap-2 rounded-full px-4 py-2 text-label',
          on ? 'bg-primary text-on-primary' : 'bg-surface-sunken text-ink',
        )}
      >
        {on && <Icon name="check" className="size-6" />}
        {say(on ? 'accessibility.on' : 'accessibility.off')}
      </span>
    </button>
  );
}

export function ComfortDialog({ onClose }: { readonly onClose: () => void }) {
  const { say } = useVoice();
  return (
    <Dialog title={say('accessibility.title')} onDismiss={onClose} className="w-(--size-dialog)">
      <div className="mt-8 flex flex-col gap-4">
        <Choice what="largeText" title={say('accessibility.largeText')} />
        <Choice what="contrast" title={say('accessibility.contrast')} />
        <Choice what="reach" title={say('accessibility.reach')} text={say('accessibility.reachText')} />
      </div>
      <Button tone="primary" size="primary" className="mt-8 w-full" onPress={onClose}>
        {say('accessibility.done')}
      </Button>
    </Dialog>
  );
}
