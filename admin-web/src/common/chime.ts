// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

/** A short run of notes; `hz` is the pitch, `at` and `length` are seconds. */
type Melody = readonly { hz: number; at: number; length: number }[];

export const melodies = {
  newOrder: [
    { hz: 660, at: 0, length: 0.22 },
    { hz: 880, at: 0.16, length: 0.4 },
  ],
  cancelled: [
    { hz: 440, at: 0, length: 0.3 },
    { hz: 330, at: 0.25, length: 0.5 },
  ],
  ready: [
    { hz: 784, at: 0, length: 0.35 },
    { hz: 988, at: 0.18, length: 0.35 },
    { hz: 1319, at: 0.36, length: 0.7 },
  ],
} as const satisfies Record<string, Melody>;

const loudness = 0.35;

/** Plays short melodies. Browsers keep it silent until somebody has touched the page once: see {@link unlock}. */
export class Chime {
  #context: AudioContext | null = null;

  /** True when a melody would be heard. */
  get ready(): boolean {
    return this.#context?.state === 'running';
  }

  /** Call it from a touch or a key; also works without one where the browser is set up as a kiosk. */
  async unlock(): Promise<boolean> {
    // A panel without a sound device may have a browser without sound.
    if (typeof AudioContext === 'undefined') return false;
    this.#context ??= new AudioContext();
    if (this.#context.state !== 'running') await this.#context.resume().catch(() => undefined);
    return this.ready;
  }

  play(melody: Melody): void {
    const context = this.#context;
    if (context?.state !== 'running') return;
    for (const { hz, at, length } of melody) {
      const start = context.currentTime + at;
      const tone = new OscillatorNode(context, { frequency: hz, type: 'triangle' });
      const volume = new GainNode(context, { gain: 0 });
      volume.gain.setValueAtTime(0, start);
      volume.gain.linearRampToValueAtTime(loudness, start + 0.02);
      volume.gain.exponentialRampToValueAtTime(0.001, start + length);
      tone.connect(volume).connect(context.destination);
      tone.start(start);
      tone.stop(start + length);
    }
  }
}
