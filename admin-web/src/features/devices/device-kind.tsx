// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { ChefHat, Monitor, TabletSmartphone } from 'lucide-react';
import type { ComponentType } from 'react';
import type { DeviceKind } from '@/common/contract.ts';

export const deviceKinds: readonly DeviceKind[] = ['kiosk', 'kitchen', 'board'];

export const deviceIcons: Record<DeviceKind, ComponentType<{ className?: string }>> = {
  kiosk: TabletSmartphone,
  kitchen: ChefHat,
  board: Monitor,
};
