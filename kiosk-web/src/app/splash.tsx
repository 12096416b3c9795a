// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { Spinner } from '../ui/spinner.tsx';

export function Splash({ text }: { readonly text?: string }) {
  return (
    <main role="status" className="flex min-h-0 flex-1 flex-col items-center justify-center gap-6">
      <Spinner className="size-24" />
      {text !== undefined && <p className="text-lead text-ink-muted">{text}</p>}
    </main>
  );
}
