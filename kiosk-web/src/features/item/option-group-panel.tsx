// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { Money, OptionGroup } from '../../lib/api/contract.ts';
import { stepOption, toggleOption } from '../../lib/cart/rules.ts';
import { piecesIn } from '../../lib/cart/selection.ts';
import type { Pieces } from '../../lib/cart/selection.ts';
import { useVoice } from '../../lib/i18n/words-context.ts';
import type { Voice } from '../../lib/i18n/words-context.ts';
import { ChoiceTile } from './choice-tile.tsx';
import { Panel } from './panel.tsx';

interface OptionGroupPanelProps {
  readonly part: string;
  readonly group: OptionGroup;
  readonly pieces: Pieces;
  readonly missing: boolean;
  /** The part of a combo whose option this is. */
  readonly belongsTo?: string;
  readonly onChange: (pieces: Pieces) => void;
}

function surchargeText({ say, money }: Voice, price: Money): string | null {
  if (price.amount === 0) return null;
  const size = money({ ...price, amount: Math.abs(price.amount) });
  return say(price.amount > 0 ? 'common.plusPrice' : 'common.minusPrice', { price: size });
}

function hintOf({ say }: Voice, { min, max }: OptionGroup): string {
  if (min === max) return say('item.chooseExactly', { count: min });
  if (min === 0) return say('item.chooseUpTo', { count: max });
  return say('item.chooseBetween', { min, max });
}

export function OptionGroupPanel({
  part,
  group,
  pieces,
  missing,
  belongsTo,
  onChange,
}: OptionGroupPanelProps) {
  const voice = useVoice();
  const { say, text } = voice;
  const count = piecesIn(group, pieces);
  const isFull = group.max > 1 && count >= group.max;
  const hint = isFull ? say('item.chosen', { count, max: group.max }) : hintOf(voice, group);
  return (
    <Panel
      part={part}
      title={text(group.name)}
      hint={hint}
      required={group.min > 0}
      done={count >= group.min}
      missing={missing}
      belongsTo={belongsTo}
      wide={group.options.some((option) => option.imageUrl !== undefined)}
    >
      {group.options.map((option) => {
        const chosen = pieces[option.id] ?? 0;
        return (
          <ChoiceTile
            key={option.id}
            name={text(option.name)}
            price={surchargeText(voice, option.price)}
            imageUrl={option.imageUrl}
            count={chosen}
            single={group.max === 1}
            soldOut={!option.available}
            onPress={() => onChange(toggleOption(group, pieces, option.id))}
            onStep={
              group.maxPerOption > 1 && group.max > 1
                ? (step) => onChange(stepOption(group, pieces, option.id, step))
                : undefined
            }
            canAdd={!isFull && chosen < group.maxPerOption}
          />
        );
      })}
    </Panel>
  );
}
