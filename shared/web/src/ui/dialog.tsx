// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface DialogProps {
  title: string;
  /** Asked for by Escape or by a press beside the dialog. */
  onClose: () => void;
  /** False while an answer is under way, so that nobody closes it unseen. */
  closable?: boolean;
  className?: string;
  children: ReactNode;
}

/** A modal dialog: focus stays inside, the page behind it is inert, Escape closes it. Mounted means open. */
export function Dialog({ title, onClose, closable = true, className, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);

  return (
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        if (closable) onClose();
      }}
      onClick={(event) => {
        if (closable && event.target === ref.current) onClose();
      }}
      className={classNames(
        'm-auto w-[min(32rem,calc(100vw-2rem))] max-h-[calc(100dvh-2rem)] overflow-auto rounded-lg bg-surface p-0 text-ink shadow-dialog',
        'backdrop:bg-scrim/60',
        className,
      )}
    >
      <div className="flex flex-col gap-5 p-6">
        <h2 id={titleId} className="text-title">
          {title}
        </h2>
        {children}
      </div>
    </dialog>
  );
}
