// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { Router, useLocation } from 'wouter';
import { codeFromAddress } from '@/common/address-code.ts';
import { Notices } from '@/common/notices.tsx';
import { createQueryClient } from '@/common/query-client.ts';
import { isPaired } from '@/common/use-paired-device.ts';
import { SessionProvider } from '@/features/session/session-context.tsx';
import { StaffSession } from '@/features/session/staff-session.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { KitchenDeviceApp } from './kitchen-device-app.tsx';
import { StaffApp } from './staff-app.tsx';

/** The whole panel. */
export function App() {
  const [queries] = useState(createQueryClient);
  const [session] = useState(() => new StaffSession());
  return (
    <ErrorBoundary>
      <QueryClientProvider client={queries}>
        <SessionProvider session={session}>
          <Router base="/admin">
            <WhoIsIt />
          </Router>
          <Notices />
        </SessionProvider>
      </QueryClientProvider>
    </ErrorBoundary>
  );
}

/** The kitchen's address serves both a paired screen and people who sign in. */
function WhoIsIt() {
  const [location] = useLocation();
  const inKitchen = location.startsWith('/kitchen');
  const [asDevice, setAsDevice] = useState(
    () => inKitchen && (isPaired('kitchen') || codeFromAddress() !== ''),
  );
  if (inKitchen && asDevice) return <KitchenDeviceApp onLogin={() => setAsDevice(false)} />;
  return <StaffApp onPair={inKitchen ? () => setAsDevice(true) : undefined} />;
}
