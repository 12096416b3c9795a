// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { CircleAlert } from 'lucide-react';
import type { DescribedError } from './describe-error.ts';

/** Why what was just tried did not work, beside the button that tried it. */
export function FormError({ error }: { error: DescribedError | null }) {
  if (error === null) return null;
  return (
    <div role="alert" className="flex items-start gap-3 rounded-md bg-danger-soft px-4 py-3 text-danger-ink">
      <CircleAlert className="mt-0.5 size-5 shrink-0" />
      <div>
        <p className="text-body font-medium">{error.title}</p>
        {error.text !== undefined && <p className="text-caption">{error.text}</p>}
      </div>
    </div>
  );
}
