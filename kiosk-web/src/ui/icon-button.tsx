// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';
import { join } from './join.ts';
import { useGuarded } from './use-guarded.ts';

interface IconButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly onPress: () => void;
  readonly className?: string;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  /** False where quick repeated touches are meant, as on plus and minus. */
  readonly guarded?: boolean;
}

export function IconButton({
  icon,
  label,
  onPress,
  className,
  disabled,
  pressed,
  guarded = true,
}: IconButtonProps) {
  const press = useGuarded(onPress, guarded);
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={press}
      className={join(
        'pressable grid size-(--size-touch) shrink-0 place-items-center rounded-full',
        'disabled:opacity-(--opacity-disabled)',
        className ?? 'bg-surface-sunken text-ink active:bg-surface-pressed',
      )}
    >
      <Icon name={icon} />
    </button>
  );
}
