// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

/** The parts of shared/design/tokens.json that become CSS; its README gives the naming rules. */
export interface Tokens {
  color: Record<string, Record<string, string>>;
  opacity: Record<string, number>;
  space: Record<string, number>;
  radius: Record<string, number>;
  size: Record<string, number>;
  font: { family: string[]; weight: Record<string, number> };
  type: Record<string, { size: number; lineHeight: number; weight: number; letterSpacing: number }>;
  shadow: Record<
    string,
    { x: number; y: number; blur: number; spread: number; color: string; opacity: number }
  >;
  motion: { duration: Record<string, number>; easing: Record<string, number[]> };
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const rem = (pixels: number) => (pixels === 0 ? '0' : `${String(pixels / 16)}rem`);
const declare = (lines: [string, string][]) =>
  lines.map(([name, value]) => `  --${name}: ${value};`).join('\n');

function withAlpha(hex: string, alpha: number): string {
  const channel = (from: number) => parseInt(hex.slice(from, from + 2), 16);
  return `rgb(${String(channel(1))} ${String(channel(3))} ${String(channel(5))} / ${String(alpha)})`;
}

const colours = (theme: Record<string, string>): [string, string][] =>
  Object.entries(theme).map(([name, value]) => [`color-${kebab(name)}`, value]);

function shared(tokens: Tokens): [string, string][] {
  const families = tokens.font.family.map((name) => (name.includes(' ') ? `'${name}'` : name)).join(', ');
  return [
    ['font-sans', `'Inter Variable', ${families}`],
    ...Object.entries(tokens.font.weight).map(([k, v]): [string, string] => [
      `font-weight-${kebab(k)}`,
      String(v),
    ]),
    ...Object.entries(tokens.radius).map(([k, v]): [string, string] => [`radius-${kebab(k)}`, rem(v)]),
    ...Object.entries(tokens.type).flatMap(([k, t]): [string, string][] => [
      [`text-${kebab(k)}`, rem(t.size)],
      [`text-${kebab(k)}--line-height`, rem(t.lineHeight)],
      [`text-${kebab(k)}--font-weight`, String(t.weight)],
      [`text-${kebab(k)}--letter-spacing`, rem(t.letterSpacing)],
    ]),
    ...Object.entries(tokens.shadow).map(([k, s]): [string, string] => [
      `shadow-${kebab(k)}`,
      `${rem(s.x)} ${rem(s.y)} ${rem(s.blur)} ${rem(s.spread)} ${withAlpha(s.color, s.opacity)}`,
    ]),
    ...Object.entries(tokens.motion.easing).map(([k, v]): [string, string] => [
      `ease-${kebab(k)}`,
      `cubic-bezier(${v.join(', ')})`,
    ]),
  ];
}

function outsideTheme(tokens: Tokens): [string, string][] {
  return [
    ...Object.entries(tokens.space).map(([k, v]): [string, string] => [`space-${k}`, rem(v)]),
    ...Object.entries(tokens.size).map(([k, v]): [string, string] => [`size-${kebab(k)}`, rem(v)]),
    ...Object.entries(tokens.opacity).map(([k, v]): [string, string] => [`opacity-${kebab(k)}`, String(v)]),
    ...Object.entries(tokens.motion.duration).map(([k, v]): [string, string] => [
      `duration-${kebab(k)}`,
      `${String(v)}ms`,
    ]),
  ];
}

/** CSS for Tailwind 4: its own palette and type scale are removed, so that only tokens can be used. */
export function tokensCss(tokens: Tokens): string {
  const { light, ...otherThemes } = tokens.color;
  if (light === undefined) throw new Error('tokens.json has no theme "light"');
  const reset = ['color', 'radius', 'text', 'shadow', 'ease', 'font-weight'].map(
    (group) => `  --${group}-*: initial;`,
  );
  const still = Object.keys(tokens.motion.duration).map((k): [string, string] => [
    `duration-${kebab(k)}`,
    '0ms',
  ]);
  return [
    '/* Generated from shared/design/tokens.json by `npm run generate`. Do not edit. */',
    `@theme static {\n${reset.join('\n')}\n${declare([...colours(light), ...shared(tokens)])}\n}`,
    `:root {\n${declare(outsideTheme(tokens))}\n}`,
    ...Object.entries(otherThemes).map(
      ([name, theme]) => `[data-theme='${name}'] {\n${declare(colours(theme))}\n}`,
    ),
    `@media (prefers-reduced-motion: reduce) {\n:root {\n${declare(still)}\n}\n}`,
    '',
  ].join('\n\n');
}
