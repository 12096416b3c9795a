// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { UtensilsCrossed } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { classNames } from '@shared/ui/class-names.ts';
import type { User } from '@/common/contract.ts';
import { LiveBanner } from '@/common/live-banner.tsx';
import { LiveDot } from '@/common/live-dot.tsx';
import { useWords } from '@/common/words-context.tsx';
import { AlertBanner } from '@/features/alerts/alert-banner.tsx';
import { AccountMenu } from './account-menu.tsx';
import { navEntry } from './nav-entry.ts';
import { pagesOf } from './pages.tsx';

/** The frame of the panel: its menu at the side (on a phone: below), the page beside it. */
export function Shell({ user, children }: { user: User; children: ReactNode }) {
  const { t } = useWords();
  const [location] = useLocation();
  // The kitchen needs every centimetre: there the menu is a narrow rail.
  const narrow = location.startsWith('/kitchen');
  return (
    <div className="flex h-dvh bg-page text-ink max-md:flex-col-reverse">
      <nav
        aria-label={t('nav.main')}
        className={classNames(
          'flex shrink-0 gap-1 border-border bg-surface p-2 max-md:border-t-2 md:flex-col md:border-r-2',
          narrow ? 'md:w-24' : 'md:w-24 xl:w-60 xl:p-3',
        )}
      >
        <Brand narrow={narrow} />
        <ul className="flex flex-1 gap-1 max-md:flex-[4] md:flex-col">
          {pagesOf(user.role).map((page) => {
            const active = location.startsWith(page.path);
            return (
              <li key={page.path} className={page.rare === true ? 'max-md:hidden' : 'max-md:flex-1'}>
                <Link
                  href={page.path}
                  aria-current={active ? 'page' : undefined}
                  className={navEntry({ active, narrow })}
                >
                  <page.icon className="size-6 shrink-0" />
                  {t(page.word)}
                </Link>
              </li>
            );
          })}
        </ul>
        <div className={classNames('px-3 pb-2', narrow ? 'hidden' : 'max-xl:hidden')}>
          <LiveDot />
        </div>
        <div className="max-md:flex-1">
          <AccountMenu user={user} narrow={narrow} />
        </div>
      </nav>
      <main className="flex min-h-0 min-w-0 flex-1 flex-col">
        <LiveBanner />
        <AlertBanner />
        {children}
      </main>
    </div>
  );
}

function Brand({ narrow }: { narrow: boolean }) {
  const { t } = useWords();
  return (
    <div
      className={classNames(
        'flex items-center gap-3 pt-1 pb-4 max-md:hidden',
        narrow ? 'justify-center' : 'max-xl:justify-center xl:px-2',
      )}
    >
      <span className="grid size-12 shrink-0 place-items-center rounded-md bg-primary text-on-primary">
        <UtensilsCrossed className="size-6" />
      </span>
      <span className={classNames('leading-tight', narrow ? 'hidden' : 'max-xl:hidden')}>
        <span className="block text-label">{t('app.name')}</span>
        <span className="block text-caption text-ink-muted">{t('app.panel')}</span>
      </span>
    </div>
  );
}
