// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { MoveRight } from 'lucide-react';
import type { AuditChange, AuditEvent } from '@/common/contract.ts';
import { useWords } from '@/common/words-context.tsx';
import { auditAction, auditActor, auditField, auditValue } from './audit-words.ts';

/** One change: when, who, what of which thing, and what it was before. */
export function AuditRow({ event }: { event: AuditEvent }) {
  const words = useWords();
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-5 gap-y-1 px-5 py-3 text-body @3xl:grid-cols-[11rem_11rem_minmax(0,1fr)]">
      <time
        dateTime={event.at}
        className="text-caption whitespace-nowrap text-ink-muted tabular-nums @max-3xl:order-2 @3xl:pt-0.5"
      >
        {words.exactTime(event.at)}
      </time>
      <span className="font-medium break-words @max-3xl:order-1">{auditActor(words, event.by)}</span>
      <div className="flex min-w-0 flex-col gap-1 @max-3xl:order-3 @max-3xl:col-span-2">
        <p className="break-words">
          {auditAction(words, event)}
          {event.subjectName !== '' && (
            <>
              {': '}
              <bdi className="font-semibold">{event.subjectName}</bdi>
            </>
          )}
        </p>
        <ul className="flex flex-col gap-0.5">
          {event.changes.map((change) => (
            <ChangeLine key={change.field} change={change} name={event.subjectName} />
          ))}
        </ul>
      </div>
    </li>
  );
}

function ChangeLine({ change, name }: { change: AuditChange; name: string }) {
  const words = useWords();
  const { t } = words;
  const { field, before, after } = change;
  const isSecret = before === undefined && after === undefined;
  return (
    <li className="flex flex-wrap items-center gap-x-2 text-caption">
      <span className="text-ink-muted">{auditField(words, change)}:</span>
      {isSecret ? (
        <span>{t('audit.secret')}</span>
      ) : (
        <>
          {before !== undefined && (
            <>
              <s className="text-ink-muted decoration-1">{auditValue(words, field, before, name)}</s>
              <MoveRight role="img" aria-label={t('audit.becomes')} className="size-4 text-ink-muted" />
            </>
          )}
          <bdi className="min-w-0 font-medium break-words">{auditValue(words, field, after, name)}</bdi>
        </>
      )}
    </li>
  );
}
