// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useEffect } from 'react';
import { useSession } from '../lib/session/store.ts';

/** Puts the guest's comfort choices where the style sheet reads them. */
export function ComfortEffect() {
  const { largeText, contrast, reach } = useSession((session) => session.comfort);
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset.text = largeText ? 'large' : 'normal';
    dataset.theme = contrast ? 'contrast' : 'light';
    dataset.reach = reach ? 'on' : 'off';
  }, [largeText, contrast, reach]);
  return null;
}
