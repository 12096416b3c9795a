// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useState } from 'react';
import { join } from './join.ts';

interface PictureProps {
  readonly url: string | undefined;
  readonly name: string;
  readonly className?: string;
  readonly eager?: boolean;
}

/** A dish's picture; its first letter when there is none or it cannot be loaded. Decorative: the name stands beside it. */
export function Picture({ url, name, className, eager = false }: PictureProps) {
  const [failedUrl, setFailedUrl] = useState<string | null>(null);
  if (url === undefined || url === failedUrl) {
    return (
      <span
        aria-hidden="true"
        className={join('grid place-items-center text-display text-accent-ink/40', className)}
      >
        {name.slice(0, 1).toUpperCase()}
      </span>
    );
  }
  return (
    <img
      src={url}
      alt=""
      width={256}
      height={256}
      draggable={false}
      decoding="async"
      loading={eager ? 'eager' : 'lazy'}
      onError={() => setFailedUrl(url)}
      className={join('object-contain', className)}
    />
  );
}
