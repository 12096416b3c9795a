// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { Component, type ReactNode } from 'react';
import { CircleAlert } from 'lucide-react';
import { Button } from '@shared/ui/button.tsx';
import { ErrorState } from '@shared/ui/states.tsx';
import { useWords } from '@/common/words-context.tsx';

/** Keeps a fault of one page from leaving the staff with a white screen. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const { t } = useWords();
  return (
    <div className="flex min-h-dvh flex-col bg-page text-ink">
      <ErrorState
        title={t('app.broken')}
        text={t('app.brokenText')}
        icon={<CircleAlert className="size-9" />}
        action={<Button onClick={() => window.location.reload()}>{t('app.reload')}</Button>}
      />
    </div>
  );
}
