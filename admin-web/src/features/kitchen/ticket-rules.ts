// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { Ticket, TicketState } from '@/common/contract.ts';

/** The steps of a ticket, in order; a ticket moves one on or one back. */
const steps: readonly TicketState[] = ['queued', 'preparing', 'ready', 'handed_over'];

const stepFrom = (state: TicketState, by: 1 | -1): TicketState | null => {
  const at = steps.indexOf(state);
  return at < 0 ? null : (steps[at + by] ?? null);
};

/** The next step; null when there is none. */
export const nextState = (state: TicketState) => stepFrom(state, 1);

/** The step before, for undo; null when there is none. */
export const previousState = (state: TicketState) => stepFrom(state, -1);

export interface KitchenColumns {
  queued: Ticket[];
  preparing: Ticket[];
  ready: Ticket[];
  /** Handed over a moment ago, newest first: can be brought back. */
  recent: Ticket[];
}

/** The tickets by what has to be done; within a column the oldest order comes first. */
export function kitchenColumns(tickets: readonly Ticket[]): KitchenColumns {
  const oldestFirst = [...tickets].sort((a, b) => a.createdAt.localeCompare(b.createdAt));
  const of = (...states: TicketState[]) => oldestFirst.filter((ticket) => states.includes(ticket.state));
  return {
    // A cancelled ticket stays in sight where work would start, so that nobody cooks it.
    queued: of('queued', 'cancelled'),
    preparing: of('preparing'),
    ready: of('ready'),
    recent: of('handed_over').sort((a, b) => b.stateSince.localeCompare(a.stateSince)),
  };
}

export type Age = 'fresh' | 'waiting' | 'late';

const waitingAfterMinutes = 5;
const lateAfterMinutes = 10;

/** Whole minutes since the order came in; a clock that is behind the server's gives 0. */
export function ageMinutes(ticket: Ticket, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(ticket.createdAt)) / 60_000));
}

/** How urgent a ticket is by its minutes; what is ready no longer ages. */
export function ageOf(ticket: Ticket, minutes: number): Age {
  if (ticket.state !== 'queued' && ticket.state !== 'preparing') return 'fresh';
  if (minutes >= lateAfterMinutes) return 'late';
  return minutes >= waitingAfterMinutes ? 'waiting' : 'fresh';
}

/**
 * The server's list, and with it, as cancelled, what the kitchen was about to make and is no longer in it: food that
 * nobody wants any more must not just vanish from the screen. Such a ticket stays until somebody has taken note.
 */
export function withCancelled(before: readonly Ticket[], now: readonly Ticket[]): Ticket[] {
  const open = now.filter((ticket) => ticket.state !== 'cancelled');
  const stillThere = new Set(open.map((ticket) => ticket.id));
  const gone = before
    .filter(
      (ticket) => ['queued', 'preparing', 'cancelled'].includes(ticket.state) && !stillThere.has(ticket.id),
    )
    .map((ticket): Ticket => ({ ...ticket, state: 'cancelled' }));
  return [...open, ...gone];
}

/** The list with one ticket changed. */
export function withTicket(tickets: readonly Ticket[], changed: Ticket): Ticket[] {
  return tickets.map((ticket) => (ticket.id === changed.id ? changed : ticket));
}
