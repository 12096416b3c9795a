// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { canFillDisk, diskFull, killed, nextFault, type Fault } from './faults.ts';
import type { Random } from './random.ts';

const secondsPerFault = 4;
const daemonKillsPerDatabaseKill = 5;

/**
 * Which faults come in which order: all kills that the run owes, spread by chance among as many other faults as there is
 * time for. The same seed, length and number of kills give the same plan.
 */
export class Plan {
  private readonly faults: (() => Fault)[] = [];
  private owed: number;

  constructor(
    private readonly random: Random,
    seconds: number,
    kills: number,
  ) {
    const databaseKills = Math.ceil(kills / daemonKillsPerDatabaseKill);
    this.owed = kills + databaseKills;
    const others = Math.max(Math.ceil(seconds / secondsPerFault) - this.owed, Math.ceil(kills / 4));
    const owes = (times: number, fault: () => Fault) => {
      this.faults.push(...Array.from({ length: times }, () => fault));
    };
    owes(kills, () => this.pay(killed('kioskd', ['kioskd'])));
    owes(databaseKills, () => this.pay(killed('PostgreSQL', ['postgres'])));
    owes(others, () => nextFault(random));
    this.shuffle();
    // A short run meets it, too.
    if (canFillDisk) this.faults.splice(random.between(0, 4), 0, () => diskFull(random));
  }

  /** Whether kills are still to come. */
  get isOwing(): boolean {
    return this.owed > 0;
  }

  /** The next fault; when all that was planned has come, chance alone decides. */
  next(): Fault {
    return this.faults.shift()?.() ?? nextFault(this.random);
  }

  private pay(fault: Fault): Fault {
    this.owed -= 1;
    return fault;
  }

  private shuffle(): void {
    for (let last = this.faults.length - 1; last > 0; --last) {
      const other = this.random.between(0, last);
      [this.faults[last], this.faults[other]] = [
        this.faults[other] as () => Fault,
        this.faults[last] as () => Fault,
      ];
    }
  }
}
