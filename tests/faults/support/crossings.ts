// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { cutConnections } from './faults.ts';
import type { DaemonClock } from './clock.ts';
import type { Moment } from './moments.ts';
import type { Random } from './random.ts';
import { kill } from '../../api/support/processes.ts';
import { terminal } from '../../api/support/terminal.ts';

const hour = 3600;

/** What strikes at a moment. */
export interface Strike {
  readonly name: string;
  /** Strikes while the moment is held. The clock is kioskd's own when `needsClock` says so. */
  readonly strike: (clock?: DaemonClock) => Promise<void>;
  readonly needsClock?: true;
  /** An attempt may end without having been sent: the terminal refuses the login, or the attempt has become too old by the clock. */
  readonly mayEndUnsent?: true;
  /** The terminal stays as the strike has left it; else it is honest again. */
  readonly isTheTerminal?: true;
}

/** A terminal that hangs goes on first, else nobody could tell it anything. */
const terminalThat = (behaviour: Record<string, unknown>) => async () => {
  await kill('terminal-sim', 'SIGCONT');
  const appliesTo = ['Login', 'Payment', 'TransactionStatus', 'Reversal'];
  await terminal({ ...behaviour, appliesTo, times: 1 });
};

/** Everything that can strike at every moment. */
export const strikes: readonly Strike[] = [
  { name: 'kill -9 of kioskd', strike: () => kill('kioskd') },
  { name: 'an abort of kioskd', strike: () => kill('kioskd', 'SIGABRT') },
  { name: 'kill -9 of PostgreSQL', strike: () => kill('postgres') },
  { name: 'a cut of all connections to the database', strike: cutConnections },
  {
    name: 'a terminal that answers twice',
    strike: terminalThat({ answer: 'twice' }),
    isTheTerminal: true,
    mayEndUnsent: true,
  },
  {
    name: 'a terminal that answers nonsense',
    strike: terminalThat({ answer: 'malformed' }),
    isTheTerminal: true,
    mayEndUnsent: true,
  },
  {
    name: 'a clock that jumps an hour ahead, and back',
    strike: async (clock) => clock?.set(hour),
    needsClock: true,
    mayEndUnsent: true,
  },
  {
    name: 'a clock that jumps an hour back, and ahead',
    strike: async (clock) => clock?.set(-hour),
    needsClock: true,
    mayEndUnsent: true,
  },
  {
    name: 'a terminal that stays silent',
    strike: terminalThat({ answer: 'silent' }),
    isTheTerminal: true,
    mayEndUnsent: true,
  },
];

/** A moment and what strikes then. */
export interface Crossing {
  readonly moment: Moment;
  readonly strike: Strike;
}

/**
 * So many crossings of each moment, all of them when there are as many as strikes. The first is always the kill of the
 * daemon; the others go round among the moments, whose order chance decides. So a sample of two has every strike, and the
 * last one, which takes a minute, only once.
 */
export function crossingsOf(moments: readonly Moment[], perMoment: number, random: Random): Crossing[] {
  const [first, ...others] = strikes;
  const shuffled = moments
    .map((moment) => ({ moment, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ moment }) => moment);
  return shuffled.flatMap((moment, number) =>
    Array.from({ length: Math.min(perMoment, strikes.length) }, (_, turn) => {
      // A step that has no divisor in common with the round: no moment meets the same strike twice.
      const strike = turn === 0 ? first : others[(number + (turn - 1) * 3) % others.length];
      return strike ? [{ moment, strike }] : [];
    }).flat(),
  );
}
