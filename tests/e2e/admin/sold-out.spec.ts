// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { menu, plainItem } from '../../api/support/orders.ts';
import { useBrowsers } from '../support/browser.ts';
import { ownerPage } from '../support/staff.ts';

const browsers = useBrowsers();
const withinMs = 1_000;

/** Begins to look out for the next click of a page; gives when it happened, in milliseconds. */
const awaitClick = async (page: Page) => {
  const click = await page.evaluateHandle(() => ({
    at: new Promise<number>((resolve) => {
      document.addEventListener('click', () => resolve(Date.now()), { once: true, capture: true });
    }),
  }));
  return () => click.evaluate(({ at }) => at);
};

/** Begins to look out for a switch that shows the wanted state; gives when it did, in milliseconds. */
const awaitSwitch = async (page: Page, name: string, on: boolean) => {
  const change = await page.evaluateHandle(
    (wanted) => ({
      at: new Promise<number>((resolve) => {
        const observer = new MutationObserver(look);
        function look() {
          if (document.querySelector(wanted) === null) return;
          observer.disconnect();
          resolve(Date.now());
        }
        observer.observe(document, { subtree: true, childList: true, attributes: true });
      }),
    }),
    `[role=switch][aria-label="${name}"][aria-checked="${String(on)}"]`,
  );
  return () => change.evaluate(({ at }) => at);
};

test('the sold-out switch reaches another screen within a second', async () => {
  const item = plainItem(await menu(), 1);
  const name = `${item.name.en ?? ''} can be ordered`;
  const here = await ownerPage(browsers, '/admin/menu');
  const there = await ownerPage(browsers, '/admin/menu');
  for (const to of [false, true]) {
    await there.getByRole('switch', { name, checked: !to }).waitFor();
    const clickedAt = await awaitClick(here);
    const seenAt = await awaitSwitch(there, name, to);
    await here.getByRole('switch', { name, checked: !to }).click();
    expect((await seenAt()) - (await clickedAt())).toBeLessThan(withinMs);
    await here.getByRole('switch', { name, checked: to }).waitFor();
  }
  const after = (await menu()).items.find((each) => each.id === item.id);
  expect(after?.available).toBe(true);
});
