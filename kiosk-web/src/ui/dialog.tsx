// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { join } from './join.ts';

interface DialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** A touch beside the dialog, or Escape. Without it the dialog has to be answered. */
  readonly onDismiss?: () => void;
  readonly className?: string;
  readonly role?: 'dialog' | 'alertdialog';
}

/** A question over everything else. The browser keeps focus inside and the rest out of reach. */
export function Dialog({ title, children, onDismiss, className, role = 'dialog' }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = box.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={box}
      role={role}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onDismiss?.();
      }}
      onClick={(event) => {
        if (event.target === box.current) onDismiss?.();
      }}
      className="sheet bg-transparent text-ink"
    >
      <div className={join('rounded-2xl bg-surface p-10 shadow-dialog', className)}>
        <h2 className="text-headline">{title}</h2>
        {children}
      </div>
    </dialog>
  );
}
