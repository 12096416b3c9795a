// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Pictures of the running system; scripts/screenshots.sh starts an instance and says where the pictures go. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('.', import.meta.url)),
    include: ['*.shots.ts'],
    globalSetup: ['../support/global-setup.ts'],
    environment: 'node',
    // One shop: what one screen does shows on the next.
    fileParallelism: false,
    sequence: { concurrent: false },
    testTimeout: 180_000,
    hookTimeout: 60_000,
    passWithNoTests: false,
  },
});
