// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

import type { components } from '@shared/api/schema';

type Schemas = components['schemas'];

export type CartChange = Schemas['CartChange'];
export type CartChanges = Schemas['CartChanges'];
export type Category = Schemas['Category'];
export type ComboChoice = Schemas['ComboChoice'];
export type ComboSlot = Schemas['ComboSlot'];
export type ComponentInput = Schemas['ComponentInput'];
export type Menu = Schemas['Menu'];
export type MenuItem = Schemas['MenuItem'];
export type Money = Schemas['Money'];
export type Option = Schemas['Option'];
export type OptionGroup = Schemas['OptionGroup'];
export type OptionInput = Schemas['OptionInput'];
export type Order = Schemas['Order'];
export type OrderLineInput = Schemas['OrderLineInput'];
export type OrderSubmit = Schemas['OrderSubmit'];
export type Payment = Schemas['Payment'];
export type PaymentCreate = Schemas['PaymentCreate'];
export type PaymentMethod = Schemas['PaymentMethod'];
export type ServiceType = Schemas['ServiceType'];
export type Variant = Schemas['Variant'];
