// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useVoice } from '../../lib/i18n/words-context.ts';
import { useMenu } from '../../lib/menu/menu-context.ts';
import { useSession } from '../../lib/session/store.ts';
import { join } from '../../ui/join.ts';

const titles = { eat_in: 'review.serviceEatIn', take_away: 'review.serviceTakeAway' } as const;

/** Eat in or take away, once more, where it can still be changed. */
export function ServiceChoice() {
  const { say } = useVoice();
  const { menu } = useMenu();
  const chosen = useSession((session) => session.serviceType);
  const choose = useSession((session) => session.chooseService);
  return (
    <div className="flex gap-2 border-b-2 border-border p-4">
      {menu.serviceTypes.map((service) => (
        <button
          key={service}
          type="button"
          aria-pressed={service === chosen}
          onClick={() => choose(service)}
          className={join(
            'pressable min-h-(--size-touch) flex-1 rounded-lg text-label',
            service === chosen ? 'bg-accent text-on-accent' : 'bg-surface-sunken text-ink-muted',
          )}
        >
          {say(titles[service])}
        </button>
      ))}
    </div>
  );
}
