// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { ListFilter } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@shared/ui/button.tsx';
import { Dialog } from '@shared/ui/dialog.tsx';
import type { LogLine } from '@/common/contract.ts';
import { useWords } from '@/common/words-context.tsx';
import { LogLevelBadge } from './log-level.tsx';

interface LogDialogProps {
  line: LogLine;
  onClose: () => void;
  onRequest: (requestId: string) => void;
}

/** Everything that one line says. */
export function LogDialog({ line, onClose, onRequest }: LogDialogProps) {
  const { t, exactTime } = useWords();
  const { at, requestId } = line;
  return (
    <Dialog title={t('logs.line')} onClose={onClose} className="sm:w-[min(48rem,calc(100vw-2rem))]">
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
        {at !== undefined && (
          <Fact name={t('logs.time')}>
            {exactTime(at)} <span className="text-ink-muted">({at})</span>
          </Fact>
        )}
        <Fact name={t('logs.level')}>
          <LogLevelBadge level={line.level} />
        </Fact>
        {line.category !== undefined && <Fact name={t('logs.category')}>{line.category}</Fact>}
        {requestId !== undefined && (
          <Fact name={t('logs.request')}>
            <span className="font-mono">{requestId}</span>
          </Fact>
        )}
      </dl>
      <pre className="max-h-[40dvh] overflow-auto rounded-md bg-surface-sunken p-4 font-mono text-caption break-words whitespace-pre-wrap">
        <bdi>{line.message}</bdi>
      </pre>
      {line.level === undefined && <p className="text-caption text-ink-muted">{t('logs.plainText')}</p>}
      {line.cut === true && <p className="text-caption text-ink-muted">{t('logs.cut')}</p>}
      <div className="flex flex-wrap justify-end gap-3">
        {requestId !== undefined && (
          <Button
            tone="secondary"
            icon={<ListFilter className="size-5" />}
            onClick={() => onRequest(requestId)}
          >
            {t('logs.sameRequest')}
          </Button>
        )}
        <Button tone="quiet" onClick={onClose}>
          {t('app.close')}
        </Button>
      </div>
    </Dialog>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-body text-ink-muted">{name}</dt>
      <dd className="min-w-0 text-body break-words">{children}</dd>
    </>
  );
}
