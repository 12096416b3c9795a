// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { Credentials } from '../api/credentials.ts';

export interface StaffCredentialsOptions {
  /**
   * Trades the refresh cookie (which scripts cannot read) for a new access token; null when the session has ended.
   * Throws when no answer came.
   */
  refresh: () => Promise<string | null>;
  /** Called when a session that existed has ended (expired, logged out elsewhere, disabled). */
  onEnded: () => void;
}

/**
 * The access token of a staff session, kept in memory only and renewed when the server refuses it (the two clocks may
 * differ, so its expiry is not guessed here). However many requests need a new token at once, one refresh is sent: a
 * second use of a rotated refresh token would revoke the whole session.
 */
export class StaffCredentials implements Credentials {
  readonly #options: StaffCredentialsOptions;
  #token: string | null = null;
  #running: Promise<boolean> | null = null;

  constructor(options: StaffCredentialsOptions) {
    this.#options = options;
  }

  accept(accessToken: string): void {
    this.#token = accessToken;
  }

  clear(): void {
    this.#token = null;
  }

  bearer(): Promise<string | null> {
    return Promise.resolve(this.#token);
  }

  async renew(rejected: string | null): Promise<boolean> {
    // Another request has renewed it since this one was sent.
    if (this.#token !== null && this.#token !== rejected) return true;
    this.#running ??= this.#refresh().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #refresh(): Promise<boolean> {
    const hadSession = this.#token !== null;
    const token = await this.#options.refresh();
    this.#token = token;
    if (token === null && hadSession) this.#options.onEnded();
    return token !== null;
  }
}
