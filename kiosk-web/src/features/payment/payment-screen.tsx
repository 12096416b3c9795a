// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { CheckoutState } from '../../lib/checkout/checkout.ts';
import { phaseOf } from '../../lib/checkout/phase.ts';
import { DecideScreen } from './decide-screen.tsx';
import { WaitScreen } from './wait-screen.tsx';

type Working = Extract<CheckoutState, { name: 'working' }>;

/** The order between the guest's yes and its end: sent, paid, checked. */
export function PaymentScreen({ state }: { readonly state: Working }) {
  const { record, order } = state;
  const phase = order ? phaseOf(order, record) : 'sending';
  if (order && (phase === 'declined' || phase === 'not-paid')) {
    return (
      <DecideScreen order={order} declined={phase === 'declined'} notice={state.notice} lost={state.lost} />
    );
  }
  return <WaitScreen key={phase} phase={record.cancel === null ? phase : 'cancelling'} state={state} />;
}
