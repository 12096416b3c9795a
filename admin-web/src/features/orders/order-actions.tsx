// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { Banknote, Ban, BookCheck } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@shared/ui/button.tsx';
import type { Order } from '@/common/contract.ts';
import { useRole } from '@/common/role-context.tsx';
import { useWords } from '@/common/words-context.tsx';
import { CancelDialog } from './cancel-dialog.tsx';
import { ReceiveDialog } from './receive-dialog.tsx';
import { ResolveDialog } from './resolve-dialog.tsx';

type Open = 'cancel' | 'receive' | 'resolve' | null;

/** What can be done to this order now, by this person; the server has the last word. */
export function OrderActions({ order }: { order: Order }) {
  const { t, money } = useWords();
  const role = useRole();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);

  const live = order.state === 'submitted' || order.state === 'accepted';
  const payable = live && (order.paymentState === 'at_counter' || order.paymentState === 'unpaid');
  const unclear = order.payments.find(
    ({ state, needsAttention }) => (state === 'unknown' && needsAttention) || state === 'reverse_failed',
  );
  const mayResolve = unclear !== undefined && (role === 'owner' || role === 'manager');
  if (!live && !mayResolve) return null;

  return (
    <div className="flex flex-wrap gap-3 border-t-2 border-border p-4">
      {mayResolve && (
        <Button
          className="flex-auto"
          icon={<BookCheck className="size-5" />}
          onClick={() => setOpen('resolve')}
        >
          {t('orders.resolve')}
        </Button>
      )}
      {payable && (
        <Button
          className="flex-auto"
          icon={<Banknote className="size-5" />}
          onClick={() => setOpen('receive')}
        >
          {t('orders.takeMoney', { amount: money(order.total) })}
        </Button>
      )}
      {live && (
        <Button
          tone="secondary"
          className="flex-auto"
          icon={<Ban className="size-5" />}
          onClick={() => setOpen('cancel')}
        >
          {t('orders.cancel')}
        </Button>
      )}
      {open === 'cancel' && <CancelDialog order={order} onClose={close} />}
      {open === 'receive' && <ReceiveDialog order={order} onClose={close} />}
      {open === 'resolve' && unclear !== undefined && (
        <ResolveDialog order={order} payment={unclear} onClose={close} />
      )}
    </div>
  );
}
