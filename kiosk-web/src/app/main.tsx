// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { QueryClient } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { useConnection } from '../lib/connection/connection.ts';
import { useSession } from '../lib/session/store.ts';
import { App } from './app.tsx';
import { createServices } from './services.ts';
import './styles.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

const services = createServices();
const { checkout } = services;

createRoot(root).render(<App services={services} queries={new QueryClient()} />);

void checkout.resume();
window.addEventListener('online', checkout.nudge);
document.addEventListener('visibilitychange', checkout.nudge);
useConnection.subscribe(({ reachable }) => {
  if (reachable) checkout.nudge();
});
document.addEventListener('contextmenu', (event) => event.preventDefault());

const isQuiet = () =>
  useSession.getState().screen.name === 'attract' && checkout.store.getState().name === 'none';
void import('./updates.ts').then(({ startUpdates }) =>
  startUpdates(isQuiet, (changed) => {
    useSession.subscribe(changed);
    checkout.store.subscribe(changed);
  }),
);
if ('storage' in navigator && 'persist' in navigator.storage) void navigator.storage.persist();
