// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { ReactNode } from 'react';
import { useVoice } from '../lib/i18n/words-context.ts';
import { IconButton } from './icon-button.tsx';
import { LanguageSwitch } from './language-switch.tsx';

interface TopBarProps {
  readonly title: string;
  readonly onBack?: () => void;
  readonly children?: ReactNode;
}

/** Back on the left, the screen's name, the language on the right. */
export function TopBar({ title, onBack, children }: TopBarProps) {
  const { say } = useVoice();
  return (
    <header className="flex min-h-(--size-top-bar) shrink-0 items-center gap-4 px-6 py-2">
      {onBack && (
        <IconButton
          icon="back"
          label={say('common.back')}
          onPress={onBack}
          className="bg-surface shadow-card"
        />
      )}
      <h1 className="min-w-0 flex-1 truncate text-title">{title}</h1>
      {children}
      <LanguageSwitch />
    </header>
  );
}
