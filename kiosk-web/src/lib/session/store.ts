// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { ServiceType } from '../api/contract.ts';

/** What the guest made easier to use; only for this guest. */
export interface Comfort {
  readonly largeText: boolean;
  readonly contrast: boolean;
  readonly reach: boolean;
}

/** Where the guest is. Payment and what follows it are not here: the order in the outbox decides those. */
export type Screen =
  | { readonly name: 'attract' }
  | { readonly name: 'service' }
  | { readonly name: 'menu' }
  | { readonly name: 'item'; readonly itemId: string; readonly lineId: string | null }
  | { readonly name: 'cart' }
  | { readonly name: 'review' };

interface SessionState {
  readonly screen: Screen;
  /** Null until the guest chose one: then the shop's default language is used. */
  readonly language: string | null;
  readonly serviceType: ServiceType;
  readonly categoryId: string | null;
  readonly comfort: Comfort;
  go: (screen: Screen) => void;
  setLanguage: (language: string) => void;
  chooseService: (serviceType: ServiceType) => void;
  showCategory: (categoryId: string) => void;
  toggleComfort: (what: keyof Comfort) => void;
  /** Nothing of this guest stays. */
  reset: () => void;
}

const fresh = {
  screen: { name: 'attract' } as Screen,
  language: null,
  serviceType: 'eat_in' as ServiceType,
  categoryId: null,
  comfort: { largeText: false, contrast: false, reach: false },
};

export const useSession = create<SessionState>()(
  persist(
    (set) => ({
      ...fresh,
      go: (screen) => set({ screen }),
      setLanguage: (language) => set({ language }),
      chooseService: (serviceType) =>
        set(({ screen }) => ({ serviceType, screen: screen.name === 'service' ? { name: 'menu' } : screen })),
      showCategory: (categoryId) => set({ categoryId }),
      toggleComfort: (what) => set(({ comfort }) => ({ comfort: { ...comfort, [what]: !comfort[what] } })),
      reset: () => set(fresh),
    }),
    { name: 'kiosk.session', version: 1 },
  ),
);
