// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { Checkout, CheckoutState } from './checkout.ts';

export const CheckoutContext = createContext<Checkout | null>(null);

export function useCheckout(): Checkout {
  const checkout = use(CheckoutContext);
  if (!checkout) throw new Error('useCheckout outside of CheckoutContext');
  return checkout;
}

export function useCheckoutState(): CheckoutState {
  return useStore(useCheckout().store);
}
