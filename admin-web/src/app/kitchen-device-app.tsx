// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { ApiProvider } from '@/common/api-context.tsx';
import { LiveBanner } from '@/common/live-banner.tsx';
import { PairingPage } from '@/common/pairing-page.tsx';
import { usePairedDevice } from '@/common/use-paired-device.ts';
import { useWords } from '@/common/words-context.tsx';
import { KitchenPage } from '@/features/kitchen/kitchen-page.tsx';
import { LiveConnection } from './live-connection.tsx';

/** The kitchen display on a paired screen: nobody signs in, nothing else can be reached. */
export function KitchenDeviceApp({ onLogin }: { onLogin: () => void }) {
  const { t } = useWords();
  const device = usePairedDevice('kitchen');
  if (device.phase !== 'paired')
    return <PairingPage kind="kitchen" title={t('pairing.kitchenTitle')} device={device} onLogin={onLogin} />;
  return (
    <ApiProvider api={device.api}>
      <LiveConnection />
      <main className="flex h-dvh flex-col bg-page text-ink">
        <LiveBanner />
        <KitchenPage />
      </main>
    </ApiProvider>
  );
}
