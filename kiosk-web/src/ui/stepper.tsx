// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { IconButton } from './icon-button.tsx';

interface StepperProps {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly lessLabel: string;
  readonly moreLabel: string;
  readonly onStep: (step: 1 | -1) => void;
}

/** Minus, the number, plus. */
export function Stepper({ value, min, max, lessLabel, moreLabel, onStep }: StepperProps) {
  return (
    <div className="inline-flex items-center rounded-full bg-surface-sunken">
      <IconButton
        icon="minus"
        label={lessLabel}
        guarded={false}
        disabled={value <= min}
        onPress={() => onStep(-1)}
        className="text-ink active:bg-surface-pressed"
      />
      <output aria-live="polite" className="min-w-10 text-center text-title tabular-nums">
        {value}
      </output>
      <IconButton
        icon="plus"
        label={moreLabel}
        guarded={false}
        disabled={value >= max}
        onPress={() => onStep(1)}
        className="text-ink active:bg-surface-pressed"
      />
    </div>
  );
}
