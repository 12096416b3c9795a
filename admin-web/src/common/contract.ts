// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { components } from '@shared/api/schema';

type Schemas = components['schemas'];

export type Alert = Schemas['Alert'];
export type AuditChange = Schemas['AuditChange'];
export type AuditEvent = Schemas['AuditEvent'];
export type AuditValue = Schemas['AuditValue'];
export type BackupReport = Schemas['BackupReport'];
export type BackupRun = Schemas['BackupRun'];
export type Board = Schemas['Board'];
export type Device = Schemas['Device'];
export type DeviceKind = Schemas['DeviceKind'];
export type HistoryEntry = Schemas['HistoryEntry'];
export type LogEvent = Schemas['LogEvent'];
export type LogLevel = Schemas['LogLevel'];
export type LogLine = Schemas['LogLine'];
export type Menu = Schemas['Menu'];
export type MenuItem = Schemas['MenuItem'];
export type Order = Schemas['Order'];
export type OrderPayment = Schemas['OrderPayment'];
export type PairingCode = Schemas['PairingCode'];
export type Payment = Schemas['Payment'];
export type PaymentState = Schemas['PaymentState'];
export type Role = Schemas['Role'];
export type Session = Schemas['Session'];
export type Ticket = Schemas['Ticket'];
export type TicketState = Schemas['TicketState'];
export type User = Schemas['User'];
