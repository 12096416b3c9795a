// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { join } from '../../ui/join.ts';
import { Picture } from '../../ui/picture.tsx';

export interface Dish {
  readonly name: string;
  readonly url: string;
}

const places = [
  { at: 'left-1/2 top-1/2 -translate-x-1/2 -translate-y-1/2', size: 'size-[72cqmin]', delay: '0s' },
  { at: 'left-[2%] top-[2%]', size: 'size-[34cqmin]', delay: '-1.2s' },
  { at: 'right-[2%] top-[0%]', size: 'size-[36cqmin]', delay: '-2.6s' },
  { at: 'left-[2%] bottom-[0%]', size: 'size-[36cqmin]', delay: '-3.7s' },
  { at: 'right-[3%] bottom-[0%]', size: 'size-[35cqmin]', delay: '-4.8s' },
] as const;

/** Dishes of the shop, floating: the largest in the middle. */
export function DishCloud({ dishes }: { readonly dishes: readonly Dish[] }) {
  return (
    <div aria-hidden="true" className="h-[62%] p-4 wide:h-full wide:w-[54%]">
      <div className="@container-size relative mx-auto size-full max-w-200">
        {dishes.slice(0, places.length).map((dish, position) => {
          const place = places[position];
          return (
            place && (
              <span key={dish.url} className={join('absolute', place.at)}>
                <span className="floats block" style={{ animationDelay: place.delay }}>
                  <Picture
                    url={dish.url}
                    name={dish.name}
                    eager
                    className={join('dish-shadow', place.size)}
                  />
                </span>
              </span>
            )
          );
        })}
      </div>
    </div>
  );
}
