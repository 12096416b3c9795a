// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { ReactNode } from 'react';
import { Spinner } from './spinner.tsx';

interface StateProps {
  title: string;
  text?: string | undefined;
  icon?: ReactNode;
  action?: ReactNode;
}

function State({ title, text, icon, action }: StateProps) {
  return (
    <div className="flex flex-1 flex-col items-center justify-center gap-4 px-6 py-12 text-center">
      {icon !== undefined && (
        <div
          aria-hidden="true"
          className="grid size-20 place-items-center rounded-full bg-surface-sunken text-ink-muted"
        >
          {icon}
        </div>
      )}
      <div className="flex max-w-md flex-col gap-1">
        <p className="text-lead font-bold">{title}</p>
        {text !== undefined && <p className="text-body text-ink-muted">{text}</p>}
      </div>
      {action}
    </div>
  );
}

/** There is nothing yet, and that is fine. */
export function EmptyState(props: StateProps) {
  return <State {...props} />;
}

/** Nothing can be shown; says why and offers what can be done. */
export function ErrorState(props: StateProps) {
  return (
    <div role="alert" className="flex flex-1 flex-col">
      <State {...props} />
    </div>
  );
}

/** The first answer is under way. */
export function LoadingState({ label }: { label: string }) {
  return (
    <div
      role="status"
      className="flex flex-1 flex-col items-center justify-center gap-4 py-12 text-ink-muted"
    >
      <Spinner className="size-10" />
      <p className="text-body">{label}</p>
    </div>
  );
}
