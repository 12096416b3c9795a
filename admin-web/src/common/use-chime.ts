// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useEffect, useState } from 'react';
import { Chime } from './chime.ts';

/** A chime that the first touch anywhere on the page unlocks, and whether it can be heard yet. */
export function useChime(): { chime: Chime; audible: boolean } {
  const [chime] = useState(() => new Chime());
  const [audible, setAudible] = useState(false);
  useEffect(() => {
    if (audible) return undefined;
    const unlock = () => void chime.unlock().then(setAudible);
    window.addEventListener('pointerdown', unlock);
    window.addEventListener('keydown', unlock);
    return () => {
      window.removeEventListener('pointerdown', unlock);
      window.removeEventListener('keydown', unlock);
    };
  }, [chime, audible]);
  return { chime, audible };
}
