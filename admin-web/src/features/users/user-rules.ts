// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { Role, User } from '@/common/contract.ts';

export const usernameForm = /^[a-z0-9][a-z0-9._-]{2,39}$/;
export const shortestPassword = 8;

type StaffRole = Exclude<Role, 'device'>;

/** The roles that somebody may give: an owner all of them, a manager those that work under them. */
export function grantableRoles(by: Role): readonly StaffRole[] {
  if (by === 'owner') return ['owner', 'manager', 'staff', 'kitchen'];
  return by === 'manager' ? ['staff', 'kitchen'] : [];
}

/** Whether somebody of this role may change that person; the server has the last word. */
export function mayChange(by: Role, user: User): boolean {
  return grantableRoles(by).some((role) => role === user.role);
}
