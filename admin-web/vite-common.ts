// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { fileURLToPath } from 'node:url';
import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import type { UserConfig } from 'vite';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** What the panel and the order board share; each is built and served on its own. */
export function appConfig(name: 'admin' | 'board'): UserConfig {
  return {
    base: `/${name}/`,
    root: path(`./pages/${name}`),
    cacheDir: path(`../node_modules/.vite/${name}`),
    plugins: [react(), tailwind()],
    resolve: { alias: { '@shared': path('../shared/web/src'), '@': path('./src') } },
    build: {
      target: ['safari16.4', 'chrome111', 'firefox128'],
      outDir: path(`./dist/${name}`),
      emptyOutDir: true,
      // The pages forbid inline scripts and data: scripts, so nothing is inlined.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  };
}
