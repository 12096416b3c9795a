// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { ReactNode } from 'react';
import { join } from './join.ts';

interface TwoPartsProps {
  /** The picture of what is going on. */
  readonly mark: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A whole screen with one message: mark above the words, beside them where there is more width than height. */
export function TwoParts({ mark, children, className }: TwoPartsProps) {
  return (
    <main className={join('enters scrolls flex min-h-0 flex-1 p-8 tall:p-10', className)}>
      <div className="m-auto flex w-full max-w-280 flex-col items-center gap-8 wide:flex-row wide:gap-12">
        <div className="grid shrink-0 place-items-center wide:w-2/5">{mark}</div>
        <div className="flex min-w-0 flex-1 flex-col items-center gap-6 text-center wide:items-start wide:text-start">
          {children}
        </div>
      </div>
    </main>
  );
}
