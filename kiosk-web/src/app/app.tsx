// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { QueryClientProvider } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { Suspense, useEffect } from 'react';
import { useStore } from 'zustand';
import { CheckoutContext } from '../lib/checkout/checkout-context.ts';
import { MenuContext } from '../lib/menu/menu-context.ts';
import { ComfortEffect } from './comfort-effect.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Idle } from './idle.tsx';
import { PairingScreen, preloadFeatures } from './lazy-features.ts';
import { Settling } from './settling.tsx';
import type { Services } from './services.ts';
import { Splash } from './splash.tsx';
import { Stage } from './stage.tsx';
import { useMenuQuery } from './use-menu-query.ts';
import { useRealtime } from './use-realtime.ts';
import { VoiceProvider } from './voice.tsx';

function PairedKiosk({ services }: { readonly services: Services }) {
  const index = useMenuQuery(services.client);
  useRealtime(services);
  useEffect(preloadFeatures, []);
  return (
    <MenuContext value={index}>
      <VoiceProvider index={index}>
        <ConnectionBanner />
        <Settling>
          <Suspense fallback={<Splash />}>
            <Stage index={index} />
          </Suspense>
        </Settling>
        <Idle index={index} />
      </VoiceProvider>
    </MenuContext>
  );
}

/** The guest's kiosk: paired once, then one screen after the other. */
export function App({ services, queries }: { readonly services: Services; readonly queries: QueryClient }) {
  const pairing = useStore(services.pairing.store);
  return (
    <ErrorBoundary>
      <QueryClientProvider client={queries}>
        <CheckoutContext value={services.checkout}>
          <ComfortEffect />
          <Suspense fallback={<Splash />}>
            {pairing.name === 'paired' ? (
              <PairedKiosk services={services} />
            ) : (
              <VoiceProvider index={null}>
                <div className="stage flex min-h-0 flex-1 flex-col">
                  <PairingScreen
                    pair={services.pairing.pair}
                    initialCode={services.pairing.codeFromLink}
                    revoked={pairing.name === 'revoked'}
                  />
                </div>
              </VoiceProvider>
            )}
          </Suspense>
        </CheckoutContext>
      </QueryClientProvider>
    </ErrorBoundary>
  );
}
