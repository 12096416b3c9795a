// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useState, type SubmitEvent } from 'react';
import { Button } from '@shared/ui/button.tsx';
import { Dialog } from '@shared/ui/dialog.tsx';
import { Field } from '@shared/ui/field.tsx';
import type { Role, User } from '@/common/contract.ts';
import { FormError } from '@/common/form-error.tsx';
import { Switch } from '@/common/switch.tsx';
import { useAction } from '@/common/use-action.ts';
import { useWords } from '@/common/words-context.tsx';
import { useUserCommands } from './api/users-queries.ts';
import { RoleChoice } from './role-choice.tsx';
import { shortestPassword } from './user-rules.ts';

/** Changes a person: name, role, a new password, or no access at all. */
export function EditUserDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const { t } = useWords();
  const { update } = useUserCommands();
  const [displayName, setDisplayName] = useState(user.displayName);
  const [role, setRole] = useState<Role>(user.role);
  const [enabled, setEnabled] = useState(!user.disabled);
  const [password, setPassword] = useState('');
  const badPassword = password !== '' && password.length < shortestPassword;

  const save = useAction(() =>
    update(user.id, {
      version: user.version,
      ...(displayName.trim() === user.displayName ? {} : { displayName: displayName.trim() }),
      ...(role === user.role ? {} : { role }),
      ...(enabled === !user.disabled ? {} : { disabled: !enabled }),
      ...(password === '' ? {} : { password }),
    }),
  );
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (badPassword) return;
    void save.run().then((done) => {
      if (done) onClose();
    });
  };

  return (
    <Dialog title={user.displayName} onClose={onClose} closable={!save.busy}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        <Field
          label={t('users.displayName')}
          autoComplete="off"
          required
          maxLength={60}
          value={displayName}
          onChange={(event) => setDisplayName(event.target.value)}
        />
        <RoleChoice value={role} onChange={setRole} />
        <Field
          label={t('users.newPassword')}
          type="password"
          autoComplete="new-password"
          maxLength={128}
          hint={t('users.newPasswordHint')}
          error={badPassword ? t('setup.badPassword') : undefined}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <div className="flex items-center justify-between gap-4 rounded-md bg-surface-sunken py-2 pr-2 pl-4">
          <div>
            <p className="text-body font-semibold">{t('users.enabled')}</p>
            <p className="text-caption text-ink-muted">{t('users.enabledHint')}</p>
          </div>
          <Switch label={t('users.enabled')} on={enabled} onChange={setEnabled} />
        </div>
        <FormError error={save.error} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button tone="secondary" onClick={onClose} disabled={save.busy}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" busy={save.busy}>
            {t('users.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
