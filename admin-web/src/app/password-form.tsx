// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useState, type SubmitEvent } from 'react';
import { Button } from '@shared/ui/button.tsx';
import { Field } from '@shared/ui/field.tsx';
import { FormError } from '@/common/form-error.tsx';
import { useNotice } from '@/common/notices.tsx';
import { useAction } from '@/common/use-action.ts';
import { useWords } from '@/common/words-context.tsx';
import { useSession } from '@/features/session/session-context.tsx';

const shortestPassword = 8;

/** Changes one's own password; every other session of this person ends. */
export function PasswordForm({ onDone }: { onDone: () => void }) {
  const { t } = useWords();
  const session = useSession();
  const say = useNotice((notices) => notices.say);
  const [current, setCurrent] = useState('');
  const [wanted, setWanted] = useState('');
  const [checked, setChecked] = useState(false);
  const change = useAction(() => session.changePassword(current, wanted));
  const bad = wanted.length < shortestPassword;

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    if (bad) return;
    void change.run().then((done) => {
      if (!done) return;
      say({ tone: 'done', text: t('account.passwordChanged') });
      onDone();
    });
  };

  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <Field
        label={t('account.currentPassword')}
        type="password"
        autoComplete="current-password"
        autoFocus
        required
        maxLength={128}
        value={current}
        onChange={(event) => setCurrent(event.target.value)}
      />
      <Field
        label={t('users.newPassword')}
        type="password"
        autoComplete="new-password"
        required
        maxLength={128}
        hint={t('account.passwordHint')}
        error={checked && bad ? t('setup.badPassword') : undefined}
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
      />
      <FormError error={change.error} />
      <div className="flex flex-wrap justify-end gap-3">
        <Button tone="secondary" onClick={onDone} disabled={change.busy}>
          {t('app.cancel')}
        </Button>
        <Button type="submit" busy={change.busy}>
          {t('account.changePassword')}
        </Button>
      </div>
    </form>
  );
}
