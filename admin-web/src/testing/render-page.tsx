// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { QueryClientProvider } from '@tanstack/react-query';
import { render, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { ApiProvider } from '@/common/api-context.tsx';
import type { Role } from '@/common/contract.ts';
import { Notices } from '@/common/notices.tsx';
import { createQueryClient } from '@/common/query-client.ts';
import { RoleProvider } from '@/common/role-context.tsx';
import { WordsProvider } from '@/common/words-context.tsx';
import { en } from '@/words/en.ts';
import type { FakeServer } from './fake-server.ts';

interface PageOptions {
  path?: string;
  role?: Role;
}

/** Shows a page as the panel does, in English, talking to a fake server. */
export function renderPage(
  server: FakeServer,
  page: ReactNode,
  { path = '/', role = 'owner' }: PageOptions = {},
): RenderResult {
  const { hook } = memoryLocation({ path });
  return render(
    <WordsProvider language="en" words={en}>
      <QueryClientProvider client={createQueryClient()}>
        <ApiProvider api={server.api}>
          <RoleProvider role={role}>
            <Router hook={hook}>{page}</Router>
            <Notices />
          </RoleProvider>
        </ApiProvider>
      </QueryClientProvider>
    </WordsProvider>,
  );
}
