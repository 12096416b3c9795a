// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { ReactNode } from 'react';
import { ComfortButton } from './comfort-button.tsx';

/** Where the thumb is: what makes it easier to use on the left, the one primary action on the right. */
export function BottomBar({ children }: { readonly children: ReactNode }) {
  return (
    <footer className="safe-bottom flex min-h-(--size-cart-bar) shrink-0 items-center gap-4 bg-surface px-6 py-2 shadow-bar">
      <ComfortButton />
      {children}
    </footer>
  );
}
