// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { createContext, use } from 'react';
import type { MenuIndex } from './menu-index.ts';

export const MenuContext = createContext<MenuIndex | null>(null);

/** The menu, on screens that are only shown when there is one. */
export function useMenu(): MenuIndex {
  const index = use(MenuContext);
  if (!index) throw new Error('useMenu outside of MenuContext');
  return index;
}
