// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useCheckoutState } from '../lib/checkout/checkout-context.ts';
import { useSession } from '../lib/session/store.ts';
import { ReachCover } from './reach-cover.tsx';
import { join } from '../ui/join.ts';

const settleMs = 300;

/** After a change of screen a moment without touch: the second half of a double tap must not hit what came after. */
export function Settling({ children }: { readonly children: ReactNode }) {
  const screen = useSession((session) => session.screen.name);
  const { name } = useCheckoutState();
  const current = `${screen} ${name}`;
  const [settled, setSettled] = useState(current);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(current), settleMs);
    return () => clearTimeout(timer);
  }, [current]);
  return (
    <div className={join('stage flex min-h-0 flex-1 flex-col', settled !== current && 'pointer-events-none')}>
      <ReachCover />
      {children}
    </div>
  );
}
