// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** A card that comes to a reader: what to do, without words. */
export function TerminalPicture() {
  return (
    <svg viewBox="0 0 240 240" aria-hidden="true" className="h-64 w-64 max-w-full shrink-0">
      <ellipse cx="120" cy="224" rx="78" ry="9" fill="var(--color-ink)" opacity="0.12" />
      <rect x="66" y="66" width="108" height="156" rx="20" fill="var(--color-ink)" />
      <rect x="80" y="82" width="80" height="52" rx="9" fill="var(--color-info-soft)" />
      {[0, 1, 2, 3].map((dot) => (
        <circle key={dot} cx={99 + dot * 14} cy="108" r="4" fill="var(--color-info)" />
      ))}
      {[0, 1, 2].flatMap((row) =>
        [0, 1, 2].map((column) => (
          <rect
            key={`${String(row)}-${String(column)}`}
            x={84 + column * 27}
            y={146 + row * 23}
            width="18"
            height="14"
            rx="5"
            fill="var(--color-page)"
            opacity="0.4"
          />
        )),
      )}
      <g className="taps">
        <rect x="60" y="8" width="120" height="46" rx="10" fill="var(--color-primary)" />
        <rect x="60" y="18" width="120" height="10" fill="var(--color-primary-pressed)" />
        <rect x="72" y="36" width="22" height="10" rx="3" fill="var(--color-accent)" />
      </g>
      <g className="waves" fill="none" stroke="var(--color-accent)" strokeWidth="7" strokeLinecap="round">
        <path d="M186 60a22 22 0 010 32" />
        <path d="M200 48a40 40 0 010 56" style={{ animationDelay: '0.2s' }} />
        <path d="M214 36a58 58 0 010 80" style={{ animationDelay: '0.4s' }} />
      </g>
    </svg>
  );
}
