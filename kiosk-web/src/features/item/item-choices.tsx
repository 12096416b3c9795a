// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { ComboSlot, MenuItem } from '../../lib/api/contract.ts';
import { partId, slotSelection } from '../../lib/cart/rules.ts';
import type { Fault } from '../../lib/cart/rules.ts';
import { choiceOf, fills } from '../../lib/cart/selection.ts';
import type { Selection } from '../../lib/cart/selection.ts';
import { useVoice } from '../../lib/i18n/words-context.ts';
import { useMenu } from '../../lib/menu/menu-context.ts';
import { groupsOf } from '../../lib/menu/menu-index.ts';
import { ChoiceTile } from './choice-tile.tsx';
import { OptionGroupPanel } from './option-group-panel.tsx';
import { Panel } from './panel.tsx';

interface ItemChoicesProps {
  readonly item: MenuItem;
  readonly selection: Selection;
  /** What the guest has to be pointed at, after an attempt to add. */
  readonly faults: readonly Fault[];
  readonly onChange: (selection: Selection) => void;
}

/** Every question about a dish, in order: size, the parts of a combo, options. */
export function ItemChoices({ item, selection, faults, onChange }: ItemChoicesProps) {
  const index = useMenu();
  const missing = (part: string) => faults.some((fault) => fault.part === part);
  return (
    <div className="flex flex-col gap-8">
      {item.variants.length > 1 && (
        <Variants item={item} selection={selection} missing={missing(item.id)} onChange={onChange} />
      )}
      {item.comboSlots.map((slot) => (
        <Slot key={slot.id} slot={slot} selection={selection} missing={missing} onChange={onChange} />
      ))}
      {groupsOf(index, item).map((group) => (
        <OptionGroupPanel
          key={group.id}
          part={partId(group.id, null)}
          group={group}
          pieces={selection.options}
          missing={missing(group.id)}
          onChange={(options) => onChange({ ...selection, options })}
        />
      ))}
    </div>
  );
}

interface VariantsProps extends Omit<ItemChoicesProps, 'faults'> {
  readonly missing: boolean;
}

function Variants({ item, selection, missing, onChange }: VariantsProps) {
  const { say, text, money } = useVoice();
  return (
    <Panel
      part={item.id}
      title={say('item.variant')}
      hint={say('item.chooseExactly', { count: 1 })}
      required
      done={selection.variantId !== null}
      missing={missing}
    >
      {item.variants.map((variant) => (
        <ChoiceTile
          key={variant.id}
          name={text(variant.name)}
          price={money(variant.price)}
          single
          count={variant.id === selection.variantId ? 1 : 0}
          onPress={() => onChange({ ...selection, variantId: variant.id })}
        />
      ))}
    </Panel>
  );
}

interface SlotProps {
  readonly slot: ComboSlot;
  readonly selection: Selection;
  readonly missing: (part: string) => boolean;
  readonly onChange: (selection: Selection) => void;
}

/** One part of a combo, and the questions of what was chosen for it. */
function Slot({ slot, selection, missing, onChange }: SlotProps) {
  const { say, text, money } = useVoice();
  const index = useMenu();
  const chosen = selection.slots[slot.id];
  const component = index.items.get(choiceOf(slot, selection)?.itemId ?? '');
  const setSlot = (next: NonNullable<typeof chosen>) =>
    onChange({ ...selection, slots: { ...selection.slots, [slot.id]: next } });
  return (
    <>
      <Panel
        part={slot.id}
        title={text(slot.name)}
        hint={say('item.chooseExactly', { count: 1 })}
        required
        done={component?.available === true}
        missing={missing(slot.id)}
        wide
      >
        {slot.choices.map((choice) => {
          const item = index.items.get(choice.itemId);
          if (!item) return null;
          const variant = item.variants.find(({ id }) => id === choice.variantId);
          return (
            <ChoiceTile
              key={`${choice.itemId} ${choice.variantId ?? ''}`}
              name={variant ? `${text(item.name)} · ${text(variant.name)}` : text(item.name)}
              price={
                choice.surcharge.amount === 0
                  ? say('common.included')
                  : say('common.plusPrice', { price: money(choice.surcharge) })
              }
              imageUrl={item.imageUrl}
              single
              soldOut={!item.available}
              count={fills(choice, chosen) ? 1 : 0}
              onPress={() => setSlot(slotSelection(index, choice))}
            />
          );
        })}
      </Panel>
      {chosen &&
        component &&
        groupsOf(index, component).map((group) => (
          <OptionGroupPanel
            key={`${slot.id} ${group.id}`}
            part={partId(group.id, slot.id)}
            group={group}
            pieces={chosen.options}
            belongsTo={text(component.name)}
            missing={missing(partId(group.id, slot.id))}
            onChange={(options) => setSlot({ ...chosen, options })}
          />
        ))}
    </>
  );
}
