// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

export interface Fit {
  columns: number;
  /** Height of the digits in pixels. */
  fontSize: number;
  /** How many numbers find room at that size. */
  capacity: number;
}

/** Width of one character and height of one row, both by the font size (Inter, bold). */
const characterWidth = 0.66;
const rowHeight = 1.5;
const sidePadding = 0.7;
/** Between two numbers, in pixels. */
export const gap = 16;

function fitColumns(columns: number, count: number, width: number, height: number, characters: number) {
  const rows = Math.ceil(count / columns);
  const byWidth = (width - gap * (columns - 1)) / columns / (characters * characterWidth + sidePadding);
  const byHeight = (height - gap * (rows - 1)) / rows / rowHeight;
  return Math.min(byWidth, byHeight);
}

/**
 * The largest size at which `count` numbers of `characters` characters fill a box. Below `smallest` pixels nobody can
 * read them across the room: then the size stays there and only `capacity` numbers are shown.
 */
export function fitNumbers(
  count: number,
  characters: number,
  box: { width: number; height: number },
  limits: { smallest: number; largest: number },
): Fit {
  const asked = Math.max(1, count);
  let best = { columns: 1, fontSize: 0 };
  for (let columns = 1; columns <= 4; columns += 1) {
    const fontSize = fitColumns(columns, asked, box.width, box.height, characters);
    if (fontSize > best.fontSize) best = { columns, fontSize };
  }
  const { smallest, largest } = limits;
  if (best.fontSize >= smallest)
    return { ...best, fontSize: Math.min(largest, best.fontSize), capacity: asked };
  const cell = smallest * (characters * characterWidth + sidePadding);
  const columns = Math.max(1, Math.floor((box.width + gap) / (cell + gap)));
  const rows = Math.max(1, Math.floor((box.height + gap) / (smallest * rowHeight + gap)));
  return { columns, fontSize: smallest, capacity: columns * rows };
}
