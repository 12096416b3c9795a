// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, test } from 'vitest';
import tokens from '../../../../shared/design/tokens.json';

type Theme = Record<string, string>;

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(theme: Theme, a: string, b: string): number {
  const [light = 0, dark = 0] = [a, b].map((name) => luminance(theme[name] ?? '')).sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const jobs = ['primary', 'accent', 'success', 'warning', 'danger', 'info'];
const capital = (job: string) => `on${job.charAt(0).toUpperCase()}${job.slice(1)}`;
const readable = [
  ...['ink', 'inkMuted'].flatMap((text) =>
    ['page', 'surface', 'surfaceSunken', 'surfacePressed', 'plateEnd'].map(
      (ground) => [text, ground] as const,
    ),
  ),
  ...jobs.flatMap((job) => [[capital(job), job] as const, [`${job}Ink`, `${job}Soft`] as const]),
  ['onHero', 'heroStart'] as const,
  ['onHero', 'heroEnd'] as const,
];

test.each(Object.entries(tokens.color))(
  'every text of the theme %s can be read on its ground',
  (_, theme: Theme) => {
    for (const [text, ground] of readable) {
      expect(contrast(theme, text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
    for (const line of ['borderStrong', 'focus']) {
      expect(contrast(theme, line, 'surface'), line).toBeGreaterThanOrEqual(3);
    }
  },
);
