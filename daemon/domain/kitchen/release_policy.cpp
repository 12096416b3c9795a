// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/kitchen/release_policy.h"

namespace kiosk::kitchen {

bool mayRelease(PaymentMethod method, OrderPayment payment, bool zeroTotal, const ReleasePolicy &policy) {
    if (zeroTotal)
        return true;
    switch (payment) {
    case OrderPayment::Paid:
    case OrderPayment::NothingDue:
        return true;
    case OrderPayment::AtCounter:
        return method == PaymentMethod::Counter && policy.counterAtOnce;
    case OrderPayment::Unpaid:
    case OrderPayment::Pending:
    case OrderPayment::Unknown:
    case OrderPayment::Refunded:
        return false;
    }
    Q_UNREACHABLE_RETURN(false);
}

} // namespace kiosk::kitchen
