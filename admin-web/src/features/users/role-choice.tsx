// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { classNames } from '@shared/ui/class-names.ts';
import type { Role } from '@/common/contract.ts';
import { useRole } from '@/common/role-context.tsx';
import { useWords } from '@/common/words-context.tsx';
import { grantableRoles } from './user-rules.ts';

/** What a person may do, in words; only what the asking person may give. */
export function RoleChoice({ value, onChange }: { value: Role; onChange: (role: Role) => void }) {
  const { t } = useWords();
  const roles = grantableRoles(useRole());
  return (
    <fieldset className="grid grid-cols-2 gap-2 max-sm:grid-cols-1">
      <legend className="mb-1.5 text-caption font-semibold">{t('users.role')}</legend>
      {roles.map((role) => (
        <label
          key={role}
          className={classNames(
            'flex flex-col rounded-md border-2 px-4 py-2.5 has-focus-visible:outline-4 has-focus-visible:outline-focus',
            value === role ? 'border-primary bg-primary-soft' : 'border-border hover:border-border-strong',
          )}
        >
          <input
            type="radio"
            name="role"
            className="sr-only"
            checked={value === role}
            onChange={() => onChange(role)}
          />
          <span className="text-body font-semibold">{t(`role.${role}`)}</span>
          <span className="text-caption text-ink-muted">{t(`roleText.${role}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
