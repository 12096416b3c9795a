// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { Component } from 'react';
import type { ReactNode } from 'react';

const reloadAfterMs = 5_000;

interface ErrorBoundaryState {
  readonly failed: boolean;
}

/** The last net: a fault in a screen reloads the kiosk by itself. The cart and the outbox are on disk. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failed: false };

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { failed: true };
  }

  override componentDidCatch(): void {
    setTimeout(() => window.location.reload(), reloadAfterMs);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    // No words here: they may be what failed.
    return (
      <main role="alert" className="grid flex-1 place-items-center text-display">
        <span aria-label="Restarting">…</span>
      </main>
    );
  }
}
