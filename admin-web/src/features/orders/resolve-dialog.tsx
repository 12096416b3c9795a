// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useState } from 'react';
import { Button } from '@shared/ui/button.tsx';
import { Dialog } from '@shared/ui/dialog.tsx';
import { Field } from '@shared/ui/field.tsx';
import type { Order, Payment } from '@/common/contract.ts';
import { FormError } from '@/common/form-error.tsx';
import { useAction } from '@/common/use-action.ts';
import { useWords } from '@/common/words-context.tsx';
import { useOrderCommands } from './api/use-order-commands.ts';

const shortestNote = 3;

interface ResolveDialogProps {
  order: Order;
  payment: Payment;
  onClose: () => void;
}

/**
 * Records what a person read in the terminal's journal about an attempt that the terminal cannot tell about, or what became
 * of money that it could not give back.
 */
export function ResolveDialog({ order, payment, onClose }: ResolveDialogProps) {
  const { t, money } = useWords();
  const commands = useOrderCommands(order);
  const [note, setNote] = useState('');
  const resolve = useAction((captured: boolean) => commands.resolve(payment, captured, note.trim()));
  const decide = (captured: boolean) =>
    void resolve.run(captured).then((done) => {
      if (done) onClose();
    });
  const ready = note.trim().length >= shortestNote && !resolve.busy;
  const words = payment.state === 'reverse_failed' ? 'orders.giveBack' : 'orders.resolve';
  return (
    <Dialog
      title={t(`${words}Title`, { amount: money(payment.amount) })}
      onClose={onClose}
      closable={!resolve.busy}
    >
      <p className="text-body text-ink-muted">{t(`${words}Text`)}</p>
      <Field
        label={t('orders.resolveNote')}
        required
        maxLength={200}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <FormError error={resolve.error} />
      <div className="flex flex-col gap-3">
        <Button disabled={!ready} onClick={() => decide(true)}>
          {t(`${words}Yes`)}
        </Button>
        <Button tone="secondary" disabled={!ready} onClick={() => decide(false)}>
          {t(`${words}No`)}
        </Button>
      </div>
    </Dialog>
  );
}
