// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { UtensilsCrossed } from 'lucide-react';
import { classNames } from '@shared/ui/class-names.ts';
import type { MenuItem } from '@/common/contract.ts';
import { Switch } from '@/common/switch.tsx';
import { useWords } from '@/common/words-context.tsx';

/** One item with its sold-out switch. */
export function MenuRow({ item, onChange }: { item: MenuItem; onChange: (available: boolean) => void }) {
  const { t, text, money } = useWords();
  const name = text(item.name);
  return (
    <li
      className={classNames(
        'flex items-center gap-3 rounded-md border-2 p-2 pr-4',
        item.available ? 'border-transparent bg-surface shadow-card' : 'border-border bg-surface-sunken',
      )}
    >
      <span className="plate grid size-16 shrink-0 place-items-center overflow-hidden rounded-sm">
        {item.imageUrl === undefined ? (
          <UtensilsCrossed className="size-7 text-ink-disabled" aria-hidden="true" />
        ) : (
          <img
            src={item.imageUrl}
            alt=""
            width={56}
            height={56}
            loading="lazy"
            className={classNames(
              'size-14 object-contain',
              !item.available && 'opacity-(--opacity-sold-out) grayscale',
            )}
          />
        )}
      </span>
      <span className="min-w-0 flex-1">
        <span className="line-clamp-2 text-body font-semibold">{name}</span>
        <span
          className={classNames(
            'block text-caption',
            item.available ? 'text-ink-muted' : 'font-semibold text-danger-ink',
          )}
        >
          {item.available ? money(item.price) : t('menu.soldOut')}
        </span>
      </span>
      <Switch label={t('menu.switchLabel', { name })} on={item.available} onChange={onChange} />
    </li>
  );
}
