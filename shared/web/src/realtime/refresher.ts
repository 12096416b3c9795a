// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

/**
 * Gathers what must be fetched anew while a fetch runs, so that a burst of hints costs two fetches and the last
 * state is never missed. `fetchAnew` gets every subject asked for since its previous run and must not throw.
 */
export class Refresher<Subject> {
  readonly #fetchAnew: (subjects: ReadonlySet<Subject>) => Promise<void>;
  #wanted = new Set<Subject>();
  #running = false;

  constructor(fetchAnew: (subjects: ReadonlySet<Subject>) => Promise<void>) {
    this.#fetchAnew = fetchAnew;
  }

  ask(...subjects: Subject[]): void {
    for (const subject of subjects) this.#wanted.add(subject);
    if (!this.#running) void this.#run();
  }

  async #run() {
    this.#running = true;
    while (this.#wanted.size > 0) {
      const subjects = this.#wanted;
      this.#wanted = new Set();
      await this.#fetchAnew(subjects);
    }
    this.#running = false;
  }
}
