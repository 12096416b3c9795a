// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The campaign runs against a whole shop; scripts/faults.sh starts one and says where it is. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('.', import.meta.url)),
    include: ['**/*.spec.ts'],
    globalSetup: ['../api/support/global-setup.ts'],
    // They share one shop.
    fileParallelism: false,
    environment: 'node',
    passWithNoTests: false,
  },
});
