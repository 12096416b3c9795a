// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useState } from 'react';
import { useCart } from '../lib/cart/store.ts';
import { useVoice } from '../lib/i18n/words-context.ts';
import { useSession } from '../lib/session/store.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { IconButton } from './icon-button.tsx';

/** Back to the first screen; asks once when that empties a cart. */
export function StartOver() {
  const { say } = useVoice();
  const [asking, setAsking] = useState(false);
  const reset = useSession((session) => session.reset);
  const clear = useCart((cart) => cart.clear);
  const isEmpty = useCart((cart) => cart.lines.length === 0);
  const startOver = () => {
    clear();
    reset();
  };
  return (
    <>
      <IconButton
        icon="restart"
        label={say('common.startOver')}
        onPress={() => (isEmpty ? startOver() : setAsking(true))}
      />
      {asking && (
        <Dialog
          title={say('cart.startOverTitle')}
          onDismiss={() => setAsking(false)}
          className="w-(--size-dialog)"
        >
          <p className="mt-3 text-lead text-ink-muted">{say('cart.startOverText')}</p>
          <div className="mt-8 flex flex-col gap-4">
            <Button tone="primary" size="primary" onPress={() => setAsking(false)}>
              {say('cart.startOverNo')}
            </Button>
            <Button tone="danger" size="large" onPress={startOver}>
              {say('cart.startOverYes')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
