// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useState } from 'react';
import type { MenuItem } from '../../lib/api/contract.ts';
import { useVoice } from '../../lib/i18n/words-context.ts';
import { Chip } from '../../ui/chip.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Plate } from '../../ui/plate.tsx';

/** Picture, description, and what is in it. */
export function ItemHero({ item }: { readonly item: MenuItem }) {
  const { say, text } = useVoice();
  return (
    <section className="wide:scrolls gap-8 px-8 pb-8 tall:grid tall:grid-cols-2 tall:items-center wide:pe-2">
      <Plate
        url={item.imageUrl}
        name={text(item.name)}
        muted={!item.available}
        eager
        className="h-80 w-full rounded-2xl wide:h-[min(26rem,44dvh)]"
        space="p-6"
      />
      <div>
        <div className="flex flex-wrap items-center gap-2 wide:mt-5">
          {!item.available && <Chip tone="danger">{say('item.soldOut')}</Chip>}
          {item.tags.map((tag) => (
            <Chip key={tag} tone={tag === 'popular' ? 'accent' : 'success'}>
              {say(`tag.${tag}`)}
            </Chip>
          ))}
          {item.energyKcal !== undefined && (
            <Chip tone="quiet">{say('item.energy', { kcal: item.energyKcal })}</Chip>
          )}
        </div>
        <p className="mt-4 text-lead font-regular text-ink-muted">{text(item.description)}</p>
        <Allergens item={item} />
      </div>
    </section>
  );
}

function Allergens({ item }: { readonly item: MenuItem }) {
  const { say } = useVoice();
  const [open, setOpen] = useState(false);
  return (
    <div className="mt-3">
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="pressable -ms-2 inline-flex min-h-(--size-touch) items-center gap-3 rounded-lg px-2 text-label text-info-ink"
      >
        <Icon name="info" />
        {say('item.allergensShow')}
      </button>
      {open && (
        <p className="enters rounded-lg bg-info-soft px-5 py-4 text-body text-info-ink">
          {item.allergens.length === 0
            ? say('item.allergensNone')
            : item.allergens.map((allergen) => say(`allergen.${allergen}`)).join(', ')}
        </p>
      )}
    </div>
  );
}
