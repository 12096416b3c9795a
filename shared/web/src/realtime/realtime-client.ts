// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { backoffMs } from './backoff.ts';
import { parseRealtimeEvent, type RealtimeEvent } from './realtime-event.ts';

/** `live`: hints arrive. `connecting`: not yet or not any more, being tried. `stopped`: nobody wants them. */
export type RealtimeStatus = 'connecting' | 'live' | 'stopped';

export interface RealtimeOptions {
  /** A fresh one-use ticket for one connection. */
  ticket: () => Promise<string>;
  /** Something changed. */
  onEvent: (event: RealtimeEvent) => void;
  /** Hints may have been missed (new connection or a gap): fetch everything that is shown. */
  onResync: () => void;
  onStatus: (status: RealtimeStatus) => void;
  /** Opens the connection; the page's own origin unless a test says otherwise. */
  open?: (ticket: string) => WebSocket;
  random?: () => number;
}

/** A hidden page's timers and sockets may have been frozen; after so long the connection is made anew. */
const staleAfterHiddenMs = 20_000;
const helloWithinMs = 10_000;

function openSocket(ticket: string): WebSocket {
  const url = new URL('/api/v1/ws', window.location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  url.searchParams.set('ticket', ticket);
  return new WebSocket(url);
}

/**
 * Keeps one WebSocket open for as long as it is started: reconnects with back-off, asks for a resync on every new
 * connection and on every gap in the numbering, so a state is never missed.
 */
export class RealtimeClient {
  readonly #options: RealtimeOptions;
  readonly #open: (ticket: string) => WebSocket;
  readonly #random: () => number;
  #socket: WebSocket | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #status: RealtimeStatus = 'stopped';
  #attempt = 0;
  #generation = 0;
  #epoch = '';
  #seq = 0;
  #hiddenAt: number | null = null;

  constructor(options: RealtimeOptions) {
    this.#options = options;
    this.#open = options.open ?? openSocket;
    this.#random = options.random ?? Math.random;
  }

  start(): void {
    if (this.#status !== 'stopped') return;
    document.addEventListener('visibilitychange', this.#onVisibility);
    window.addEventListener('online', this.#onOnline);
    this.#connect();
  }

  stop(): void {
    document.removeEventListener('visibilitychange', this.#onVisibility);
    window.removeEventListener('online', this.#onOnline);
    this.#drop();
    this.#setStatus('stopped');
  }

  readonly #onVisibility = () => {
    if (document.visibilityState === 'hidden') {
      this.#hiddenAt = Date.now();
      return;
    }
    const hiddenFor = this.#hiddenAt === null ? 0 : Date.now() - this.#hiddenAt;
    this.#hiddenAt = null;
    if (this.#status !== 'live' || hiddenFor > staleAfterHiddenMs) this.#reconnectNow();
  };

  readonly #onOnline = () => this.#reconnectNow();

  #reconnectNow() {
    this.#attempt = 0;
    this.#connect();
  }

  #connect() {
    this.#drop();
    this.#setStatus('connecting');
    const generation = this.#generation;
    this.#options.ticket().then(
      (ticket) => {
        if (generation === this.#generation) this.#listen(this.#open(ticket));
      },
      () => {
        if (generation === this.#generation) this.#retryLater();
      },
    );
  }

  #listen(socket: WebSocket) {
    this.#socket = socket;
    const current = () => this.#socket === socket;
    this.#timer = setTimeout(() => {
      if (current()) this.#retryLater();
    }, helloWithinMs);
    socket.onmessage = (message: MessageEvent<unknown>) => {
      const event = parseRealtimeEvent(message.data);
      if (current() && event !== null) this.#take(event);
    };
    socket.onclose = () => {
      if (current()) this.#retryLater();
    };
  }

  #take(event: RealtimeEvent) {
    if (event.type === 'hello') {
      clearTimeout(this.#timer);
      this.#attempt = 0;
      this.#follow(event);
      this.#setStatus('live');
      this.#options.onResync();
      return;
    }
    if (event.type !== 'event') return;
    const inOrder = event.epoch === this.#epoch && event.seq === this.#seq + 1;
    const seenBefore = event.epoch === this.#epoch && event.seq <= this.#seq;
    if (seenBefore) return;
    this.#follow(event);
    if (inOrder) this.#options.onEvent(event);
    else this.#options.onResync();
  }

  #follow(event: RealtimeEvent) {
    this.#epoch = event.epoch;
    this.#seq = event.seq;
  }

  #retryLater() {
    this.#drop();
    this.#setStatus('connecting');
    this.#timer = setTimeout(() => this.#connect(), backoffMs(this.#attempt, this.#random));
    this.#attempt += 1;
  }

  #drop() {
    this.#generation += 1;
    clearTimeout(this.#timer);
    const socket = this.#socket;
    this.#socket = null;
    socket?.close();
  }

  #setStatus(status: RealtimeStatus) {
    if (this.#status === status) return;
    this.#status = status;
    this.#options.onStatus(status);
  }
}
