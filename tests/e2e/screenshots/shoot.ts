// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import path from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';

const folder = process.env.KIOSK_SCREENSHOTS;
if (folder === undefined) throw new Error('KIOSK_SCREENSHOTS is not set: run scripts/screenshots.sh.');

export const upright: BrowserContextOptions = {
  viewport: { width: 834, height: 1194 },
  hasTouch: true,
  reducedMotion: 'reduce',
};
export const lying: BrowserContextOptions = { ...upright, viewport: { width: 1194, height: 834 } };
export const desk: BrowserContextOptions = {
  viewport: { width: 1280, height: 800 },
  reducedMotion: 'reduce',
};

/** Waits until fonts and the pictures in sight are there and nothing moves any more. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const inSight = [...document.images].filter((image) => {
      const { top, bottom, height } = image.getBoundingClientRect();
      return height > 0 && bottom > 0 && top < window.innerHeight;
    });
    await Promise.all(inSight.map((image) => image.decode().catch(() => undefined)));
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
    await Promise.all(ending.map(({ finished }) => finished.catch(() => undefined)));
  });
}

/** Saves what a page shows now as NAME.png. */
export async function shoot(page: Page, name: string): Promise<void> {
  await settled(page);
  await page.screenshot({ path: path.join(folder ?? '', `${name}.png`) });
}
