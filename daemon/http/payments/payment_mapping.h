// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/payments/payments.h"
#include "shared/contract/payments/payments.h"

namespace kiosk::http {

[[nodiscard]] contract::Payment toContract(const payments::Payment &payment);

} // namespace kiosk::http
