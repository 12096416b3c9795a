// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { ReactNode } from 'react';
import { useWords } from './words-context.tsx';

/** The head of a page: what it is, and what can be done here. */
export function PageHeader({
  title,
  text,
  children,
}: {
  title: string;
  text?: string;
  children?: ReactNode;
}) {
  const { t } = useWords();
  return (
    <header className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 px-6 pt-6 pb-4 max-md:px-4 max-md:pt-4">
      <title>{`${title} · ${t('app.name')}`}</title>
      <div>
        <h1 className="text-title">{title}</h1>
        {text !== undefined && <p className="text-body text-ink-muted">{text}</p>}
      </div>
      <div className="flex flex-wrap items-center gap-3">{children}</div>
    </header>
  );
}
