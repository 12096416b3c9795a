// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useState, type SubmitEvent } from 'react';
import { createApiClient, unwrap } from '@shared/api/client.ts';
import { noCredentials } from '@shared/api/credentials.ts';
import { Button } from '@shared/ui/button.tsx';
import { Field } from '@shared/ui/field.tsx';
import { codeFromAddress, forgetCodeInAddress } from './address-code.ts';
import type { DeviceKind } from './contract.ts';
import { FormError } from './form-error.tsx';
import type { PairedScreen } from './use-paired-device.ts';
import { useAction } from './use-action.ts';
import { WelcomeFrame } from './welcome-frame.tsx';
import { useWords } from './words-context.tsx';

export interface PairingPageProps {
  kind: DeviceKind;
  title: string;
  device: PairedScreen;
  /** Offer to sign in instead. */
  onLogin?: () => void;
}

/** Trades a pairing code for this screen's own key. */
export function PairingPage({ kind, title, device, onLogin }: PairingPageProps) {
  const { t } = useWords();
  const [code, setCode] = useState(codeFromAddress);
  const [wrongKind, setWrongKind] = useState(false);
  const pair = useAction(async (entered: string) => {
    const api = createApiClient({ credentials: noCredentials });
    const paired = await unwrap(api.POST('/api/v1/devices/pair', { body: { code: entered } }));
    forgetCodeInAddress();
    if (paired.kind !== kind) {
      setWrongKind(true);
      return;
    }
    device.credentials.save({ deviceId: paired.deviceId, name: paired.name, deviceKey: paired.key });
    device.onPaired();
  });

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setWrongKind(false);
    void pair.run(code.trim().toUpperCase());
  };

  return (
    <WelcomeFrame title={title} text={t(device.phase === 'revoked' ? 'pairing.revoked' : 'pairing.text')}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        <Field
          label={t('pairing.code')}
          name="code"
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          autoFocus
          required
          minLength={8}
          maxLength={9}
          value={code}
          onChange={(event) => setCode(event.target.value.toUpperCase())}
        />
        <FormError error={wrongKind ? { title: t('pairing.wrongKind') } : pair.error} />
        <Button type="submit" size="touch" busy={pair.busy} className="mt-2">
          {t('pairing.submit')}
        </Button>
        {onLogin !== undefined && (
          <Button tone="quiet" onClick={onLogin}>
            {t('pairing.toLogin')}
          </Button>
        )}
      </form>
    </WelcomeFrame>
  );
}
