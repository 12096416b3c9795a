// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { join } from '../../ui/join.ts';
import { codeLength } from './use-code.ts';

const half = codeLength / 2;

export function CodeBoxes({ code, label }: { readonly code: string; readonly label: string }) {
  return (
    <output aria-label={`${label}: ${code}`} className="flex items-center gap-2">
      {Array.from({ length: codeLength }, (_, place) => (
        <span
          key={place}
          className={join(
            'grid h-20 w-14 place-items-center rounded-md border-2 bg-surface text-headline',
            place === half && 'ms-5',
            place === code.length ? 'border-primary' : 'border-border-strong',
          )}
        >
          {code[place] ?? ''}
        </span>
      ))}
    </output>
  );
}
