// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { join } from './join.ts';

export function Spinner({ className }: { readonly className?: string }) {
  return (
    <span aria-hidden="true" className={join('spinner inline-block rounded-full', className ?? 'size-16')} />
  );
}
