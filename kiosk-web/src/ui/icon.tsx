// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { join } from './join.ts';

const paths = {
  back: 'M15 5l-7 7 7 7',
  forward: 'M9 5l7 7-7 7',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  close: 'M6 6l12 12M18 6L6 18',
  check: 'M5 13l5 5L20 7',
  bag: 'M6 8h12l1 12.5H5L6 8zM9 10V6.5a3 3 0 016 0V10',
  trash: 'M4 7h16M9 7V4.5h6V7M6.5 7l1 13h9l1-13M10 11v5.5M14 11v5.5',
  edit: 'M4 20l1-5L16 4l4 4L9 19l-5 1zM14 6l4 4',
  restart: 'M4.5 12a7.5 7.5 0 107.5-7.5c-2.4 0-4.5 1-6 2.7M5.5 3.5v4h4',
  person:
    'M12 6.6a2 2 0 100-4 2 2 0 000 4zM4.5 8.8L12 10l7.500-1.200M12 10v5m0 0l-3.500 6.500M12 15l3.500 6.500',
  info: 'M12 11v6M12 7.2v.1M12 21a9 9 0 100-18 9 9 0 000 18z',
  alert: 'M12 9v5M12 17.300v.1M12 3.500L2.500 20h19L12 3.500z',
  card: 'M3 6.500h18v11H3v-11zM3 10.500h18M6.500 14.500h4',
  counter:
    'M2.500 6.500h19v11h-19v-11zM12 14.800a2.800 2.800 0 100-5.600 2.800 2.800 0 000 5.600zM6 12h.1M18 12h.1',
  backspace: 'M8.500 5H21v14H8.500L3 12l5.500-7zM11.500 9.500l5 5M16.500 9.500l-5 5',
  globe:
    'M12 21a9 9 0 100-18 9 9 0 000 18zM3 12h18M12 3c2.500 2.600 3.800 5.700 3.800 9s-1.300 6.400-3.800 9c-2.500-2.600-3.800-5.700-3.800-9S9.500 5.600 12 3z',
  clock: 'M12 7v5.500l3.500 2M12 21a9 9 0 100-18 9 9 0 000 18z',
  offline:
    'M4 4l16 16M5 12.500a10 10 0 013-2M8.500 16a5 5 0 013.500-1.500M12 19.500v.1M12 8.500c2.700 0 5.100 1.100 7 3M2.500 9A14 14 0 016 6.700M10.500 5.100c4-.4 8 1 11 3.900',
} as const;

export type IconName = keyof typeof paths;

/** A line icon in the colour of the text around it. It never stands alone for a meaning. */
export function Icon({ name, className }: { readonly name: IconName; readonly className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      className={join('size-7 shrink-0', className)}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={paths[name]} />
    </svg>
  );
}
