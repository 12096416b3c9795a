// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

/** How a client proves who it is: a paired device by its key, staff by a short-lived access token. */
export interface Credentials {
  /** The value for `Authorization: Bearer`, or null when there is none. May wait, e.g. for a token to be renewed. */
  bearer(): Promise<string | null>;
  /** Called once after a 401 for the bearer that was sent; true when another try with a new bearer makes sense. */
  renew(rejected: string | null): Promise<boolean>;
}

/** For endpoints that anybody may call: pairing, setup, login. */
export const noCredentials: Credentials = {
  bearer: () => Promise.resolve(null),
  renew: () => Promise.resolve(false),
};
