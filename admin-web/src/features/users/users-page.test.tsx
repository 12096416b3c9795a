// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { User } from '@/common/contract.ts';
import { fakeServer, problem } from '@/testing/fake-server.ts';
import { renderPage } from '@/testing/render-page.tsx';
import { grantableRoles, mayChange } from './user-rules.ts';
import { UsersPage } from './users-page.tsx';

afterEach(cleanup);

const cook: User = {
  id: 'u2',
  username: 'cook',
  displayName: 'Carla',
  role: 'kitchen',
  disabled: false,
  version: 7,
};
const owner: User = {
  id: 'u1',
  username: 'ada',
  displayName: 'Ada',
  role: 'owner',
  disabled: false,
  version: 1,
};

test('a manager gives and changes only the roles below their own', () => {
  expect(grantableRoles('manager')).toEqual(['staff', 'kitchen']);
  expect(mayChange('manager', owner)).toBe(false);
  expect(mayChange('manager', cook)).toBe(true);
  expect(grantableRoles('staff')).toEqual([]);
});

test('only what was changed is sent, with the version that was seen', async () => {
  let sent: unknown;
  const server = fakeServer({
    'GET /users': () => Response.json({ users: [owner, cook] }),
    'PUT /users/u2': async (request) => {
      sent = await request.json();
      return Response.json({ ...cook, disabled: true, version: 8 });
    },
  });
  renderPage(server, <UsersPage />, { role: 'manager' });
  await userEvent.click(await screen.findByRole('button', { name: 'Change: Carla' }));
  expect(screen.queryByRole('button', { name: 'Change: Ada' })).toBeNull();
  await userEvent.click(screen.getByRole('switch', { name: 'May sign in' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent).toEqual({ disabled: true, version: 7 }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('a name that is taken is told beside the form, and the form stays', async () => {
  const server = fakeServer({
    'GET /users': () => Response.json({ users: [owner] }),
    'POST /users': () => problem(409, 'username_taken'),
  });
  renderPage(server, <UsersPage />);
  await userEvent.click(await screen.findByRole('button', { name: 'Add a person' }));
  await userEvent.type(screen.getByLabelText('Name'), 'Carla');
  await userEvent.type(screen.getByLabelText('User name'), 'ada');
  await userEvent.type(screen.getByLabelText('Password'), 'short');
  await userEvent.click(screen.getByRole('button', { name: 'Add' }));
  expect(screen.getByText('Use at least 8 characters.')).toBeDefined();
  await userEvent.type(screen.getByLabelText('Password'), ' no longer');
  await userEvent.click(screen.getByRole('button', { name: 'Add' }));
  expect((await screen.findByRole('alert')).textContent).toContain('This user name is taken');
  expect(screen.getByLabelText<HTMLInputElement>('User name').value).toBe('ada');
});
