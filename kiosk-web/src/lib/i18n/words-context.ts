// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { createContext, use } from 'react';
import { localized } from '@shared/i18n/translator.ts';
import type { LocalizedText } from '@shared/i18n/translator.ts';
import { formatMoney } from '@shared/money/format-money.ts';
import type { Money } from '../api/contract.ts';
import type { Say } from './words.ts';

/** How the screens speak: the guest's language, its words, and the shop's own texts and prices in it. */
export interface Voice {
  readonly language: string;
  readonly say: Say;
  readonly text: (text: LocalizedText) => string;
  readonly money: (money: Money) => string;
}

export function makeVoice(language: string, say: Say, fallback: string): Voice {
  return {
    language,
    say,
    text: (text) => localized(text, language, fallback),
    money: (money) => formatMoney(money, language),
  };
}

export const VoiceContext = createContext<Voice | null>(null);

export function useVoice(): Voice {
  const voice = use(VoiceContext);
  if (!voice) throw new Error('useVoice outside of VoiceContext');
  return voice;
}
