// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { ReactNode } from 'react';
import { join } from './join.ts';
import { useGuarded } from './use-guarded.ts';

type Tone = 'primary' | 'accent' | 'secondary' | 'quiet' | 'danger';
type Size = 'touch' | 'large' | 'primary';

const tones: Readonly<Record<Tone, string>> = {
  primary: 'bg-primary text-on-primary shadow-raised active:bg-primary-pressed',
  accent: 'bg-accent text-on-accent shadow-raised active:bg-accent-pressed',
  secondary: 'bg-surface text-ink border-2 border-border-strong active:bg-surface-pressed',
  quiet: 'bg-surface-sunken text-ink active:bg-surface-pressed',
  danger: 'bg-surface text-danger-ink border-2 border-danger active:bg-danger-soft',
};

const sizes: Readonly<Record<Size, string>> = {
  touch: 'min-h-(--size-touch) min-w-(--size-touch) px-6 text-label rounded-lg',
  large: 'min-h-(--size-touch-large) px-7 text-label rounded-lg',
  primary: 'min-h-(--size-primary) px-8 text-lead font-bold rounded-xl',
};

interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly tone?: Tone;
  readonly size?: Size;
  readonly className?: string;
  readonly label?: string | undefined;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
}

/** A button that a standing guest can hit: large, acts on release, and not twice for one shaky touch. */
export function Button(props: ButtonProps) {
  const { children, onPress, tone = 'secondary', size = 'touch', className, label, disabled = false } = props;
  const press = useGuarded(onPress);
  return (
    <button
      type="button"
      aria-label={label}
      disabled={disabled}
      autoFocus={props.autoFocus}
      onClick={press}
      className={join(
        'pressable inline-flex items-center justify-center gap-3 text-center',
        'disabled:opacity-(--opacity-disabled) disabled:shadow-none',
        tones[tone],
        sizes[size],
        className,
      )}
    >
      {children}
    </button>
  );
}
