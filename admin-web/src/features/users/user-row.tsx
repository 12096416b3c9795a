// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { Button } from '@shared/ui/button.tsx';
import { classNames } from '@shared/ui/class-names.ts';
import { Badge, type BadgeTone } from '@/common/badge.tsx';
import type { Role, User } from '@/common/contract.ts';
import { useWords } from '@/common/words-context.tsx';

const tones: Record<Role, BadgeTone> = {
  owner: 'accent',
  manager: 'busy',
  staff: 'neutral',
  kitchen: 'neutral',
  device: 'neutral',
};

/** One person: name, role, and the way to change them. */
export function UserRow({ user, onEdit }: { user: User; onEdit?: (() => void) | undefined }) {
  const { t } = useWords();
  return (
    <li
      className={classNames(
        'flex items-center gap-4 rounded-md p-4',
        user.disabled ? 'bg-surface-sunken' : 'bg-surface shadow-card',
      )}
    >
      <span
        aria-hidden="true"
        className={classNames(
          'grid size-14 shrink-0 place-items-center rounded-full text-lead font-bold uppercase',
          user.disabled ? 'bg-surface text-ink-disabled' : 'bg-primary-soft text-primary-ink',
        )}
      >
        {user.displayName.slice(0, 1)}
      </span>
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="truncate text-label">{user.displayName}</p>
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Badge tone={tones[user.role]}>{t(`role.${user.role}`)}</Badge>
          {user.disabled && <Badge tone="danger">{t('users.disabled')}</Badge>}
          <span className="truncate text-caption text-ink-muted">{user.username}</span>
        </div>
      </div>
      {onEdit !== undefined && (
        <Button
          tone="quiet"
          size="small"
          onClick={onEdit}
          aria-label={`${t('users.edit')}: ${user.displayName}`}
        >
          {t('users.edit')}
        </Button>
      )}
    </li>
  );
}
