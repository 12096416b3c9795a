// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@shared': fileURLToPath(new URL('./src', import.meta.url)) } },
  test: { name: 'shared', environment: 'node', include: ['src/**/*.test.{ts,tsx}'], restoreMocks: true },
});
