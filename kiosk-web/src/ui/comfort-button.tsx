// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { Suspense, lazy, useState } from 'react';
import { useVoice } from '../lib/i18n/words-context.ts';
import { IconButton } from './icon-button.tsx';

const ComfortDialog = lazy(() =>
  import('./comfort-dialog.tsx').then((part) => ({ default: part.ComfortDialog })),
);

/** Opens what makes the kiosk easier to use; stands in the lower part of every screen. */
export function ComfortButton({ className }: { readonly className?: string }) {
  const { say } = useVoice();
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton
        icon="person"
        label={say('accessibility.button')}
        onPress={() => setOpen(true)}
        className={className ?? 'bg-info-soft text-info-ink active:bg-surface-pressed'}
      />
      {open && (
        <Suspense>
          <ComfortDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
