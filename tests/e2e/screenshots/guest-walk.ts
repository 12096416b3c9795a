// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { BrowserContextOptions, Page } from 'playwright-core';
import { menu, type MenuItem } from '../../api/support/orders.ts';
import type { Browsers } from '../support/browser.ts';
import { kioskCode } from '../support/guest.ts';
import { shoot } from './shoot.ts';
import { voice, type Language, type Voice } from './voice.ts';

/** A dish of the sample menu by its English name. */
export const dish = async (name: string): Promise<MenuItem> => {
  const found = (await menu()).items.find((item) => item.name.en === name);
  if (found === undefined) throw new Error(`the sample menu has no ${name}`);
  return found;
};

/** One guest's kiosk with names for what is on it. */
export class Walk {
  readonly page: Page;
  readonly voice: Voice;
  readonly prefix: string;

  constructor(page: Page, spoken: Voice, prefix: string) {
    this.page = page;
    this.voice = spoken;
    this.prefix = prefix;
  }

  shoot = (name: string) => shoot(this.page, `${this.prefix}-${name}`);
  press = (key: string) => this.page.getByRole('button', { name: this.voice.guest(key), exact: true }).tap();
  heading = (key: string) =>
    this.page.getByRole('heading', { name: this.voice.guest(key) }).waitFor({ timeout: 40_000 });

  async category(index: number) {
    const category = (await menu()).categories[index];
    if (category === undefined) throw new Error(`no category ${String(index)}`);
    await this.page
      .getByRole('navigation')
      .getByRole('button', { name: this.voice.dish(category), exact: true })
      .tap();
  }

  /** The plus of a dish's card: adds it, or opens it when something has to be chosen. */
  async plus(item: MenuItem) {
    const label = this.voice.guest('menu.addNamed').replace('{item}', this.voice.dish(item));
    await this.page.getByRole('button', { name: label, exact: true }).tap();
  }

  /** Answers what must be answered and adds the dish that is open. */
  async addOpen() {
    const add = this.page.getByRole('button', {
      name: this.voice.guest('item.addPrice').replace('{price}', ''),
    });
    const ask = this.voice.guest('item.missing').replace('{group}', '');
    for (let tries = 0; tries < 10; tries += 1) {
      await add.tap();
      const missing = this.page.getByText(ask).first();
      const cart = this.page.getByRole('button', { name: this.voice.guest('cart.view') });
      // A touch right after another one is taken for a trembling finger, so it may have to be repeated.
      const heard = await missing
        .or(cart)
        .waitFor({ timeout: 2_000 })
        .then(
          () => true,
          () => false,
        );
      if (!heard) continue;
      if (await cart.isVisible()) return;
      const panel = this.page.getByRole('region').filter({ has: missing });
      await panel
        .getByRole('radio', { disabled: false })
        .or(panel.getByRole('checkbox', { disabled: false, checked: false }))
        .first()
        .tap();
    }
  }

  async toReview() {
    await this.press('cart.view');
    await this.press('cart.checkout');
    await this.heading('review.howToPay');
  }

  payByCard = () => this.page.getByRole('button', { name: this.voice.guest('review.payCard') }).tap();
}

/** A new kiosk on its first screen, in a language. */
export async function startWalk(
  browsers: Browsers,
  options: BrowserContextOptions,
  language: Language,
  prefix: string,
): Promise<Walk> {
  const page = await browsers.open(`/?pair=${await kioskCode()}`, await browsers.context(options));
  const walk = new Walk(page, await voice(language), prefix);
  await page.getByRole('button', { name: walk.voice.name, exact: true }).tap();
  await page.getByRole('button', { name: walk.voice.guest('attract.start') }).waitFor();
  return walk;
}

/** From the first screen to the menu. */
export async function toMenu(walk: Walk) {
  await walk.press('attract.start');
  await walk.page.getByRole('button', { name: walk.voice.guest('service.eatIn') }).tap();
  await walk.page.getByRole('navigation').waitFor();
}
