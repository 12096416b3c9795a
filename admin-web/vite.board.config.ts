// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { defineConfig } from 'vite';
import { appConfig } from './vite-common.ts';

export default defineConfig(appConfig('board'));
