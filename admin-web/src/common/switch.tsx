// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { classNames } from '@shared/ui/class-names.ts';

interface SwitchProps {
  label: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** On or off, at once; large enough for a thumb. */
export function Switch({ label, on, onChange }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      aria-label={label}
      onClick={() => onChange(!on)}
      className="group grid min-h-12 w-16 shrink-0 place-items-center rounded-md focus-visible:outline-4 focus-visible:outline-focus"
    >
      <span
        className={classNames(
          'flex h-8 w-14 items-center rounded-full p-1 transition-colors duration-(--duration-quick)',
          on ? 'bg-success' : 'bg-border-strong',
        )}
      >
        <span
          className={classNames(
            'size-6 rounded-full bg-surface shadow-card transition-transform duration-(--duration-quick) ease-standard',
            on && 'translate-x-6',
          )}
        />
      </span>
    </button>
  );
}
