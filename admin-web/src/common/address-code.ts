// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

/** The code in a link that was printed or scanned, `…?code=X` or `…#code=X`; empty when the address has none. */
export function codeFromAddress(address: Pick<Location, 'search' | 'hash'> = window.location): string {
  const inHash = new URLSearchParams(address.hash.replace(/^#/, ''));
  const inQuery = new URLSearchParams(address.search);
  return (
    inHash.get('code') ??
    inHash.get('pair') ??
    inQuery.get('code') ??
    inQuery.get('pair') ??
    ''
  ).trim();
}

/** Takes the code out of the address bar and the history once it is used up. */
export function forgetCodeInAddress(): void {
  window.history.replaceState(window.history.state, '', window.location.pathname);
}
