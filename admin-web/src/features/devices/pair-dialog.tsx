// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { Button } from '@shared/ui/button.tsx';
import { classNames } from '@shared/ui/class-names.ts';
import { Dialog } from '@shared/ui/dialog.tsx';
import { Field } from '@shared/ui/field.tsx';
import { useApi } from '@/common/api-context.tsx';
import type { DeviceKind, PairingCode } from '@/common/contract.ts';
import { FormError } from '@/common/form-error.tsx';
import { useAction } from '@/common/use-action.ts';
import { useWords } from '@/common/words-context.tsx';
import { devicesQuery, useDeviceCommands } from './api/devices-queries.ts';
import { deviceIcons, deviceKinds } from './device-kind.tsx';
import { PairingCodeView } from './pairing-code-view.tsx';

/** Makes a pairing code for one device and shows it until the device has used it. */
export function PairDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const { createPairingCode } = useDeviceCommands();
  const { data: devices } = useQuery(devicesQuery(useApi()));
  const [kind, setKind] = useState<DeviceKind>('kiosk');
  const [name, setName] = useState<string | null>(null);
  const [made, setMade] = useState<{ code: PairingCode; knownIds: Set<string> } | null>(null);
  const shownName = name ?? t(`kindName.${kind}`);
  const create = useAction(async () => {
    const code = await createPairingCode(kind, shownName.trim());
    setMade({ code, knownIds: new Set(devices?.map((device) => device.id)) });
  });

  if (made !== null) {
    const { code, knownIds } = made;
    return (
      <Dialog title={t('devices.codeTitle', { name: code.name })} onClose={onClose}>
        <PairingCodeView
          code={code}
          knownIds={knownIds}
          onNewCode={() => void create.run()}
          onDone={onClose}
        />
        <FormError error={create.error} />
      </Dialog>
    );
  }

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void create.run();
  };
  return (
    <Dialog title={t('devices.pair')} onClose={onClose} closable={!create.busy}>
      <form onSubmit={submit} className="flex flex-col gap-5">
        <fieldset className="grid grid-cols-3 gap-2 max-sm:grid-cols-1">
          <legend className="mb-1.5 text-caption font-semibold">{t('devices.kind')}</legend>
          {deviceKinds.map((value) => {
            const Icon = deviceIcons[value];
            return (
              <label
                key={value}
                className={classNames(
                  'flex cursor-pointer flex-col items-center gap-1 rounded-md border-2 px-2 py-3 text-center has-focus-visible:outline-4 has-focus-visible:outline-focus max-sm:flex-row max-sm:gap-3',
                  kind === value
                    ? 'border-primary bg-primary-soft'
                    : 'border-border hover:border-border-strong',
                )}
              >
                <input
                  type="radio"
                  name="kind"
                  className="sr-only"
                  checked={kind === value}
                  onChange={() => setKind(value)}
                />
                <Icon className="size-7 text-primary-ink" />
                <span className="text-body font-semibold">{t(`kind.${value}`)}</span>
                <span className="text-caption text-ink-muted">{t(`kindText.${value}`)}</span>
              </label>
            );
          })}
        </fieldset>
        <Field
          label={t('devices.name')}
          hint={t('devices.nameHint')}
          required
          maxLength={40}
          value={shownName}
          onChange={(event) => setName(event.target.value)}
        />
        <FormError error={create.error} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button tone="secondary" onClick={onClose} disabled={create.busy}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" busy={create.busy} disabled={shownName.trim() === ''}>
            {t('devices.makeCode')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
