// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useState, type SubmitEvent } from 'react';
import { Link } from 'wouter';
import { Button } from '@shared/ui/button.tsx';
import { Field } from '@shared/ui/field.tsx';
import { codeFromAddress } from '@/common/address-code.ts';
import { FormError } from '@/common/form-error.tsx';
import { useAction } from '@/common/use-action.ts';
import { WelcomeFrame } from '@/common/welcome-frame.tsx';
import { useWords } from '@/common/words-context.tsx';
import { useSession } from './session-context.tsx';
import type { SetupInput } from './staff-session.ts';

const usernameForm = /^[a-z0-9][a-z0-9._-]{2,39}$/;
const shortestPassword = 8;

/** Makes the first owner with the one-time code of the first start. */
export function SetupPage() {
  const { t } = useWords();
  const session = useSession();
  const [input, setInput] = useState<SetupInput>(() => ({
    code: codeFromAddress(),
    username: '',
    displayName: '',
    password: '',
  }));
  const [checked, setChecked] = useState(false);
  const setup = useAction((values: SetupInput) => session.setup(values));
  const change = (part: Partial<SetupInput>) => setInput((before) => ({ ...before, ...part }));

  const badUsername = !usernameForm.test(input.username);
  const badPassword = input.password.length < shortestPassword;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!badUsername && !badPassword) void setup.run({ ...input, code: input.code.trim().toUpperCase() });
  };

  return (
    <WelcomeFrame title={t('setup.title')} text={t('setup.text')}>
      <form onSubmit={submit} noValidate={false} className="flex flex-col gap-4">
        <Field
          label={t('setup.code')}
          name="code"
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          autoFocus={input.code === ''}
          required
          minLength={8}
          maxLength={16}
          value={input.code}
          onChange={(event) => change({ code: event.target.value })}
        />
        <Field
          label={t('setup.displayName')}
          name="displayName"
          autoComplete="name"
          autoFocus={input.code !== ''}
          required
          maxLength={60}
          value={input.displayName}
          onChange={(event) => change({ displayName: event.target.value })}
        />
        <Field
          label={t('setup.username')}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          maxLength={40}
          hint={t('setup.usernameHint')}
          error={checked && badUsername ? t('setup.badUsername') : undefined}
          value={input.username}
          onChange={(event) => change({ username: event.target.value.toLowerCase() })}
        />
        <Field
          label={t('setup.password')}
          name="password"
          type="password"
          autoComplete="new-password"
          required
          maxLength={128}
          hint={t('setup.passwordHint')}
          error={checked && badPassword ? t('setup.badPassword') : undefined}
          value={input.password}
          onChange={(event) => change({ password: event.target.value })}
        />
        <FormError error={setup.error} />
        <Button type="submit" size="touch" busy={setup.busy} className="mt-2">
          {t('setup.submit')}
        </Button>
      </form>
      <Link
        href="/"
        className="self-start rounded-sm text-caption font-semibold text-primary-ink underline underline-offset-4 focus-visible:outline-4 focus-visible:outline-focus"
      >
        {t('setup.toLogin')}
      </Link>
    </WelcomeFrame>
  );
}
