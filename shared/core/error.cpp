// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/core/error.h"

namespace kiosk {

QLatin1StringView errorCodeName(ErrorCode code) {
    using enum ErrorCode;
    switch (code) {
    case Internal:
        return QLatin1StringView("internal");
    case DatabaseUnavailable:
        return QLatin1StringView("database_unavailable");
    case NoRoom:
        return QLatin1StringView("no_room");
    case Overloaded:
        return QLatin1StringView("overloaded");
    case ShuttingDown:
        return QLatin1StringView("shutting_down");
    case OutcomeUnknown:
        return QLatin1StringView("outcome_unknown");
    case MalformedJson:
        return QLatin1StringView("malformed_json");
    case InvalidFields:
        return QLatin1StringView("invalid_fields");
    case BodyTooLarge:
        return QLatin1StringView("body_too_large");
    case UnsupportedMediaType:
        return QLatin1StringView("unsupported_media_type");
    case NotFound:
        return QLatin1StringView("not_found");
    case MethodNotAllowed:
        return QLatin1StringView("method_not_allowed");
    case Unauthenticated:
        return QLatin1StringView("unauthenticated");
    case TokenExpired:
        return QLatin1StringView("token_expired");
    case Forbidden:
        return QLatin1StringView("forbidden");
    case OriginRefused:
        return QLatin1StringView("origin_refused");
    case TooManyAttempts:
        return QLatin1StringView("too_many_attempts");
    case VersionConflict:
        return QLatin1StringView("version_conflict");
    case IdReused:
        return QLatin1StringView("id_reused");
    case SetupAlreadyDone:
        return QLatin1StringView("setup_already_done");
    case SetupCodeInvalid:
        return QLatin1StringView("setup_code_invalid");
    case LoginFailed:
        return QLatin1StringView("login_failed");
    case RefreshInvalid:
        return QLatin1StringView("refresh_invalid");
    case AccountDisabled:
        return QLatin1StringView("account_disabled");
    case UsernameTaken:
        return QLatin1StringView("username_taken");
    case PasswordTooWeak:
        return QLatin1StringView("password_too_weak");
    case LastOwner:
        return QLatin1StringView("last_owner");
    case PairingCodeInvalid:
        return QLatin1StringView("pairing_code_invalid");
    case DeviceRevoked:
        return QLatin1StringView("device_revoked");
    case CartChanged:
        return QLatin1StringView("cart_changed");
    case OptionsInvalid:
        return QLatin1StringView("options_invalid");
    case CurrencyMismatch:
        return QLatin1StringView("currency_mismatch");
    case TotalMismatch:
        return QLatin1StringView("total_mismatch");
    case IllegalTransition:
        return QLatin1StringView("illegal_transition");
    case OrderNotCancellable:
        return QLatin1StringView("order_not_cancellable");
    case OrderAlreadyPaid:
        return QLatin1StringView("order_already_paid");
    case OrderClosed:
        return QLatin1StringView("order_closed");
    case PaymentInProgress:
        return QLatin1StringView("payment_in_progress");
    case PaymentUnresolved:
        return QLatin1StringView("payment_unresolved");
    case PaymentMethodUnavailable:
        return QLatin1StringView("payment_method_unavailable");
    case AmountMismatch:
        return QLatin1StringView("amount_mismatch");
    case TerminalUnavailable:
        return QLatin1StringView("terminal_unavailable");
    }
    Q_UNREACHABLE_RETURN(QLatin1StringView("internal"));
}

} // namespace kiosk
