// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { WordKey } from '../../lib/i18n/words.ts';
import { useVoice } from '../../lib/i18n/words-context.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

interface RejectedScreenProps {
  readonly code: string;
  readonly onChange: () => void;
}

const titles: Readonly<Partial<Record<string, WordKey>>> = {
  payment_method_unavailable: 'payment.unavailable',
  terminal_unavailable: 'payment.unavailable',
  no_room: 'recovery.closed',
};

const texts: Readonly<Partial<Record<string, WordKey>>> = { no_room: 'attract.closedText' };

/** The order was not taken, for a reason that the guest cannot see in the cart. */
export function RejectedScreen({ code, onChange }: RejectedScreenProps) {
  const { say } = useVoice();
  const help = say('common.help');
  // Of an order that vanished nobody can say here that nothing was charged.
  const text =
    code === 'order_missing'
      ? help
      : say('recovery.rejectedText', { detail: say(texts[code] ?? 'common.help') });
  return (
    <main className="enters flex min-h-0 flex-1 flex-col">
      <Notice icon="alert" title={say(titles[code] ?? 'recovery.rejected')} text={text} className="flex-1">
        <Button tone="primary" size="primary" className="mt-6" onPress={onChange}>
          {say('recovery.change')}
        </Button>
      </Notice>
    </main>
  );
}
