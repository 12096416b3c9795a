// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

import type { ComboChoice, ComboSlot, MenuItem, OptionGroup, Variant } from '../api/contract.ts';

/** Option id to the number of its pieces; options that were not chosen are absent. */
export type Pieces = Readonly<Record<string, number>>;

/** What the guest chose for one item: a variant, options, and for a combo what fills each slot (by slot id). */
export interface Selection {
  readonly variantId: string | null;
  readonly options: Pieces;
  readonly slots: Readonly<Record<string, SlotSelection>>;
}

export interface SlotSelection {
  readonly itemId: string;
  readonly variantId: string | null;
  readonly options: Pieces;
}

export interface CartLine {
  readonly id: string;
  readonly itemId: string;
  readonly quantity: number;
  readonly selection: Selection;
}

/** More of one line than this is refused; a guest who wants more is served at the counter. */
export const maxQuantity = 20;
/** The daemon takes at most so many lines. */
export const maxLines = 50;

export function piecesIn(group: OptionGroup, pieces: Pieces): number {
  return group.options.reduce((sum, option) => sum + (pieces[option.id] ?? 0), 0);
}

export function variantOf(item: MenuItem, selection: Selection): Variant | undefined {
  return item.variants.find((variant) => variant.id === selection.variantId);
}

export function fills(choice: ComboChoice, chosen: SlotSelection | undefined): boolean {
  return choice.itemId === chosen?.itemId && (choice.variantId ?? null) === chosen.variantId;
}

export function choiceOf(slot: ComboSlot, selection: Selection): ComboChoice | undefined {
  return slot.choices.find((choice) => fills(choice, selection.slots[slot.id]));
}

/** The same choice, so that adding it again raises the quantity instead of adding a line. */
export function sameSelection(a: Selection, b: Selection): boolean {
  return canonical(a) === canonical(b);
}

const sorted = <Value>(record: Readonly<Record<string, Value>>): [string, Value][] =>
  Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));

function canonical(selection: Selection): string {
  const slots = sorted(selection.slots).map(([id, slot]) => [
    id,
    slot.itemId,
    slot.variantId,
    sorted(slot.options),
  ]);
  return JSON.stringify([selection.variantId, sorted(selection.options), slots]);
}
