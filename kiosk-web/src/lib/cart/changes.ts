// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { CartChange } from '../api/contract.ts';
import type { CartLine, Pieces, Selection } from './selection.ts';

const without = (pieces: Pieces, optionId: string): Pieces =>
  Object.fromEntries(Object.entries(pieces).filter(([id]) => id !== optionId));

function withoutOption(selection: Selection, optionId: string): Selection {
  const slots = Object.entries(selection.slots).map(([id, slot]) => [
    id,
    { ...slot, options: without(slot.options, optionId) },
  ]);
  return {
    ...selection,
    options: without(selection.options, optionId),
    slots: Object.fromEntries(slots) as Selection['slots'],
  };
}

function withoutComponent(selection: Selection, itemId: string): Selection {
  const kept = Object.entries(selection.slots).filter(([, slot]) => slot.itemId !== itemId);
  return { ...selection, slots: Object.fromEntries(kept) };
}

function applyTo(line: CartLine, change: CartChange): CartLine | null {
  switch (change.kind) {
    case 'price_changed':
      return line;
    case 'option_unavailable':
      return change.optionId === undefined
        ? line
        : { ...line, selection: withoutOption(line.selection, change.optionId) };
    case 'sold_out':
    case 'removed':
      return change.itemId === line.itemId
        ? null
        : { ...line, selection: withoutComponent(line.selection, change.itemId) };
  }
}

/**
 * The cart after the guest accepted what changed: lines that cannot be sold are gone, unavailable parts are taken out of
 * the others (some of which then have to be chosen again), and prices are those of the menu.
 */
export function acceptChanges(
  lines: readonly CartLine[],
  changes: readonly CartChange[],
): readonly CartLine[] {
  return lines.flatMap((line) => {
    const mine = changes.filter(({ lineId }) => lineId === line.id);
    return mine.reduce<CartLine | null>((rest, change) => rest && applyTo(rest, change), line) ?? [];
  });
}
