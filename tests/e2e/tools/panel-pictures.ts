// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// panel-pictures.ts PROGRAMS URL CA CODE FOLDER: a guest orders at the real touch panel program of a running shop; a
// picture of the menu and one of the number stay in FOLDER. scripts/screenshots/qml.sh calls it.
import { join } from 'node:path';
import { argv } from 'node:process';
import { Panel } from '../support/panel.ts';

const [programs, url, ca, code, folder] = argv.slice(2);
if (!programs || !url || !ca || !code || !folder) throw new Error('PROGRAMS URL CA CODE FOLDER are wanted');

const panel = await Panel.open({ programs, url, ca, width: 1080, height: 1920 });
try {
  await panel.pair(code);
  await panel.press('Touch to order');
  await panel.press(/^Eat in/);
  const first = await panel.see(/^Add /);
  // The first category may hold a single meal; the second is a full page.
  const tabs = (await panel.seen()).filter(({ role }) => role === 'page tab');
  await panel.press(tabs[1]?.name ?? tabs[0]?.name ?? '');
  await panel.gone(first.name);
  const dishes = (await panel.seen()).filter(({ name }) => /, €[\d.]+$/.test(name));
  for (const dish of dishes.slice(0, 2)) {
    await panel.press(dish.name);
    await panel.press(/^Add ·/);
    await panel.gone(/^Add ·/);
  }
  await panel.picture(join(folder, 'kiosk-qml-menu.png'));
  await panel.press(/^View order/);
  await panel.press(/^Go to payment/);
  await panel.press(/^Pay by card/);
  await panel.see(/^[A-Z]-\d+$/, { timeoutMs: 45_000 });
  await panel.picture(join(folder, 'kiosk-qml-number.png'));
} finally {
  await panel.close();
}
