// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { Icon } from '../../ui/icon.tsx';

interface CodeKeysProps {
  readonly onType: (key: string) => void;
  readonly onErase: () => void;
  readonly eraseLabel: string;
  readonly disabled: boolean;
}

const rows = ['1234567890', 'QWERTYUIOP', 'ASDFGHJKL', 'ZXCVBNM'];
const keyLook =
  'pressable grid h-16 flex-1 place-items-center rounded-md bg-surface text-title shadow-card active:bg-surface-pressed disabled:opacity-(--opacity-disabled)';

/** A keyboard of the kiosk's own: a touch panel has no other. */
export function CodeKeys({ onType, onErase, eraseLabel, disabled }: CodeKeysProps) {
  return (
    <div className="flex w-full max-w-200 flex-col gap-2">
      {rows.map((row, position) => (
        <div key={row} className="flex justify-center gap-2">
          {Array.from(row, (key) => (
            <button
              key={key}
              type="button"
              disabled={disabled}
              onClick={() => onType(key)}
              className={keyLook}
            >
              {key}
            </button>
          ))}
          {position === rows.length - 1 && (
            <button
              type="button"
              aria-label={eraseLabel}
              disabled={disabled}
              onClick={onErase}
              className={keyLook}
            >
              <Icon name="backspace" />
            </button>
          )}
        </div>
      ))}
    </div>
  );
}
