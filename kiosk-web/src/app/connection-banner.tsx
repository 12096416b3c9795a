// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useCheckoutState } from '../lib/checkout/checkout-context.ts';
import { useOffline } from '../lib/connection/use-offline.ts';
import { useVoice } from '../lib/i18n/words-context.ts';
import { useSession } from '../lib/session/store.ts';
import { Icon } from '../ui/icon.tsx';

/** Says that the daemon does not answer, on the screens that do not say it themselves. */
export function ConnectionBanner() {
  const { say } = useVoice();
  const offline = useOffline();
  const isAttract = useSession((session) => session.screen.name === 'attract');
  const ordering = useCheckoutState().name === 'working';
  if (!offline || ordering || isAttract) return null;
  return (
    <p
      role="status"
      className="enters flex shrink-0 items-center justify-center gap-4 bg-warning-soft px-6 py-3 text-label text-warning-ink"
    >
      <Icon name="offline" />
      <span>
        {say('connection.lost')}. <span className="font-regular">{say('connection.lostText')}</span>
      </span>
    </p>
  );
}
