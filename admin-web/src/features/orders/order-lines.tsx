// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { LocalizedText } from '@shared/i18n/translator.ts';
import type { Order } from '@/common/contract.ts';
import { useWords } from '@/common/words-context.tsx';

type Line = Order['lines'][number];

/** What was sold, at the prices of that moment, with the taxes in it. */
export function OrderLines({ order }: { order: Order }) {
  const { t, money } = useWords();
  return (
    <section className="flex flex-col gap-3">
      <ul className="flex flex-col divide-y divide-border">
        {order.lines.map((line) => (
          <OrderLineRow key={line.id} line={line} />
        ))}
      </ul>
      <dl className="flex flex-col gap-1 border-t-2 border-border pt-3">
        <div className="flex justify-between text-lead font-bold">
          <dt>{t('orders.total')}</dt>
          <dd className="tabular-nums">{money(order.total)}</dd>
        </div>
        {order.taxes.map((tax) => (
          <div key={tax.rate} className="flex justify-between text-caption text-ink-muted">
            <dt>{t('orders.taxIncluded', { rate: String(Number(tax.rate)) })}</dt>
            <dd className="tabular-nums">{money(tax.tax)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function OrderLineRow({ line }: { line: Line }) {
  const { money, text } = useWords();
  const named = (name: LocalizedText, variant?: LocalizedText) =>
    variant === undefined ? text(name) : `${text(name)}, ${text(variant)}`;
  const pieces = (count: number, name: string) => (count === 1 ? name : `${String(count)} × ${name}`);
  const details = [
    ...line.options.map((option) => pieces(option.quantity, text(option.name))),
    ...line.components.map((part) =>
      [
        named(part.name, part.variantName),
        ...part.options.map((option) => pieces(option.quantity, text(option.name))),
      ].join(' + '),
    ),
  ];
  return (
    <li className="grid grid-cols-[2.25rem_1fr_auto] gap-x-2 py-2.5">
      <span className="text-body font-bold tabular-nums">{line.quantity} ×</span>
      <div className="min-w-0">
        <p className="text-body font-semibold">{named(line.name, line.variantName)}</p>
        {details.map((detail, index) => (
          <p key={index} className="text-caption text-ink-muted">
            {detail}
          </p>
        ))}
        {line.note !== undefined && <p className="text-caption text-accent-ink italic">“{line.note}”</p>}
      </div>
      <span className="text-body tabular-nums">{money(line.total)}</span>
    </li>
  );
}
