// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Beside its page, so that its address is below the page's also where nothing is built.
import '@/board/main.tsx';
