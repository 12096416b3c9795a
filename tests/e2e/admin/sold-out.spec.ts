// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { menu, plainItem } from '../../api/support/orders.ts';
import { useBrowsers } from '../support/browser.ts';
import { ownerPage } from '../support/staff.ts';

const browsers = useBrowsers();
const withinMs = 1_000;

/** When the next click of a page happens, in milliseconds. */
const nextClick = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        document.addEventListener('click', () => resolve(Date.now()), { once: true, capture: true });
      }),
  );

/** When a switch shows the wanted state, in milliseconds. */
const shows = (control: Locator, on: boolean) =>
  control.evaluate(
    (element, wanted) =>
      new Promise<number>((resolve) => {
        new MutationObserver((_, observer) => {
          if (element.getAttribute('aria-checked') !== wanted) return;
          observer.disconnect();
          resolve(Date.now());
        }).observe(element, { attributes: true });
      }),
    String(on),
  );

test('the sold-out switch reaches another screen within a second', async () => {
  const item = plainItem(await menu(), 1);
  const name = `${item.name.en ?? ''} can be ordered`;
  const here = await ownerPage(browsers, '/admin/menu');
  const there = await ownerPage(browsers, '/admin/menu');
  for (const to of [false, true]) {
    const clickedAt = nextClick(here);
    const seenAt = shows(there.getByRole('switch', { name }), to);
    await here.getByRole('switch', { name }).click();
    expect((await seenAt) - (await clickedAt)).toBeLessThan(withinMs);
    await here.getByRole('switch', { name, checked: to }).waitFor();
  }
  const after = (await menu()).items.find((each) => each.id === item.id);
  expect(after?.available).toBe(true);
});
