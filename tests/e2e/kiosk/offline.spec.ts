// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, test } from 'vitest';
import { useBrowsers } from '../support/browser.ts';
import { addPlain, openKiosk, tablet, toMenu } from '../support/guest.ts';
import { plainDish } from '../support/shop-menu.ts';

const browsers = useBrowsers(tablet);

test('a kiosk without any network reloads from its own disk, with menu, pictures and cart', async () => {
  const dish = await plainDish();
  const page = await openKiosk(browsers);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await toMenu(page);
  await addPlain(page, dish.item, dish.category);
  await page.context().setOffline(true);
  await page.reload();
  await page.getByText('1 item', { exact: true }).waitFor();
  await page.getByText('One moment – we are reconnecting').waitFor();
  const brokenPictures = await page.evaluate(
    () => [...document.images].filter((image) => image.complete && image.naturalWidth === 0).length,
  );
  expect(brokenPictures).toBe(0);
  await page.context().setOffline(false);
  await page.getByText('One moment – we are reconnecting').waitFor({ state: 'detached', timeout: 30_000 });
});
