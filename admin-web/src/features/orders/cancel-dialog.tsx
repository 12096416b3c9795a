// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useState, type SubmitEvent } from 'react';
import { Button } from '@shared/ui/button.tsx';
import { classNames } from '@shared/ui/class-names.ts';
import { Dialog } from '@shared/ui/dialog.tsx';
import { Field } from '@shared/ui/field.tsx';
import type { Order } from '@/common/contract.ts';
import { FormError } from '@/common/form-error.tsx';
import { useAction } from '@/common/use-action.ts';
import { useWords } from '@/common/words-context.tsx';
import { useOrderCommands } from './api/use-order-commands.ts';

const commonReasons = [
  'orders.reason.changedMind',
  'orders.reason.soldOut',
  'orders.reason.mistake',
  'orders.reason.tooSlow',
] as const;

/** Asks why before an order is cancelled; the reason stays with the order. */
export function CancelDialog({ order, onClose }: { order: Order; onClose: () => void }) {
  const { t } = useWords();
  const commands = useOrderCommands(order);
  const [reason, setReason] = useState('');
  const cancel = useAction(commands.cancel);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void cancel.run(reason.trim()).then((done) => {
      if (done) onClose();
    });
  };
  return (
    <Dialog
      title={t('orders.cancelTitle', { number: order.displayNumber })}
      onClose={onClose}
      closable={!cancel.busy}
    >
      <form onSubmit={submit} className="flex flex-col gap-5">
        <p className="text-body text-ink-muted">
          {t(order.paymentState === 'paid' ? 'orders.cancelPaidHint' : 'orders.cancelText')}
        </p>
        <div className="grid grid-cols-2 gap-2 max-sm:grid-cols-1">
          {commonReasons.map((key) => (
            <button
              key={key}
              type="button"
              aria-pressed={reason === t(key)}
              onClick={() => setReason(t(key))}
              className={classNames(
                'min-h-12 rounded-md border-2 px-3 text-left text-body font-medium focus-visible:outline-4 focus-visible:outline-focus',
                reason === t(key)
                  ? 'border-primary bg-primary-soft text-primary-ink'
                  : 'border-border hover:border-border-strong',
              )}
            >
              {t(key)}
            </button>
          ))}
        </div>
        <Field
          label={t('orders.reason')}
          hint={t('orders.reasonHint')}
          required
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <FormError error={cancel.error} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button tone="secondary" onClick={onClose} disabled={cancel.busy}>
            {t('orders.keep')}
          </Button>
          <Button type="submit" tone="danger" busy={cancel.busy} disabled={reason.trim() === ''}>
            {t('orders.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
