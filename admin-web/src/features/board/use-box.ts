// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useEffect, useRef, useState, type RefObject } from 'react';

export interface Box {
  width: number;
  height: number;
}

/** The inner size of an element, kept up to date. */
export function useBox<Kind extends HTMLElement>(): [RefObject<Kind | null>, Box] {
  const ref = useRef<Kind>(null);
  const [box, setBox] = useState<Box>({ width: 0, height: 0 });
  useEffect(() => {
    if (ref.current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setBox({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);
  return [ref, box];
}
