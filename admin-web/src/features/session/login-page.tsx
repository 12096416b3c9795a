// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useState, type SubmitEvent } from 'react';
import { Link } from 'wouter';
import { Button } from '@shared/ui/button.tsx';
import { Field } from '@shared/ui/field.tsx';
import { FormError } from '@/common/form-error.tsx';
import { useAction } from '@/common/use-action.ts';
import { WelcomeFrame } from '@/common/welcome-frame.tsx';
import { useWords } from '@/common/words-context.tsx';
import { useSession } from './session-context.tsx';

const link =
  'text-caption font-semibold text-primary-ink underline underline-offset-4 focus-visible:outline-4 focus-visible:outline-focus rounded-sm';

export interface LoginPageProps {
  /** The session that was there has ended by itself. */
  ended: boolean;
  /** Offer to pair this screen instead of signing in. */
  onPair?: (() => void) | undefined;
}

export function LoginPage({ ended, onPair }: LoginPageProps) {
  const { t } = useWords();
  const session = useSession();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const login = useAction((name: string, secret: string) => session.login(name, secret), { changes: false });

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void login.run(username.trim().toLowerCase(), password).then((done) => {
      if (!done) setPassword('');
    });
  };

  return (
    <WelcomeFrame title={t('login.title')} text={ended ? t('login.ended') : undefined}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        <Field
          label={t('login.username')}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          required
          maxLength={40}
          value={username}
          onChange={(event) => setUsername(event.target.value)}
        />
        <Field
          label={t('login.password')}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          maxLength={128}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <FormError error={login.error} />
        <Button type="submit" size="touch" busy={login.busy} className="mt-2">
          {t('login.submit')}
        </Button>
      </form>
      <div className="flex flex-wrap gap-x-6 gap-y-3">
        <Link href="/setup" className={link}>
          {t('login.firstStart')}
        </Link>
        {onPair !== undefined && (
          <button type="button" onClick={onPair} className={link}>
            {t('login.kitchen')}
          </button>
        )}
      </div>
    </WelcomeFrame>
  );
}
