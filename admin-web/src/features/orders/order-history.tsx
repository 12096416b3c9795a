// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { HistoryEntry, Order } from '@/common/contract.ts';
import { useWords } from '@/common/words-context.tsx';
import { historyActor, historyStep } from './history-words.ts';

/** Who did what, oldest first. */
export function OrderHistory({ order }: { order: Order }) {
  const { t } = useWords();
  if (order.history === undefined) return null;
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-label">{t('orders.history')}</h3>
      <ol className="flex flex-col divide-y-2 divide-border">
        {order.history.map((entry, index) => (
          <HistoryRow key={index} entry={entry} />
        ))}
      </ol>
    </section>
  );
}

function HistoryRow({ entry }: { entry: HistoryEntry }) {
  const { t, time } = useWords();
  return (
    <li className="flex gap-3 py-2 text-body">
      <span className="shrink-0 text-ink-muted tabular-nums">{time(entry.at)}</span>
      <span className="flex min-w-0 flex-col">
        <span className="font-medium break-words">{historyStep(t, entry)}</span>
        <span className="text-caption break-words text-ink-muted">{historyActor(t, entry.by)}</span>
      </span>
    </li>
  );
}
