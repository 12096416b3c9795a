// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { useState } from 'react';
import type { MenuItem } from '../../lib/api/contract.ts';
import { unitPrice } from '../../lib/cart/pricing.ts';
import { defaultSelection, selectionFaults } from '../../lib/cart/rules.ts';
import { maxQuantity } from '../../lib/cart/selection.ts';
import type { CartLine } from '../../lib/cart/selection.ts';
import { isFull, useCart } from '../../lib/cart/store.ts';
import { useVoice } from '../../lib/i18n/words-context.ts';
import { useMenu } from '../../lib/menu/menu-context.ts';
import { useSession } from '../../lib/session/store.ts';
import { BottomBar } from '../../ui/bottom-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { ItemChoices } from './item-choices.tsx';
import { ItemHero } from './item-hero.tsx';

interface ItemScreenProps {
  readonly itemId: string;
  /** The cart's line that is being changed; null when it is new. */
  readonly lineId: string | null;
}

/** One dish with everything that can be chosen for it. */
export function ItemScreen({ itemId, lineId }: ItemScreenProps) {
  const { say } = useVoice();
  const index = useMenu();
  const go = useSession((session) => session.go);
  const line = useCart(({ lines }) => lines.find(({ id }) => id === lineId));
  const item = index.items.get(itemId);
  const back = () => go({ name: lineId === null ? 'menu' : 'cart' });
  if (item) return <Configuration item={item} line={line} onLeave={back} />;
  return (
    <>
      <TopBar title="" onBack={back} />
      <Notice icon="info" title={say('item.gone')} text={say('item.goneText')} className="flex-1">
        <Button tone="primary" size="primary" onPress={() => go({ name: 'menu' })}>
          {say('cart.toMenu')}
        </Button>
      </Notice>
    </>
  );
}

interface ConfigurationProps {
  readonly item: MenuItem;
  readonly line: CartLine | undefined;
  readonly onLeave: () => void;
}

function Configuration({ item, line, onLeave }: ConfigurationProps) {
  const { say, text, money } = useVoice();
  const index = useMenu();
  const { add, replace } = useCart.getState();
  const full = useCart(({ lines }) => isFull(lines)) && !line;
  const [selection, setSelection] = useState(() => line?.selection ?? defaultSelection(index, item));
  const [quantity, setQuantity] = useState(line?.quantity ?? 1);
  const [asked, setAsked] = useState(false);
  const faults = selectionFaults(index, item, selection);
  const price = money({ ...item.price, amount: unitPrice(index, item, selection) * quantity });

  const put = () => {
    const first = faults[0];
    if (first) {
      setAsked(true);
      document.getElementById(`part-${first.part}`)?.scrollIntoView({ behavior: 'smooth', block: 'center' });
      return;
    }
    if (line) replace(line.id, selection, quantity);
    else add(item.id, selection, quantity);
    onLeave();
  };

  return (
    <>
      <TopBar title={text(item.name)} onBack={onLeave} />
      <main className="enters scrolls wide:grid wide:overflow-hidden min-h-0 flex-1 wide:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
        <ItemHero item={item} />
        <div className="wide:scrolls min-h-0 px-8 pb-10 wide:pt-2">
          <ItemChoices
            item={item}
            selection={selection}
            faults={asked ? faults : []}
            onChange={setSelection}
          />
        </div>
      </main>
      <BottomBar>
        <Stepper
          value={quantity}
          min={1}
          max={maxQuantity}
          lessLabel={say('item.less')}
          moreLabel={say('item.more')}
          onStep={(step) => setQuantity((count) => count + step)}
        />
        {full ? (
          <p className="flex-1 text-label text-warning-ink">{say('cart.limit')}</p>
        ) : (
          <Button
            tone="primary"
            size="primary"
            className="flex-1 tabular-nums wide:ms-auto wide:max-w-140"
            disabled={!item.available}
            onPress={put}
          >
            {item.available ? say(line ? 'item.savePrice' : 'item.addPrice', { price }) : say('menu.soldOut')}
          </Button>
        )}
      </BottomBar>
    </>
  );
}
