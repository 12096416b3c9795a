// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** Paths of the same origin that are not the guest's kiosk: the service worker must leave them alone. */
const notTheKiosk = [
  /^\/api\//,
  /^\/admin/,
  /^\/board/,
  /^\/media\//,
  /^\/health\//,
  /^\/metrics/,
  /^\/ca\.crt$/,
];

export default defineConfig({
  cacheDir: fileURLToPath(new URL('../node_modules/.vite/kiosk', import.meta.url)),
  resolve: { alias: { '@shared': fileURLToPath(new URL('../shared/web/src', import.meta.url)) } },
  build: {
    target: 'safari16.4',
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    modulePreload: { polyfill: false },
  },
  plugins: [
    react(),
    tailwindcss(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        name: 'Kiosk',
        short_name: 'Kiosk',
        description: 'Order here',
        display: 'fullscreen',
        orientation: 'any',
        start_url: '/',
        scope: '/',
        theme_color: '#FFF8F0',
        background_color: '#FFF8F0',
        icons: [
          { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,png,webp}', '**/inter-latin-*.woff2'],
        navigateFallbackDenylist: notTheKiosk,
        cleanupOutdatedCaches: true,
        runtimeCaching: [
          {
            urlPattern: ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/media/'),
            handler: 'StaleWhileRevalidate',
            options: {
              cacheName: 'pictures',
              expiration: { maxEntries: 400, maxAgeSeconds: 60 * 24 * 3600 },
              cacheableResponse: { statuses: [200] },
            },
          },
        ],
      },
    }),
  ],
});
