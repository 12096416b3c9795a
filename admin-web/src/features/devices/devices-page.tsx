// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useQuery } from '@tanstack/react-query';
import { ChevronDown, ChevronRight, Plus, TabletSmartphone } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@shared/ui/button.tsx';
import { EmptyState } from '@shared/ui/states.tsx';
import { useApi } from '@/common/api-context.tsx';
import type { Device } from '@/common/contract.ts';
import { PageHeader } from '@/common/page-header.tsx';
import { QueryView } from '@/common/query-view.tsx';
import { useWords } from '@/common/words-context.tsx';
import { devicesQuery } from './api/devices-queries.ts';
import { DeviceRow } from './device-row.tsx';
import { PairDialog } from './pair-dialog.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';

/** The shop's devices: which are there, pairing a new one, removing one. */
export function DevicesPage() {
  const { t } = useWords();
  const query = useQuery(devicesQuery(useApi()));
  const [pairing, setPairing] = useState(false);
  const pairButton = (
    <Button icon={<Plus className="size-5" />} onClick={() => setPairing(true)}>
      {t('devices.pair')}
    </Button>
  );
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <PageHeader title={t('devices.title')} text={t('devices.text')}>
        {pairButton}
      </PageHeader>
      <div className="flex min-h-0 flex-1 flex-col overflow-y-auto px-6 pb-8 max-md:px-4">
        <QueryView query={query}>
          {(devices) =>
            devices.length === 0 ? (
              <EmptyState
                icon={<TabletSmartphone className="size-9" />}
                title={t('devices.empty')}
                text={t('devices.emptyText')}
                action={pairButton}
              />
            ) : (
              <DeviceList devices={devices} />
            )
          }
        </QueryView>
      </div>
      {pairing && <PairDialog onClose={() => setPairing(false)} />}
    </div>
  );
}

function DeviceList({ devices }: { devices: Device[] }) {
  const { t } = useWords();
  const [showRevoked, setShowRevoked] = useState(false);
  const [revoking, setRevoking] = useState<Device | null>(null);
  const active = devices.filter((device) => device.revokedAt === undefined);
  const revoked = devices.filter((device) => device.revokedAt !== undefined);
  const rows = (list: Device[]) => (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(24rem,100%),1fr))] gap-3">
      {list.map((device) => (
        <DeviceRow key={device.id} device={device} onRevoke={() => setRevoking(device)} />
      ))}
    </ul>
  );
  return (
    <div className="flex flex-col gap-6">
      {rows(active)}
      {revoked.length > 0 && (
        <div className="flex flex-col gap-3">
          <Button
            tone="quiet"
            size="small"
            className="self-start"
            aria-expanded={showRevoked}
            icon={showRevoked ? <ChevronDown className="size-5" /> : <ChevronRight className="size-5" />}
            onClick={() => setShowRevoked(!showRevoked)}
          >
            {t('devices.showRevoked', { count: revoked.length })}
          </Button>
          {showRevoked && rows(revoked)}
        </div>
      )}
      {revoking !== null && <RevokeDialog device={revoking} onClose={() => setRevoking(null)} />}
    </div>
  );
}
