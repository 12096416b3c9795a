// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Spinner } from './spinner.tsx';

export type ButtonTone = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'small' | 'regular' | 'touch';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  tone?: ButtonTone;
  size?: ButtonSize;
  /** Shows a spinner and takes no more presses: the answer is under way. */
  busy?: boolean;
  icon?: ReactNode;
}

const tones: Record<ButtonTone, string> = {
  primary: 'bg-primary text-on-primary active:bg-primary-pressed hover:bg-primary-pressed',
  secondary:
    'bg-surface text-ink border-2 border-border hover:border-border-strong active:bg-surface-pressed',
  quiet: 'text-ink-muted hover:bg-surface-sunken hover:text-ink active:bg-surface-pressed',
  danger: 'bg-danger text-on-danger hover:brightness-90 active:brightness-75',
};

const sizes: Record<ButtonSize, string> = {
  small: 'min-h-9 px-3 gap-1.5 text-caption font-semibold rounded-sm',
  regular: 'min-h-11 px-5 gap-2 text-body font-semibold rounded-md',
  touch: 'min-h-(--size-touch) px-6 gap-3 text-label rounded-md',
};

/** A press that does something. Disabled ones are still readable; busy ones keep their width. */
export function Button({
  tone = 'primary',
  size = 'regular',
  busy = false,
  icon,
  className,
  disabled,
  children,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      disabled={disabled === true || busy}
      aria-busy={busy || undefined}
      className={classNames(
        'inline-flex items-center justify-center select-none [&>svg]:shrink-0 transition-colors duration-(--duration-instant)',
        'disabled:cursor-default focus-visible:outline-4 focus-visible:outline-focus focus-visible:outline-offset-2',
        !busy && 'disabled:opacity-(--opacity-disabled)',
        tones[tone],
        sizes[size],
        className,
      )}
    >
      {busy ? <Spinner /> : icon}
      {children}
    </button>
  );
}
