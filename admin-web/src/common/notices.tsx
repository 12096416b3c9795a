// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { useEffect } from 'react';
import { classNames } from '@shared/ui/class-names.ts';
import { create } from 'zustand';
import { useWords } from './words-context.tsx';

export interface Notice {
  tone: 'done' | 'problem';
  text: string;
  action?: { label: string; run: () => void };
}

interface NoticeState {
  notice: (Notice & { id: number }) | null;
  say: (notice: Notice) => void;
  clear: () => void;
}

let nextId = 1;

/** The one short message about what somebody just did; a new one replaces it. */
export const useNotice = create<NoticeState>((set) => ({
  notice: null,
  say: (notice) => {
    nextId += 1;
    set({ notice: { ...notice, id: nextId } });
  },
  clear: () => set({ notice: null }),
}));

const shownMs = { done: 8_000, problem: 15_000 };

/** Shows the message at the lower edge, above everything. */
export function Notices() {
  const { t } = useWords();
  const { notice, clear } = useNotice();

  useEffect(() => {
    if (notice === null) return undefined;
    const timer = setTimeout(clear, shownMs[notice.tone]);
    return () => clearTimeout(timer);
  }, [notice, clear]);

  return (
    <div
      aria-live="polite"
      className="notices pointer-events-none fixed inset-x-0 z-50 flex justify-center p-4"
    >
      {notice !== null && (
        <div
          key={notice.id}
          role={notice.tone === 'problem' ? 'alert' : 'status'}
          className={classNames(
            'notice-in pointer-events-auto flex max-w-2xl items-center gap-3 rounded-md py-2 pr-2 pl-4 text-body font-medium shadow-dialog',
            notice.tone === 'problem' ? 'bg-danger text-on-danger' : 'bg-ink text-page',
          )}
        >
          {notice.tone === 'problem' ? (
            <CircleAlert className="shrink-0" />
          ) : (
            <CircleCheck className="shrink-0" />
          )}
          <span className="py-1.5">{notice.text}</span>
          {notice.action !== undefined && (
            <button
              type="button"
              onClick={() => {
                clear();
                notice.action?.run();
              }}
              className="min-h-11 shrink-0 rounded-sm px-4 font-bold underline underline-offset-4 focus-visible:outline-4 focus-visible:outline-current"
            >
              {notice.action.label}
            </button>
          )}
          <button
            type="button"
            aria-label={t('app.close')}
            onClick={clear}
            className="grid size-11 shrink-0 place-items-center rounded-sm focus-visible:outline-4 focus-visible:outline-current"
          >
            <X className="size-5" />
          </button>
        </div>
      )}
    </div>
  );
}
