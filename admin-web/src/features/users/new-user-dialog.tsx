// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useState, type SubmitEvent } from 'react';
import { uuidV7 } from '@shared/ids/uuid-v7.ts';
import { Button } from '@shared/ui/button.tsx';
import { Dialog } from '@shared/ui/dialog.tsx';
import { Field } from '@shared/ui/field.tsx';
import type { Role } from '@/common/contract.ts';
import { FormError } from '@/common/form-error.tsx';
import { useAction } from '@/common/use-action.ts';
import { useWords } from '@/common/words-context.tsx';
import { useUserCommands } from './api/users-queries.ts';
import { RoleChoice } from './role-choice.tsx';
import { shortestPassword, usernameForm } from './user-rules.ts';

/** Adds a person; the password is handed over by word of mouth and can be changed after signing in. */
export function NewUserDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const { create } = useUserCommands();
  // One id for the whole dialog: repeated after a lost answer, the person exists once.
  const [id] = useState(() => uuidV7());
  const [role, setRole] = useState<Role>('staff');
  const [displayName, setDisplayName] = useState('');
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [checked, setChecked] = useState(false);
  const add = useAction(() => create({ id, username, displayName: displayName.trim(), role, password }));

  const badUsername = !usernameForm.test(username);
  const badPassword = password.length < shortestPassword;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    if (badUsername || badPassword) return;
    void add.run().then((done) => {
      if (done) onClose();
    });
  };

  return (
    <Dialog title={t('users.add')} onClose={onClose} closable={!add.busy}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        <Field
          label={t('users.displayName')}
          autoComplete="off"
          required
          maxLength={60}
          value={displayName}
          onChange={(event) => setDisplayName(event.target.value)}
        />
        <Field
          label={t('login.username')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required
          maxLength={40}
          hint={t('users.usernameHint')}
          error={checked && badUsername ? t('setup.badUsername') : undefined}
          value={username}
          onChange={(event) => setUsername(event.target.value.toLowerCase())}
        />
        <Field
          label={t('login.password')}
          type="password"
          autoComplete="new-password"
          required
          maxLength={128}
          hint={t('setup.passwordHint')}
          error={checked && badPassword ? t('setup.badPassword') : undefined}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <RoleChoice value={role} onChange={setRole} />
        <FormError error={add.error} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button tone="secondary" onClick={onClose} disabled={add.busy}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" busy={add.busy}>
            {t('users.create')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
