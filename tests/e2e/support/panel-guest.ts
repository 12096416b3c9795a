// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { env } from 'node:process';
import { afterEach } from 'vitest';
import { origin } from '../../api/support/environment.ts';
import { kioskCode } from './guest.ts';
import { Panel } from './panel.ts';
import { plainDish, type Dish } from './shop-menu.ts';

function required(name: string): string {
  const value = env[name];
  if (value === undefined || value === '') throw new Error(`${name} is not set: run scripts/test.sh e2e.`);
  return value;
}

/** An upright panel that was paired by touch; each test closes what it opened. */
export function usePanel(): () => Promise<Panel> {
  let panels: Panel[] = [];
  afterEach(async () => {
    const open = panels;
    panels = [];
    await Promise.all(open.map((panel) => panel.close()));
  });
  return async () => {
    const panel = await Panel.open({
      programs: required('KIOSK_TEST_PROGRAMS'),
      url: origin,
      ca: required('KIOSK_TEST_CA'),
      width: 1080,
      height: 1920,
    });
    panels.push(panel);
    await panel.pair(await kioskCode('Touch panel'));
    await panel.see('Touch to order');
    return panel;
  };
}

/** From the first screen to the menu. */
export async function toMenu(panel: Panel, service: 'Eat in' | 'Take away' = 'Eat in'): Promise<void> {
  await panel.press('Touch to order');
  await panel.press(new RegExp(`^${service}`));
  await panel.see(/^Add /);
}

/** Opens the category of a dish and adds one of it by its plus; for dishes that ask nothing. */
export async function addPlain(panel: Panel, { item, category }: Dish): Promise<void> {
  await panel.press(category);
  await panel.press(`Add ${item.name.en ?? ''}`);
}

/** A panel whose guest has one dish in the cart and is about to choose how to pay. */
export async function aboutToPay(panel: Panel): Promise<void> {
  await toMenu(panel);
  await addPlain(panel, await plainDish());
  await toReview(panel);
}

/** The large number at the end. */
export async function shownNumber(panel: Panel): Promise<string> {
  const { name } = await panel.see(/^[A-Z]-\d+$/, { timeoutMs: 45_000 });
  return name;
}

/** From the menu over the cart to the last look before paying. */
export async function toReview(panel: Panel): Promise<void> {
  await panel.press(/^View order/);
  await panel.press(/^Go to payment/);
  await panel.see('Check and pay');
}
