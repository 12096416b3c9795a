// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { CartChange } from '../../lib/api/contract.ts';
import type { CartLine } from '../../lib/cart/selection.ts';
import { useVoice } from '../../lib/i18n/words-context.ts';
import type { Voice } from '../../lib/i18n/words-context.ts';
import { useMenu } from '../../lib/menu/menu-context.ts';
import { Chip } from '../../ui/chip.tsx';
import { Plate } from '../../ui/plate.tsx';

interface ChangeRowProps {
  readonly change: CartChange;
  readonly line: CartLine | undefined;
}

function explain(change: CartChange, isPart: boolean, { say, text }: Voice): string {
  switch (change.kind) {
    case 'sold_out':
    case 'removed':
      return say(isPart ? 'recovery.changedItemText' : 'recovery.soldOutText');
    case 'option_unavailable':
      return say('recovery.optionSoldOut', { option: text(change.name) });
    case 'price_changed':
      return '';
  }
}

const labels = {
  sold_out: 'recovery.soldOut',
  removed: 'recovery.gone',
  option_unavailable: 'recovery.soldOut',
  price_changed: 'recovery.price',
} as const;

export function ChangeRow({ change, line }: ChangeRowProps) {
  const voice = useVoice();
  const { say, text, money } = voice;
  const { items } = useMenu();
  const item = items.get(
    change.kind === 'option_unavailable' ? (line?.itemId ?? change.itemId) : change.itemId,
  );
  const isPart = line !== undefined && line.itemId !== change.itemId;
  const name = change.kind === 'option_unavailable' && item ? text(item.name) : text(change.name);
  const isPrice = change.kind === 'price_changed';
  return (
    <li className="flex shrink-0 items-center gap-6 rounded-xl bg-surface p-5 shadow-card wide:px-5 wide:py-3">
      <Plate
        url={item?.imageUrl}
        name={name}
        muted={change.kind === 'sold_out' || change.kind === 'removed'}
        className="size-24 shrink-0 rounded-lg wide:size-18"
      />
      <div className="min-w-0 flex-1">
        <Chip tone={isPrice ? 'accent' : 'danger'}>{say(labels[change.kind])}</Chip>
        <h2 className="mt-1 text-title">{name}</h2>
        <p className="text-body text-ink-muted">{explain(change, isPart, voice)}</p>
      </div>
      {isPrice && change.oldPrice && change.newPrice && (
        <p className="shrink-0 text-end tabular-nums">
          <s className="block text-lead text-ink-muted">
            {say('recovery.oldPrice', { price: money(change.oldPrice) })}
          </s>
          <strong className="block text-title">
            {say('recovery.newPrice', { price: money(change.newPrice) })}
          </strong>
        </p>
      )}
    </li>
  );
}
