// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { Button } from '@shared/ui/button.tsx';
import { classNames } from '@shared/ui/class-names.ts';
import { Badge } from '@/common/badge.tsx';
import type { Device } from '@/common/contract.ts';
import { useWords } from '@/common/words-context.tsx';
import { deviceIcons } from './device-kind.tsx';

/** One device: what it is, whether it is there, and the way to remove it. */
export function DeviceRow({ device, onRevoke }: { device: Device; onRevoke: () => void }) {
  const { t, time, date } = useWords();
  const Icon = deviceIcons[device.kind];
  const gone = device.revokedAt !== undefined;
  const seen =
    device.lastSeenAt === undefined
      ? t('devices.never')
      : t('devices.lastSeen', { time: time(device.lastSeenAt) });
  return (
    <li
      className={classNames(
        'flex items-center gap-4 rounded-md p-4',
        gone ? 'bg-surface-sunken' : 'bg-surface shadow-card',
      )}
    >
      <span
        className={classNames(
          'grid size-14 shrink-0 place-items-center rounded-md',
          gone ? 'bg-surface text-ink-disabled' : 'bg-primary-soft text-primary-ink',
        )}
      >
        <Icon className="size-7" />
      </span>
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="truncate text-label">{device.name}</p>
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <DeviceBadge device={device} />
          <span className="text-caption text-ink-muted">{t(`kind.${device.kind}`)}</span>
        </div>
        <p className="text-caption text-ink-muted">
          {device.online || gone ? t('devices.since', { date: date(device.createdAt) }) : seen}
        </p>
      </div>
      {!gone && (
        <Button
          tone="quiet"
          size="small"
          onClick={onRevoke}
          aria-label={`${t('devices.revoke')}: ${device.name}`}
        >
          {t('devices.revoke')}
        </Button>
      )}
    </li>
  );
}

function DeviceBadge({ device }: { device: Device }) {
  const { t } = useWords();
  if (device.revokedAt !== undefined) return <Badge tone="neutral">{t('devices.revoked')}</Badge>;
  return device.online ? (
    <Badge tone="good" icon={<span className="size-2 rounded-full bg-success" />}>
      {t('devices.online')}
    </Badge>
  ) : (
    <Badge tone="warning" icon={<span className="size-2 rounded-full bg-warning" />}>
      {t('devices.offline')}
    </Badge>
  );
}
