// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useCallback, useEffect, useState } from 'react';

export const codeLength = 8;

/** The characters of a code, without the dash and in capitals. */
export function normalCode(text: string): string {
  return text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .slice(0, codeLength);
}

/** A code that is typed on the screen's own keys or on a keyboard. */
export function useCode(initial: string, locked: boolean) {
  const [code, setCode] = useState(initial);
  const type = useCallback((key: string) => setCode((before) => normalCode(before + key)), []);
  const erase = useCallback(() => setCode((before) => before.slice(0, -1)), []);
  useEffect(() => {
    if (locked) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Backspace') erase();
      else if (event.key.length === 1) type(event.key);
    };
    const onPaste = (event: ClipboardEvent) =>
      setCode(normalCode(event.clipboardData?.getData('text') ?? ''));
    window.addEventListener('keydown', onKey);
    window.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('paste', onPaste);
    };
  }, [locked, type, erase]);
  return { code, type, erase };
}
