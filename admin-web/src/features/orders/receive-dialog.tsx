// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useState } from 'react';
import { uuidV7 } from '@shared/ids/uuid-v7.ts';
import { Button } from '@shared/ui/button.tsx';
import { Dialog } from '@shared/ui/dialog.tsx';
import type { Order } from '@/common/contract.ts';
import { FormError } from '@/common/form-error.tsx';
import { useAction } from '@/common/use-action.ts';
import { useWords } from '@/common/words-context.tsx';
import { useOrderCommands } from './api/use-order-commands.ts';

/** Books money that was received at the counter. */
export function ReceiveDialog({ order, onClose }: { order: Order; onClose: () => void }) {
  const { t, money } = useWords();
  const commands = useOrderCommands(order);
  // One id for the whole dialog: a second press after a lost answer books nothing twice.
  const [paymentId] = useState(() => uuidV7());
  const receive = useAction(() => commands.receiveAtCounter(paymentId));
  const amount = money(order.total);
  return (
    <Dialog title={t('orders.takeMoneyTitle', { amount })} onClose={onClose} closable={!receive.busy}>
      <p className="text-body text-ink-muted">{t('orders.takeMoneyText', { number: order.displayNumber })}</p>
      <FormError error={receive.error} />
      <div className="flex flex-wrap justify-end gap-3">
        <Button tone="secondary" onClick={onClose} disabled={receive.busy}>
          {t('app.cancel')}
        </Button>
        <Button
          busy={receive.busy}
          onClick={() =>
            void receive.run().then((done) => {
              if (done) onClose();
            })
          }
        >
          {t('orders.takeMoneyConfirm')}
        </Button>
      </div>
    </Dialog>
  );
}
