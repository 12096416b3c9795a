// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useEffect } from 'react';
import { useCart } from '../../lib/cart/store.ts';
import { useVoice } from '../../lib/i18n/words-context.ts';
import { useMenu } from '../../lib/menu/menu-context.ts';
import { Button } from '../../ui/button.tsx';
import type { Removed } from './cart-screen.tsx';

const shownMs = 6_000;

interface RemovedNoteProps {
  readonly removed: Removed;
  readonly onGone: () => void;
}

/** Says what was taken out, and takes it back. */
export function RemovedNote({ removed, onGone }: RemovedNoteProps) {
  const { say, text } = useVoice();
  const { items } = useMenu();
  const restore = useCart((cart) => cart.restore);
  useEffect(() => {
    const timer = setTimeout(onGone, shownMs);
    return () => clearTimeout(timer);
  }, [removed, onGone]);
  const item = items.get(removed.line.itemId);
  const undo = () => {
    restore(removed.line, removed.position);
    onGone();
  };
  return (
    <div
      role="status"
      className="enters mx-6 mb-4 flex items-center justify-between gap-4 rounded-xl bg-ink px-6 py-3 text-label text-page"
    >
      {say('cart.removed', { item: item ? text(item.name) : '' })}
      <Button tone="accent" onPress={undo}>
        {say('cart.undo')}
      </Button>
    </div>
  );
}
