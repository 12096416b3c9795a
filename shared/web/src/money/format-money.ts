// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

/** An amount in integer minor units of its currency (1290 EUR = 12.90 €); never a float. */
export interface Money {
  amount: number;
  currency: string;
}

const formatters = new Map<string, { format: Intl.NumberFormat; digits: number }>();

function formatterFor(locale: string, currency: string) {
  const key = `${locale}|${currency}`;
  let entry = formatters.get(key);
  if (entry === undefined) {
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
    entry = { format, digits: format.resolvedOptions().maximumFractionDigits ?? 2 };
    formatters.set(key, entry);
  }
  return entry;
}

/** The amount as people of this locale write it: "12,90 €", "€12.90", "¥1,290". */
export function formatMoney(money: Money, locale: string): string {
  const { format, digits } = formatterFor(locale, money.currency);
  const sign = money.amount < 0 ? '-' : '';
  const minor = String(Math.abs(money.amount)).padStart(digits + 1, '0');
  const decimal = digits === 0 ? minor : `${minor.slice(0, -digits)}.${minor.slice(-digits)}`;
  // A decimal string is formatted exactly; a division by 100 would go through a float.
  return format.format(`${sign}${decimal}` as Intl.StringNumericLiteral);
}
