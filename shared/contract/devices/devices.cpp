// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/contract/devices/devices.h"

#include "shared/contract/wire/describe.h"

using namespace kiosk::contract;

KIOSK_DESCRIBE(PairingCodeCreate, "Asks for a code that pairs one device.",
               field<&PairingCodeCreate::kind>("kind", ""),
               field<&PairingCodeCreate::name>("name", "E.g. Kiosk 1.", {.minLength = 1, .maxLength = 40}))

KIOSK_DESCRIBE(PairingCode, "Eight characters, valid for ten minutes, once.",
               field<&PairingCode::code>("code", ""), field<&PairingCode::kind>("kind", ""),
               field<&PairingCode::name>("name", ""), field<&PairingCode::expiresAt>("expiresAt", ""),
               field<&PairingCode::link>("link", "Opens the device's page with the code filled in."))

KIOSK_DESCRIBE(DevicePair, "Trades a pairing code for a key.",
               field<&DevicePair::code>("code", "Upper or lower case, with or without the dash.",
                                        {.minLength = 8, .maxLength = 9}))

KIOSK_DESCRIBE(
    PairedDevice, "The device's own key; shown once.", field<&PairedDevice::deviceId>("deviceId", ""),
    field<&PairedDevice::kind>("kind", ""), field<&PairedDevice::name>("name", ""),
    field<&PairedDevice::key>("key", "Sent as a bearer token. Keep it secret; it is valid until revoked."))

KIOSK_DESCRIBE(Device, "A paired device.", field<&Device::id>("id", ""), field<&Device::kind>("kind", ""),
               field<&Device::name>("name", ""),
               field<&Device::online>("online", "Has an open realtime connection."),
               field<&Device::createdAt>("createdAt", ""), field<&Device::lastSeenAt>("lastSeenAt", ""),
               field<&Device::revokedAt>("revokedAt", ""), field<&Device::version>("version", ""))

KIOSK_DESCRIBE(DeviceList, "Every device, by name.", field<&DeviceList::devices>("devices", ""))
