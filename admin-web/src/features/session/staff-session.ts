// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { ApiError } from '@shared/api/api-error.ts';
import { createApiClient, unwrap, type ApiClient } from '@shared/api/client.ts';
import { noCredentials } from '@shared/api/credentials.ts';
import { StaffCredentials } from '@shared/auth/staff-credentials.ts';
import type { TransportOptions } from '@shared/api/transport.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Session, User } from '@/common/contract.ts';

/** `starting` until it is known whether the browser still holds a session; `unreachable` while that cannot be asked. */
export type SessionState =
  | { phase: 'starting' | 'unreachable' }
  | { phase: 'signedOut'; ended: boolean }
  | { phase: 'signedIn'; user: User };

export interface SetupInput {
  code: string;
  username: string;
  displayName: string;
  password: string;
}

type Lock = <Result>(name: string, run: () => Promise<Result>) => Promise<Result>;

export interface StaffSessionOptions {
  baseUrl?: string;
  send?: TransportOptions['send'];
  /** Runs one at a time over all tabs of the browser. */
  lock?: Lock;
}

const browserLock: Lock = async (name, run) => navigator.locks.request(name, run);

/** One person's session in this browser: the access token in memory, the refresh token in a cookie. */
export class StaffSession {
  readonly state: StoreApi<SessionState>;
  /** The client that asks as this person. */
  readonly api: ApiClient;
  readonly #open: ApiClient;
  readonly #credentials: StaffCredentials;
  readonly #lock: Lock;

  constructor({ baseUrl, send, lock = browserLock }: StaffSessionOptions = {}) {
    const transport = {
      ...(baseUrl === undefined ? {} : { baseUrl }),
      ...(send === undefined ? {} : { send }),
    };
    this.#lock = lock;
    this.state = createStore<SessionState>(() => ({ phase: 'starting' }));
    this.#open = createApiClient({ ...transport, credentials: noCredentials });
    this.#credentials = new StaffCredentials({
      refresh: async () => (await this.#refresh())?.accessToken ?? null,
      onEnded: () => this.state.setState({ phase: 'signedOut', ended: true }, true),
    });
    this.api = createApiClient({ ...transport, credentials: this.#credentials });
  }

  /** Takes up the session that the browser still holds, if any. Never throws. */
  async resume(): Promise<void> {
    try {
      const session = await this.#refresh();
      if (session === null) this.state.setState({ phase: 'signedOut', ended: false }, true);
      else this.#accept(session);
    } catch {
      this.state.setState({ phase: 'unreachable' }, true);
    }
  }

  async login(username: string, password: string): Promise<void> {
    this.#accept(await unwrap(this.#open.POST('/api/v1/auth/login', { body: { username, password } })));
  }

  async setup(input: SetupInput): Promise<void> {
    this.#accept(await unwrap(this.#open.POST('/api/v1/setup', { body: input })));
  }

  /** Every other session of this person ends; this one goes on with a new token. */
  async changePassword(currentPassword: string, newPassword: string): Promise<void> {
    this.#accept(
      await unwrap(this.api.POST('/api/v1/auth/password', { body: { currentPassword, newPassword } })),
    );
  }

  /** Ends the session here and on the server; throws when the server could not be told. */
  async logout(): Promise<void> {
    await unwrap(this.#open.POST('/api/v1/auth/logout'));
    this.#credentials.clear();
    this.state.setState({ phase: 'signedOut', ended: false }, true);
  }

  #accept(session: Session) {
    this.#credentials.accept(session.accessToken);
    this.state.setState({ phase: 'signedIn', user: session.user }, true);
  }

  /** Two tabs that refresh at once would use one cookie twice, which ends the session: so only one tab does at a time. */
  async #refresh(): Promise<Session | null> {
    return this.#lock('kiosk.refresh', async () => {
      try {
        return await unwrap(this.#open.POST('/api/v1/auth/refresh'));
      } catch (error) {
        if (error instanceof ApiError && (error.status === 401 || error.status === 403)) return null;
        throw error;
      }
    });
  }
}
