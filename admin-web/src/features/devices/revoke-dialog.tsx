// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { Button } from '@shared/ui/button.tsx';
import { Dialog } from '@shared/ui/dialog.tsx';
import type { Device } from '@/common/contract.ts';
import { FormError } from '@/common/form-error.tsx';
import { useAction } from '@/common/use-action.ts';
import { useWords } from '@/common/words-context.tsx';
import { useDeviceCommands } from './api/devices-queries.ts';

/** Asks once before a device's key is made worthless. */
export function RevokeDialog({ device, onClose }: { device: Device; onClose: () => void }) {
  const { t } = useWords();
  const { revoke } = useDeviceCommands();
  const action = useAction(() => revoke(device.id));
  return (
    <Dialog title={t('devices.revokeTitle', { name: device.name })} onClose={onClose} closable={!action.busy}>
      <p className="text-body text-ink-muted">{t('devices.revokeText')}</p>
      <FormError error={action.error} />
      <div className="flex flex-wrap justify-end gap-3">
        <Button tone="secondary" onClick={onClose} disabled={action.busy}>
          {t('devices.keep')}
        </Button>
        <Button
          tone="danger"
          busy={action.busy}
          onClick={() =>
            void action.run().then((done) => {
              if (done) onClose();
            })
          }
        >
          {t('devices.revokeConfirm')}
        </Button>
      </div>
    </Dialog>
  );
}
