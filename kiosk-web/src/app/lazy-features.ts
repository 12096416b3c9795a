// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { lazy } from 'react';

const loaders = {
  item: () => import('../features/item/item-screen.tsx'),
  cart: () => import('../features/cart/cart-screen.tsx'),
  review: () => import('../features/checkout/review-screen.tsx'),
  payment: () => import('../features/payment/payment-screen.tsx'),
  confirmation: () => import('../features/confirmation/confirmation-screen.tsx'),
  ended: () => import('../features/confirmation/ended-screen.tsx'),
  recovery: () => import('../features/recovery/recovery-screen.tsx'),
  idle: () => import('../features/idle/idle-guard.tsx'),
  pairing: () => import('../features/pairing/pairing-screen.tsx'),
  service: () => import('../features/attract/service-screen.tsx'),
  menu: () => import('../features/menu/menu-screen.tsx'),
};

export const ItemScreen = lazy(() => loaders.item().then((part) => ({ default: part.ItemScreen })));
export const CartScreen = lazy(() => loaders.cart().then((part) => ({ default: part.CartScreen })));
export const ReviewScreen = lazy(() => loaders.review().then((part) => ({ default: part.ReviewScreen })));
export const PaymentScreen = lazy(() => loaders.payment().then((part) => ({ default: part.PaymentScreen })));
export const ConfirmationScreen = lazy(() =>
  loaders.confirmation().then((part) => ({ default: part.ConfirmationScreen })),
);
export const EndedScreen = lazy(() => loaders.ended().then((part) => ({ default: part.EndedScreen })));
export const RecoveryScreen = lazy(() =>
  loaders.recovery().then((part) => ({ default: part.RecoveryScreen })),
);
export const IdleGuard = lazy(() => loaders.idle().then((part) => ({ default: part.IdleGuard })));
export const PairingScreen = lazy(() => loaders.pairing().then((part) => ({ default: part.PairingScreen })));
export const ServiceScreen = lazy(() => loaders.service().then((part) => ({ default: part.ServiceScreen })));
export const MenuScreen = lazy(() => loaders.menu().then((part) => ({ default: part.MenuScreen })));

/** Loads every screen while the first one is shown, so that none is missing when the network is. */
export function preloadFeatures(): void {
  for (const load of Object.values(loaders)) void load().catch(() => undefined);
}
