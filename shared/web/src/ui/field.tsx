// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useId, type InputHTMLAttributes } from 'react';
import { classNames } from './class-names.ts';

export interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  label: string;
  hint?: string | undefined;
  /** What is wrong with the value, told for a person. */
  error?: string | undefined;
}

/** A labelled text input with its hint and its error, tied together for assistive technology. */
export function Field({ label, hint, error, className, ...input }: FieldProps) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div className={classNames('flex flex-col gap-1.5', className)}>
      <label htmlFor={id} className="text-caption font-semibold text-ink">
        {label}
      </label>
      <input
        {...input}
        id={id}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        className={classNames(
          'min-h-12 w-full rounded-md border-2 bg-surface px-4 text-body text-ink placeholder:text-ink-disabled',
          'focus-visible:outline-4 focus-visible:outline-focus/40 focus-visible:border-focus',
          error === undefined ? 'border-border' : 'border-danger',
        )}
      />
      {note !== undefined && (
        <p
          id={`${id}-note`}
          className={classNames('text-caption', error === undefined ? 'text-ink-muted' : 'text-danger-ink')}
        >
          {note}
        </p>
      )}
    </div>
  );
}
