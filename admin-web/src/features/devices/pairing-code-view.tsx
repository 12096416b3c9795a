// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useQuery } from '@tanstack/react-query';
import { CircleCheck, TimerOff } from 'lucide-react';
import { Button } from '@shared/ui/button.tsx';
import { Spinner } from '@shared/ui/spinner.tsx';
import { useApi } from '@/common/api-context.tsx';
import type { Device, PairingCode } from '@/common/contract.ts';
import { useNow } from '@/common/use-now.ts';
import { useWords } from '@/common/words-context.tsx';
import { devicesQuery } from './api/devices-queries.ts';
import { QrCode } from './qr-code.tsx';

interface PairingCodeViewProps {
  code: PairingCode;
  /** The devices there were when the code was made. */
  knownIds: ReadonlySet<string>;
  onNewCode: () => void;
  onDone: () => void;
}

/** The code, huge, with its link to scan; notices by itself when the device has used it or the time is up. */
export function PairingCodeView({ code, knownIds, onNewCode, onDone }: PairingCodeViewProps) {
  const { t } = useWords();
  const device = useNewDevice(code, knownIds);
  const secondsLeft = Math.ceil((Date.parse(code.expiresAt) - useNow(1000)) / 1000);

  if (device !== undefined) {
    return (
      <div className="flex flex-col items-center gap-5 py-4 text-center">
        <CircleCheck className="size-20 text-success" />
        <p role="status" className="text-lead font-bold">
          {t('devices.connected', { name: device.name })}
        </p>
        <Button onClick={onDone}>{t('devices.done')}</Button>
      </div>
    );
  }
  if (secondsLeft <= 0) {
    return (
      <div className="flex flex-col items-center gap-5 py-4 text-center">
        <TimerOff className="size-16 text-ink-muted" />
        <p className="text-lead font-bold">{t('devices.codeExpired')}</p>
        <Button onClick={onNewCode}>{t('devices.newCode')}</Button>
      </div>
    );
  }
  const left = `${String(Math.floor(secondsLeft / 60))}:${String(secondsLeft % 60).padStart(2, '0')}`;
  return (
    <div className="flex flex-col gap-5">
      <p className="text-body text-ink-muted">{t('devices.codeText')}</p>
      <p
        data-testid="pairing-code"
        className="rounded-md bg-surface-sunken py-5 text-center text-headline tracking-[0.12em] tabular-nums select-all"
      >
        {spaced(code.code)}
      </p>
      <div className="flex items-center gap-5 max-sm:flex-col">
        <QrCode text={code.link} label={t('devices.qrLabel')} className="size-40 shrink-0" />
        <div className="flex min-w-0 flex-col gap-3">
          <a
            href={code.link}
            target="_blank"
            rel="noreferrer"
            className="text-body font-semibold break-all text-primary-ink underline underline-offset-4"
          >
            {code.link.split(/[?#]/)[0]}
          </a>
          <p className="text-caption text-ink-muted tabular-nums">{t('devices.codeValid', { time: left })}</p>
          <p role="status" className="flex items-center gap-2 text-body font-medium text-info-ink">
            <Spinner /> {t('devices.waiting')}
          </p>
        </div>
      </div>
    </div>
  );
}

const spaced = (code: string) => (code.length === 8 ? `${code.slice(0, 4)}-${code.slice(4)}` : code);

/** The device that has used the code: one of its kind and name that was not there when the code was made. */
function useNewDevice(code: PairingCode, knownIds: ReadonlySet<string>): Device | undefined {
  const { data: devices } = useQuery(devicesQuery(useApi()));
  return devices?.find(
    (device) => !knownIds.has(device.id) && device.kind === code.kind && device.name === code.name,
  );
}
