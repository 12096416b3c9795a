// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { use } from 'react';
import { MenuContext } from '../menu/menu-context.ts';
import { wordLanguages } from './words.ts';

/** The languages a guest can choose: those the shop offers and this build has words for. */
export function useLanguages(): readonly string[] {
  const offered = use(MenuContext)?.menu.languages;
  return offered ? offered.filter((code) => wordLanguages.includes(code)) : wordLanguages;
}
