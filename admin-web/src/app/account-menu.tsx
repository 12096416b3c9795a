// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { CircleUserRound, KeyRound, LogOut } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { Button } from '@shared/ui/button.tsx';
import { Dialog } from '@shared/ui/dialog.tsx';
import type { User } from '@/common/contract.ts';
import { FormError } from '@/common/form-error.tsx';
import { LanguageSwitch } from '@/common/language-switch.tsx';
import { LiveDot } from '@/common/live-dot.tsx';
import { useAction } from '@/common/use-action.ts';
import { useWords } from '@/common/words-context.tsx';
import { useSession } from '@/features/session/session-context.tsx';
import { navEntry } from './nav-entry.ts';
import { pagesOf } from './pages.tsx';
import { PasswordForm } from './password-form.tsx';

/** Who is signed in, the language, and the way out. */
export function AccountMenu({ user, narrow }: { user: User; narrow: boolean }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        title={t('nav.signedInAs', { name: user.displayName })}
        onClick={() => setOpen(true)}
        className={navEntry({ active: false, narrow })}
      >
        <CircleUserRound className="size-6 shrink-0" />
        <span className={narrow ? 'hidden' : 'truncate max-xl:hidden'}>{user.displayName}</span>
        <span className={narrow ? undefined : 'xl:hidden'}>{t('app.account')}</span>
      </button>
      {open && <AccountDialog user={user} onClose={() => setOpen(false)} />}
    </>
  );
}

function AccountDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const { t } = useWords();
  const session = useSession();
  const logout = useAction(() => session.logout());
  const [changing, setChanging] = useState(false);
  if (changing) {
    return (
      <Dialog title={t('account.changePassword')} onClose={onClose} className="sm:w-96">
        <PasswordForm onDone={onClose} />
      </Dialog>
    );
  }
  return (
    <Dialog title={user.displayName} onClose={onClose} closable={!logout.busy} className="sm:w-96">
      <p className="-mt-4 text-body text-ink-muted">
        {t(`role.${user.role}`)} · {user.username}
      </p>
      <div className="flex items-center justify-between">
        <LanguageSwitch />
        <LiveDot />
      </div>
      <FormError error={logout.error} />
      <div className="flex flex-col gap-3">
        {pagesOf(user.role)
          .filter((page) => page.rare === true)
          .map((page) => (
            <Link
              key={page.path}
              href={page.path}
              onClick={onClose}
              className="flex min-h-11 items-center justify-center gap-2 rounded-md border-2 border-border px-5 text-body font-semibold focus-visible:outline-4 focus-visible:outline-focus md:hidden"
            >
              <page.icon className="size-5" />
              {t(page.word)}
            </Link>
          ))}
        <Button tone="secondary" icon={<KeyRound className="size-5" />} onClick={() => setChanging(true)}>
          {t('account.changePassword')}
        </Button>
        <Button
          tone="secondary"
          busy={logout.busy}
          icon={<LogOut className="size-5" />}
          onClick={() => void logout.run()}
        >
          {t('nav.logout')}
        </Button>
        <Button tone="quiet" onClick={onClose} disabled={logout.busy}>
          {t('app.close')}
        </Button>
      </div>
    </Dialog>
  );
}
