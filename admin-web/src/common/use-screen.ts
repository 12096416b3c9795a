// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useEffect } from 'react';

export type ScreenKind = 'desk' | 'wall' | 'board';

/** Chooses the looks of the whole page: the light desk theme, or the dark one of the screens on a wall. */
export function useScreen(kind: ScreenKind): void {
  useEffect(() => {
    const root = document.documentElement;
    root.dataset.screen = kind;
    if (kind !== 'desk') root.dataset.theme = 'dark';
    return () => {
      delete root.dataset.screen;
      delete root.dataset.theme;
    };
  }, [kind]);
}
