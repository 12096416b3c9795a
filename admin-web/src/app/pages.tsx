// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import {
  Bell,
  BookOpen,
  ChefHat,
  History,
  ReceiptText,
  ScrollText,
  TabletSmartphone,
  Users,
} from 'lucide-react';
import type { ComponentType, ReactNode } from 'react';
import type { Role } from '@/common/contract.ts';
import { AlertsPage } from '@/features/alerts/alerts-page.tsx';
import { AuditPage } from '@/features/audit/audit-page.tsx';
import { BackupsSection } from '@/features/backups/backups-section.tsx';
import { DevicesPage } from '@/features/devices/devices-page.tsx';
import { KitchenPage } from '@/features/kitchen/kitchen-page.tsx';
import { LogsPage } from '@/features/logs/logs-page.tsx';
import { MenuPage } from '@/features/menu/menu-page.tsx';
import { OrdersPage } from '@/features/orders/orders-page.tsx';
import { UsersPage } from '@/features/users/users-page.tsx';
import type { WordKey } from '@/words/words.ts';

export interface Page {
  /** Below the app's base path. */
  path: string;
  /** What wouter matches, sub-pages included. */
  route: string;
  word: WordKey;
  icon: ComponentType<{ className?: string }>;
  roles: readonly Role[];
  /** Seldom wanted: on a phone, whose menu has room for six, it stands in the account's dialog. */
  rare?: boolean;
  render: () => ReactNode;
}

/** Every page of the panel, in the order of the menu; a role sees its own. */
export const pages: readonly Page[] = [
  {
    path: '/orders',
    route: '/orders/:id?',
    word: 'nav.orders',
    icon: ReceiptText,
    roles: ['owner', 'manager', 'staff'],
    render: () => <OrdersPage />,
  },
  {
    path: '/kitchen',
    route: '/kitchen',
    word: 'nav.kitchen',
    icon: ChefHat,
    roles: ['owner', 'manager', 'staff', 'kitchen'],
    render: () => <KitchenPage />,
  },
  {
    path: '/menu',
    route: '/menu',
    word: 'nav.menu',
    icon: BookOpen,
    roles: ['owner', 'manager', 'staff', 'kitchen'],
    render: () => <MenuPage />,
  },
  {
    path: '/devices',
    route: '/devices',
    word: 'nav.devices',
    icon: TabletSmartphone,
    roles: ['owner', 'manager'],
    render: () => <DevicesPage />,
  },
  {
    path: '/users',
    route: '/users',
    word: 'nav.users',
    icon: Users,
    roles: ['owner', 'manager'],
    render: () => <UsersPage />,
  },
  {
    path: '/alerts',
    route: '/alerts',
    word: 'nav.alerts',
    icon: Bell,
    roles: ['owner', 'manager'],
    render: () => (
      <AlertsPage>
        <BackupsSection />
      </AlertsPage>
    ),
  },
  {
    path: '/audit',
    route: '/audit',
    word: 'nav.audit',
    icon: History,
    roles: ['owner'],
    rare: true,
    render: () => <AuditPage />,
  },
  {
    path: '/logs',
    route: '/logs',
    word: 'nav.logs',
    icon: ScrollText,
    roles: ['owner'],
    rare: true,
    render: () => <LogsPage />,
  },
];

export const pagesOf = (role: Role): Page[] => pages.filter((page) => page.roles.includes(role));
