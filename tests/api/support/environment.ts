// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** Where the instance under test is; set by scripts/tests/api.sh. */
function required(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') {
    throw new Error(`${name} is not set: run scripts/test.sh api, which starts an instance.`);
  }
  return value;
}

export const origin = required('KIOSK_TEST_ORIGIN');
export const httpOrigin = required('KIOSK_TEST_HTTP_ORIGIN');
export const daemonOrigin = required('KIOSK_TEST_DAEMON_ORIGIN');
export const terminalControlOrigin = required('KIOSK_TEST_TERMINAL_CONTROL');
export const databaseUrl = required('KIOSK_TEST_DATABASE_URL');
export const dataFolder = required('KIOSK_TEST_DATA');
export const firstSteps = required('KIOSK_TEST_FIRST_STEPS');
export const scripts = required('KIOSK_TEST_SCRIPTS');
export const kioskd = required('KIOSK_TEST_KIOSKD');
