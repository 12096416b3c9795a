// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { MenuItem, OptionGroup } from '../api/contract.ts';
import type { Voice } from '../i18n/words-context.ts';
import { groupsOf } from '../menu/menu-index.ts';
import type { MenuIndex } from '../menu/menu-index.ts';
import { choiceOf, variantOf } from './selection.ts';
import type { Pieces, Selection } from './selection.ts';

function optionNames(groups: readonly OptionGroup[], pieces: Pieces, { text }: Voice): string[] {
  return groups
    .flatMap((group) => group.options)
    .flatMap((option) => {
      const count = pieces[option.id] ?? 0;
      if (count === 0) return [];
      return [count > 1 ? `${String(count)} × ${text(option.name)}` : text(option.name)];
    });
}

/** What was chosen for a line, one text for each part, in the order in which it was asked. */
export function describeSelection(
  index: MenuIndex,
  item: MenuItem,
  selection: Selection,
  voice: Voice,
): string[] {
  const variant = variantOf(item, selection);
  const parts = item.comboSlots.flatMap((slot) => {
    const component = index.items.get(choiceOf(slot, selection)?.itemId ?? '');
    if (!component) return [];
    const chosen = selection.slots[slot.id];
    const size = component.variants.find(({ id }) => id === chosen?.variantId);
    const extras = optionNames(groupsOf(index, component), chosen?.options ?? {}, voice);
    return [[voice.text(component.name), ...(size ? [voice.text(size.name)] : []), ...extras].join(' · ')];
  });
  const options = optionNames(groupsOf(index, item), selection.options, voice);
  return [...(variant && item.variants.length > 1 ? [voice.text(variant.name)] : []), ...parts, ...options];
}
