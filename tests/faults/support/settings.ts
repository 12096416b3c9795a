// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

export interface Settings {
  /** Decides which faults come when; the same seed gives the same plan. */
  readonly seed: number;
  /** How long guests order while faults strike. */
  readonly seconds: number;
  readonly ordersPerSecond: number;
  /** How often the campaign kills the daemon, however long it takes; PostgreSQL a fifth as often. */
  readonly kills: number;
  /** How many different things strike at each moment of the crash matrix. */
  readonly strikesPerMoment: number;
  /** How often the power fails. */
  readonly powerCuts: number;
  /** For how many minutes of a shop's WAL the archive is away. */
  readonly archiveAwayMinutes: number;
}

function numberFrom(name: string): number {
  const value = Number(process.env[name]);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new Error(`${name} is not set: run scripts/faults.sh.`);
  return value;
}

/** What scripts/faults.sh was asked for. */
export const settings = (): Settings => ({
  seed: numberFrom('KIOSK_FAULTS_SEED'),
  seconds: numberFrom('KIOSK_FAULTS_SECONDS'),
  ordersPerSecond: numberFrom('KIOSK_FAULTS_RATE'),
  kills: numberFrom('KIOSK_FAULTS_KILLS'),
  strikesPerMoment: numberFrom('KIOSK_FAULTS_STRIKES'),
  powerCuts: numberFrom('KIOSK_FAULTS_CUTS'),
  archiveAwayMinutes: numberFrom('KIOSK_FAULTS_ARCHIVE_MINUTES'),
});
