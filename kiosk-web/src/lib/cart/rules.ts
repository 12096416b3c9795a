// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

import type { ComboChoice, ComboSlot, MenuItem, OptionGroup } from '../api/contract.ts';
import { groupsOf } from '../menu/menu-index.ts';
import type { MenuIndex } from '../menu/menu-index.ts';
import { choiceOf, piecesIn, variantOf } from './selection.ts';
import type { Pieces, Selection, SlotSelection } from './selection.ts';

/** What still stands between a selection and the cart. `part` is the group, slot or item that the screen points at. */
export interface Fault {
  readonly kind: 'sold-out' | 'variant' | 'group' | 'slot' | 'choice-sold-out';
  readonly part: string;
}

/** A group of a combo's component is asked within its slot, and the same group may be asked in two slots. */
export function partId(groupId: string, slotId: string | null): string {
  return slotId === null ? groupId : `${slotId}/${groupId}`;
}

/** A fresh selection: defaults chosen where they are available. */
export function defaultSelection(index: MenuIndex, item: MenuItem): Selection {
  const variant = item.variants.find((candidate) => candidate.isDefault) ?? item.variants[0];
  const slots: Record<string, SlotSelection> = {};
  for (const slot of item.comboSlots) {
    const free = slot.choices.filter((choice) => index.items.get(choice.itemId)?.available);
    const choice =
      free.find((candidate) => candidate.isDefault) ?? (slot.choices.length === 1 ? free[0] : undefined);
    if (choice) slots[slot.id] = slotSelection(index, choice);
  }
  return { variantId: variant?.id ?? null, options: defaultPieces(groupsOf(index, item)), slots };
}

export function slotSelection(index: MenuIndex, choice: ComboChoice): SlotSelection {
  const component = index.items.get(choice.itemId);
  return {
    itemId: choice.itemId,
    variantId: choice.variantId ?? null,
    options: component ? defaultPieces(groupsOf(index, component)) : {},
  };
}

function defaultPieces(groups: readonly OptionGroup[]): Pieces {
  const chosen = groups.flatMap((group) =>
    group.options.filter((option) => option.isDefault && option.available).slice(0, group.max),
  );
  return Object.fromEntries(chosen.map((option) => [option.id, 1]));
}

/**
 * The pieces after the guest touched an option. In a group that takes one, another option replaces the first; a full
 * group stays as it is; a required single choice cannot be taken away, only replaced.
 */
export function toggleOption(group: OptionGroup, pieces: Pieces, optionId: string): Pieces {
  const chosen = (pieces[optionId] ?? 0) > 0;
  if (group.max === 1) {
    if (chosen && group.min === 1) return pieces;
    const others = group.options.reduce((rest, option) => setPieces(rest, option.id, 0), pieces);
    return chosen ? others : setPieces(others, optionId, 1);
  }
  if (chosen) return setPieces(pieces, optionId, 0);
  return piecesIn(group, pieces) < group.max ? setPieces(pieces, optionId, 1) : pieces;
}

/** One piece more or less of an option, within the group's limits. */
export function stepOption(group: OptionGroup, pieces: Pieces, optionId: string, step: 1 | -1): Pieces {
  const count = (pieces[optionId] ?? 0) + step;
  const full = step > 0 && piecesIn(group, pieces) >= group.max;
  if (count < 0 || count > group.maxPerOption || full) return pieces;
  return setPieces(pieces, optionId, count);
}

function setPieces(pieces: Pieces, optionId: string, count: number): Pieces {
  const rest = Object.fromEntries(Object.entries(pieces).filter(([id]) => id !== optionId));
  return count > 0 ? { ...rest, [optionId]: count } : rest;
}

function groupFaults(groups: readonly OptionGroup[], pieces: Pieces, slotId: string | null): Fault[] {
  return groups.flatMap((group): Fault[] => {
    const count = piecesIn(group, pieces);
    const part = partId(group.id, slotId);
    const gone = group.options.some((option) => !option.available && (pieces[option.id] ?? 0) > 0);
    if (gone) return [{ kind: 'choice-sold-out', part }];
    const tooMany = group.options.some((option) => (pieces[option.id] ?? 0) > group.maxPerOption);
    return count < group.min || count > group.max || tooMany ? [{ kind: 'group', part }] : [];
  });
}

function slotFaults(index: MenuIndex, slot: ComboSlot, selection: Selection): Fault[] {
  const choice = choiceOf(slot, selection);
  if (!choice) return [{ kind: 'slot', part: slot.id }];
  const component = index.items.get(choice.itemId);
  if (!component?.available) return [{ kind: 'choice-sold-out', part: slot.id }];
  return groupFaults(groupsOf(index, component), selection.slots[slot.id]?.options ?? {}, slot.id);
}

/** Everything wrong with a selection, in the order in which the screen asks; empty when it can be ordered. */
export function selectionFaults(index: MenuIndex, item: MenuItem, selection: Selection): readonly Fault[] {
  const faults: Fault[] = [];
  if (!item.available) faults.push({ kind: 'sold-out', part: item.id });
  if (item.variants.length > 0 && !variantOf(item, selection))
    faults.push({ kind: 'variant', part: item.id });
  for (const slot of item.comboSlots) faults.push(...slotFaults(index, slot, selection));
  faults.push(...groupFaults(groupsOf(index, item), selection.options, null));
  return faults;
}

/** Whether a line can be ordered as it stands, against the menu of this moment. */
export function isOrderable(index: MenuIndex, itemId: string, selection: Selection): boolean {
  const item = index.items.get(itemId);
  if (!item || selectionFaults(index, item, selection).length > 0) return false;
  const known = new Set(groupsOf(index, item).flatMap((group) => group.options.map((option) => option.id)));
  return Object.keys(selection.options).every((id) => known.has(id));
}

/** An item that can go into the cart by one touch: nothing has to be chosen. */
export function needsNoChoice(index: MenuIndex, item: MenuItem): boolean {
  const open =
    item.variants.length > 1 ||
    item.comboSlots.length > 0 ||
    groupsOf(index, item).some(({ min }) => min > 0);
  return !open && selectionFaults(index, item, defaultSelection(index, item)).length === 0;
}
