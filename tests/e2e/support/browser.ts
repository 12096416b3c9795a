// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { origin } from '../../api/support/environment.ts';

/** A real Chromium; the flag makes it trust the shop's own certificate, service workers included. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.KIOSK_TEST_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--ignore-certificate-errors', '--autoplay-policy=no-user-gesture-required'],
  });
}

/** Opens pages of one spec file; each {@link Browsers.context} is a device of its own. */
export interface Browsers {
  context: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** A page of a new device (or of the given one) at a path of the shop. */
  open: (path: string, context?: BrowserContext) => Promise<Page>;
}

/**
 * One browser for a spec file. After each test no page may have had an uncaught error or broken the content security
 * policy, and all devices are closed.
 */
export function useBrowsers(defaults: BrowserContextOptions = {}): Browsers {
  let browser: Browser;
  let contexts: BrowserContext[] = [];
  let faults: string[] = [];

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    const seen = faults;
    contexts = [];
    faults = [];
    expect(seen).toEqual([]);
  });

  const context = async (options: BrowserContextOptions = {}) => {
    const made = await browser.newContext({
      baseURL: origin,
      locale: 'en-GB',
      viewport: { width: 1280, height: 800 },
      ...defaults,
      ...options,
    });
    made.setDefaultTimeout(15_000);
    made.on('weberror', (error) => faults.push(String(error.error())));
    made.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) faults.push(message.text());
    });
    contexts.push(made);
    return made;
  };
  const open = async (path: string, of?: BrowserContext) => {
    const page = await (of ?? (await context())).newPage();
    await page.goto(path);
    return page;
  };
  return { context, open };
}
