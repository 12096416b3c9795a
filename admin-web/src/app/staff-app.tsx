// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useQueryClient } from '@tanstack/react-query';
import { CloudOff, Compass, RotateCw } from 'lucide-react';
import { useEffect } from 'react';
import { Link, Redirect, Route, Switch, useLocation } from 'wouter';
import { Button } from '@shared/ui/button.tsx';
import { EmptyState, ErrorState, LoadingState } from '@shared/ui/states.tsx';
import { ApiProvider } from '@/common/api-context.tsx';
import type { User } from '@/common/contract.ts';
import { RoleProvider } from '@/common/role-context.tsx';
import { useWords } from '@/common/words-context.tsx';
import { LoginPage } from '@/features/session/login-page.tsx';
import { useSession, useSessionState } from '@/features/session/session-context.tsx';
import { SetupPage } from '@/features/session/setup-page.tsx';
import { LiveConnection } from './live-connection.tsx';
import { pages, pagesOf } from './pages.tsx';
import { Shell } from './shell.tsx';

const resumeAgainMs = 2_000;

/** The panel for a member of staff: who is it, then the pages of their role. */
export function StaffApp({ onPair }: { onPair?: (() => void) | undefined }) {
  const { t } = useWords();
  const session = useSession();
  const state = useSessionState();
  const queries = useQueryClient();

  useEffect(() => {
    if (state.phase === 'starting') void session.resume();
    // What one person saw must not be there for the next.
    if (state.phase === 'signedOut') queries.clear();
    if (state.phase !== 'unreachable') return undefined;
    const timer = setInterval(() => void session.resume(), resumeAgainMs);
    return () => clearInterval(timer);
  }, [state.phase, session, queries]);

  switch (state.phase) {
    case 'starting':
      return (
        <Centred>
          <LoadingState label={t('app.loading')} />
        </Centred>
      );
    case 'unreachable':
      return (
        <Centred>
          <ErrorState
            icon={<CloudOff className="size-9" />}
            title={t('error.unreachable')}
            text={t('error.unreachableText')}
            action={
              <Button
                tone="secondary"
                icon={<RotateCw className="size-5" />}
                onClick={() => void session.resume()}
              >
                {t('app.retry')}
              </Button>
            }
          />
        </Centred>
      );
    case 'signedOut':
      return (
        <Switch>
          <Route path="/setup">
            <SetupPage />
          </Route>
          <Route>
            <LoginPage ended={state.ended} onPair={onPair} />
          </Route>
        </Switch>
      );
    case 'signedIn':
      return <SignedIn user={state.user} />;
  }
}

function SignedIn({ user }: { user: User }) {
  const session = useSession();
  return (
    <ApiProvider api={session.api}>
      <RoleProvider role={user.role}>
        <LiveConnection />
        <Shell user={user}>
          <Pages user={user} />
        </Shell>
      </RoleProvider>
    </ApiProvider>
  );
}

function Pages({ user }: { user: User }) {
  const { t } = useWords();
  const [location] = useLocation();
  const allowed = pagesOf(user.role);
  const start = allowed[0]?.path ?? '/';
  const forbidden = pages.some((page) => location.startsWith(page.path) && !allowed.includes(page));
  return (
    <Switch>
      {allowed.map((page) => (
        <Route key={page.path} path={page.route}>
          {page.render()}
        </Route>
      ))}
      {['/', '/setup', '/login'].map((path) => (
        <Route key={path} path={path}>
          <Redirect to={start} replace />
        </Route>
      ))}
      <Route>
        <EmptyState
          icon={<Compass className="size-9" />}
          title={t(forbidden ? 'app.notAllowed' : 'app.notFound')}
          action={
            <Link
              href={start}
              className="text-body font-semibold text-primary-ink underline underline-offset-4"
            >
              {t('app.toStart')}
            </Link>
          }
        />
      </Route>
    </Switch>
  );
}

function Centred({ children }: { children: React.ReactNode }) {
  return <div className="flex min-h-dvh flex-col bg-page text-ink">{children}</div>;
}
