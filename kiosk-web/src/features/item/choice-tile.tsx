// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useVoice } from '../../lib/i18n/words-context.ts';
import { Icon } from '../../ui/icon.tsx';
import { join } from '../../ui/join.ts';
import { Picture } from '../../ui/picture.tsx';
import { Stepper } from '../../ui/stepper.tsx';

interface ChoiceTileProps {
  readonly name: string;
  /** What it costs more; nothing is said when it costs nothing. */
  readonly price: string | null;
  readonly imageUrl?: string | undefined;
  readonly count: number;
  /** Choosing it takes another choice away. */
  readonly single: boolean;
  readonly soldOut?: boolean;
  readonly onPress: () => void;
  /** Present where several pieces of it may be chosen. */
  readonly onStep?: ((step: 1 | -1) => void) | undefined;
  readonly canAdd?: boolean;
}

function Mark({ single, chosen }: { readonly single: boolean; readonly chosen: boolean }) {
  return (
    <span
      className={join(
        'grid size-9 shrink-0 place-items-center border-2',
        single ? 'rounded-full' : 'rounded-sm',
        chosen ? 'border-primary bg-primary text-on-primary' : 'border-border-strong bg-surface',
      )}
    >
      {chosen && <Icon name="check" className="size-6" />}
    </span>
  );
}

/** One answer, as a large tile: picture, name, what it costs more. */
export function ChoiceTile(props: ChoiceTileProps) {
  const { name, price, imageUrl, count, single, soldOut = false, onPress, onStep, canAdd = true } = props;
  const { say } = useVoice();
  const chosen = count > 0;
  return (
    <div
      className={join(
        'flex flex-col overflow-hidden rounded-lg border-2',
        chosen ? 'border-primary bg-primary-soft' : 'border-border bg-surface',
        soldOut && 'border-dashed bg-surface-sunken',
      )}
    >
      <button
        type="button"
        role={single ? 'radio' : 'checkbox'}
        aria-checked={chosen}
        disabled={soldOut}
        onClick={onPress}
        className="pressable flex min-h-22 flex-1 items-center gap-3 px-4 py-3 text-start"
      >
        {imageUrl !== undefined && (
          <Picture
            url={imageUrl}
            name={name}
            className={join('size-14 shrink-0', soldOut && 'opacity-(--opacity-sold-out) grayscale')}
          />
        )}
        <span className="min-w-0 flex-1">
          <span
            className={join(
              'block text-label leading-tight hyphens-auto wrap-break-word',
              soldOut && 'text-ink-muted',
            )}
          >
            {name}
          </span>
          {soldOut ? (
            <span className="block text-body font-semibold text-danger-ink">{say('menu.soldOut')}</span>
          ) : (
            price !== null && <span className="block text-body text-ink-muted tabular-nums">{price}</span>
          )}
        </span>
        <Mark single={single} chosen={chosen} />
      </button>
      {onStep && chosen && (
        <div className="flex justify-center pb-3">
          <Stepper
            value={count}
            min={0}
            max={canAdd ? Infinity : count}
            lessLabel={say('cart.lessNamed', { item: name })}
            moreLabel={say('cart.moreNamed', { item: name })}
            onStep={onStep}
          />
        </div>
      )}
    </div>
  );
}
