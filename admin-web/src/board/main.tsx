// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import '@shared/design/fonts.css';
import '../app/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { WordsProvider } from '@/common/words-context.tsx';
import { loadWords, startLanguage } from '@/words/words.ts';
import { BoardApp } from './board-app.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');
const language = startLanguage();
const words = await loadWords(language);
createRoot(root).render(
  <StrictMode>
    <WordsProvider language={language} words={words}>
      <BoardApp />
    </WordsProvider>
  </StrictMode>,
);
