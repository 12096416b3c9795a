// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { join } from './join.ts';
import { Picture } from './picture.tsx';

interface PlateProps {
  readonly url: string | undefined;
  readonly name: string;
  readonly className?: string;
  /** How much of the plate stays free around the picture; a padding class. */
  readonly space?: string;
  readonly muted?: boolean;
  readonly eager?: boolean;
}

/** The warm ground on which a dish is shown. */
export function Plate({ url, name, className, space = 'p-[9%]', muted = false, eager = false }: PlateProps) {
  return (
    <span className={join('plate relative block overflow-hidden', className)}>
      <Picture
        url={url}
        name={name}
        eager={eager}
        className={join(
          'absolute inset-0 size-full',
          space,
          muted ? 'opacity-(--opacity-sold-out) grayscale' : 'dish-shadow',
        )}
      />
    </span>
  );
}
