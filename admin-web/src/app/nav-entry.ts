// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { classNames } from '@shared/ui/class-names.ts';

/** The looks of one entry of the main menu: icon over word in the narrow rail and on a phone, side by side else. */
export function navEntry({ active, narrow }: { active: boolean; narrow: boolean }): string {
  return classNames(
    'flex min-h-13 w-full items-center gap-3 rounded-md px-3 text-body font-semibold focus-visible:outline-4 focus-visible:outline-focus',
    'max-xl:flex-col max-xl:justify-center max-xl:gap-0.5 max-xl:px-0.5 max-xl:py-1.5 max-xl:text-[0.8rem]',
    narrow && 'xl:flex-col xl:justify-center xl:gap-0.5 xl:px-0.5 xl:py-1.5 xl:text-[0.8rem]',
    active ? 'bg-primary-soft text-primary-ink' : 'text-ink-muted hover:bg-surface-sunken hover:text-ink',
  );
}
