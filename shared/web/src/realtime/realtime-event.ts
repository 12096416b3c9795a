// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { components } from '../api/schema';

/** A hint that something changed: fetch what it names. */
export type RealtimeEvent = components['schemas']['RealtimeEvent'];
export type Topic = components['schemas']['Topic'];

/** The event in a message's text; null when it is none (a newer server may send kinds that this app does not know). */
export function parseRealtimeEvent(text: unknown): RealtimeEvent | null {
  if (typeof text !== 'string') return null;
  try {
    const value = JSON.parse(text) as Partial<RealtimeEvent> | null;
    if (typeof value?.type !== 'string' || typeof value.seq !== 'number' || typeof value.epoch !== 'string')
      return null;
    return value as RealtimeEvent;
  } catch {
    return null;
  }
}
