// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useQuery } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@shared/ui/button.tsx';
import { EmptyState } from '@shared/ui/states.tsx';
import { useApi } from '@/common/api-context.tsx';
import type { User } from '@/common/contract.ts';
import { PageHeader } from '@/common/page-header.tsx';
import { QueryView } from '@/common/query-view.tsx';
import { useRole } from '@/common/role-context.tsx';
import { useWords } from '@/common/words-context.tsx';
import { usersQuery } from './api/users-queries.ts';
import { EditUserDialog } from './edit-user-dialog.tsx';
import { NewUserDialog } from './new-user-dialog.tsx';
import { UserRow } from './user-row.tsx';
import { mayChange } from './user-rules.ts';

/** The people of the shop: who may do what. */
export function UsersPage() {
  const { t } = useWords();
  const role = useRole();
  const query = useQuery(usersQuery(useApi()));
  const [adding, setAdding] = useState(false);
  const [editing, setEditing] = useState<User | null>(null);
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <PageHeader title={t('users.title')} text={t('users.text')}>
        <Button icon={<UserPlus className="size-5" />} onClick={() => setAdding(true)}>
          {t('users.add')}
        </Button>
      </PageHeader>
      <div className="flex min-h-0 flex-1 flex-col overflow-y-auto px-6 pb-8 max-md:px-4">
        <QueryView query={query}>
          {(users) =>
            users.length === 0 ? (
              <EmptyState icon={<UserPlus className="size-9" />} title={t('users.empty')} />
            ) : (
              <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(24rem,100%),1fr))] gap-3">
                {users.map((user) => (
                  <UserRow
                    key={user.id}
                    user={user}
                    onEdit={mayChange(role, user) ? () => setEditing(user) : undefined}
                  />
                ))}
              </ul>
            )
          }
        </QueryView>
      </div>
      {adding && <NewUserDialog onClose={() => setAdding(false)} />}
      {editing !== null && <EditUserDialog user={editing} onClose={() => setEditing(null)} />}
    </div>
  );
}
