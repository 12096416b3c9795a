// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { uuidV7 } from '@shared/ids/uuid-v7.ts';
import { maxLines, maxQuantity, sameSelection } from './selection.ts';
import type { CartLine, Selection } from './selection.ts';

interface CartState {
  readonly lines: readonly CartLine[];
  add: (itemId: string, selection: Selection, quantity: number) => void;
  replace: (lineId: string, selection: Selection, quantity: number) => void;
  setQuantity: (lineId: string, quantity: number) => void;
  remove: (lineId: string) => void;
  restore: (line: CartLine, index: number) => void;
  setLines: (lines: readonly CartLine[]) => void;
  clear: () => void;
}

const clamp = (quantity: number) => Math.min(maxQuantity, Math.max(1, quantity));

/** Adds to the line with the same choice, if there is one and it has room. */
function merged(
  lines: readonly CartLine[],
  itemId: string,
  selection: Selection,
  quantity: number,
): CartLine[] {
  const same = lines.find((line) => line.itemId === itemId && sameSelection(line.selection, selection));
  if (!same && lines.length >= maxLines) return [...lines];
  if (!same) return [...lines, { id: uuidV7(), itemId, quantity: clamp(quantity), selection }];
  return lines.map((line) => (line === same ? { ...line, quantity: clamp(line.quantity + quantity) } : line));
}

/** A further line would be refused by the daemon. */
export function isFull(lines: readonly CartLine[]): boolean {
  return lines.length >= maxLines;
}

/** The guest's order before it is sent. It survives a reload, and is emptied when the guest is gone. */
export const useCart = create<CartState>()(
  persist(
    (set) => ({
      lines: [],
      add: (itemId, selection, quantity) =>
        set(({ lines }) => ({ lines: merged(lines, itemId, selection, quantity) })),
      replace: (lineId, selection, quantity) =>
        set(({ lines }) => ({
          lines: lines.map((line) =>
            line.id === lineId ? { ...line, selection, quantity: clamp(quantity) } : line,
          ),
        })),
      setQuantity: (lineId, quantity) =>
        set(({ lines }) => ({
          lines: lines.map((line) => (line.id === lineId ? { ...line, quantity: clamp(quantity) } : line)),
        })),
      remove: (lineId) => set(({ lines }) => ({ lines: lines.filter((line) => line.id !== lineId) })),
      restore: (line, index) => set(({ lines }) => ({ lines: lines.toSpliced(index, 0, line) })),
      setLines: (lines) => set({ lines }),
      clear: () => set({ lines: [] }),
    }),
    { name: 'kiosk.cart', version: 1, partialize: ({ lines }) => ({ lines }) },
  ),
);
