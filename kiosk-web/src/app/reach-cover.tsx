// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { use } from 'react';
import { MenuContext } from '../lib/menu/menu-context.ts';

/** What stands above the controls when they were moved down. */
export function ReachCover() {
  const shopName = use(MenuContext)?.menu.shopName;
  return (
    <div aria-hidden="true" className="reach-cover hero">
      <p className="text-headline">{shopName}</p>
    </div>
  );
}
