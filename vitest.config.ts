// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { defineConfig } from 'vitest/config';

/** Unit tests of the web code; each folder names its own environment and aliases. */
export default defineConfig({
  test: {
    projects: ['shared/web', 'admin-web', 'kiosk-web'],
    passWithNoTests: false,
  },
});
