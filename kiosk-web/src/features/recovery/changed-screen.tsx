// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { CartChange, CartChanges, Money } from '../../lib/api/contract.ts';
import { cartTotal } from '../../lib/cart/pricing.ts';
import { acceptChanges } from '../../lib/cart/changes.ts';
import { useCart } from '../../lib/cart/store.ts';
import { useVoice } from '../../lib/i18n/words-context.ts';
import { useMenu } from '../../lib/menu/menu-context.ts';
import { Button } from '../../ui/button.tsx';
import { ChangeRow } from './change-row.tsx';

interface ChangedScreenProps {
  readonly changes: CartChanges | null;
  readonly before: Money;
  readonly onAccept: () => void;
  readonly onChange: () => void;
}

const keyOf = ({ kind, lineId, itemId, optionId }: CartChange) => [kind, lineId, itemId, optionId].join(' ');

/** Exactly what differs from what the guest chose: old and new, and the total that would be paid. */
export function ChangedScreen({ changes, before, onAccept, onChange }: ChangedScreenProps) {
  const { say, money } = useVoice();
  const index = useMenu();
  const lines = useCart((cart) => cart.lines);
  const list = changes?.changes ?? [];
  const kept = acceptChanges(lines, list);
  const after = changes?.newTotal ?? { ...before, amount: cartTotal(index, kept) };
  return (
    <main className="enters flex min-h-0 flex-1 flex-col justify-center-safe gap-6 p-10 wide:gap-4 wide:p-6">
      <header className="text-center">
        <h1 className="text-headline">{say('recovery.title')}</h1>
        <p className="mx-auto mt-3 max-w-(--size-max-text) text-lead text-ink-muted">
          {say(list.length > 0 ? 'recovery.text' : 'recovery.menuChanged')} {say('recovery.notCharged')}
        </p>
      </header>
      <ul className="scrolls mx-auto flex min-h-0 w-full max-w-240 flex-col gap-4 py-2">
        {list.map((change) => (
          <ChangeRow
            key={keyOf(change)}
            change={change}
            line={lines.find(({ id }) => id === change.lineId)}
          />
        ))}
      </ul>
      <div className="mx-auto flex w-full max-w-240 items-center justify-between rounded-2xl bg-surface px-8 py-6 shadow-card">
        {kept.length === 0 ? (
          <p className="text-lead">{say('recovery.nothingLeft')}</p>
        ) : (
          <>
            <p className="text-lead text-ink-muted">
              {say('recovery.oldTotal')} <s className="tabular-nums">{money(before)}</s>
            </p>
            <p className="text-end">
              <span className="block text-body text-ink-muted">{say('recovery.newTotal')}</span>
              <span className="block text-headline tabular-nums">{money(after)}</span>
            </p>
          </>
        )}
      </div>
      <div className="mx-auto flex w-full max-w-240 gap-4 tall:flex-col-reverse">
        <Button size="primary" className="flex-1" onPress={onChange}>
          {say('recovery.change')}
        </Button>
        <Button tone="primary" size="primary" className="flex-1" onPress={onAccept}>
          {say('recovery.accept')}
        </Button>
      </div>
    </main>
  );
}
