// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useQuery } from '@tanstack/react-query';
import { OctagonAlert } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { useApi } from '@/common/api-context.tsx';
import { useRole } from '@/common/role-context.tsx';
import { useWords } from '@/common/words-context.tsx';
import { alertsQuery } from './api/alerts-queries.ts';

/** Tells those who run the shop, on every page, of critical alerts that nobody has taken note of. */
export function AlertBanner() {
  const { t } = useWords();
  const role = useRole();
  const [location] = useLocation();
  const runsTheShop = role === 'owner' || role === 'manager';
  const { data } = useQuery({ ...alertsQuery(useApi()), enabled: runsTheShop });
  const urgent = (data ?? []).filter(
    (alert) =>
      alert.severity === 'critical' && alert.resolvedAt === undefined && alert.acknowledgedAt === undefined,
  );
  if (urgent.length === 0 || location.startsWith('/alerts')) return null;
  return (
    <div
      role="alert"
      className="flex items-center gap-3 bg-danger-soft px-6 py-2.5 text-body font-medium text-danger-ink max-md:px-4"
    >
      <OctagonAlert className="size-5 shrink-0" />
      <span className="flex-1">{t('alerts.banner', { count: urgent.length })}</span>
      <Link href="/alerts" className="font-semibold underline underline-offset-4">
        {t('alerts.show')}
      </Link>
    </div>
  );
}
