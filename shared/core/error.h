// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <expected>

namespace kiosk {

/// The closed list of everything that can go wrong for a caller. Names on the wire are the snake_case
/// forms given by errorCodeName(); HTTP status and message key stand in shared/contract/problems.
enum class ErrorCode {
    Internal,
    DatabaseUnavailable,
    NoRoom,
    Overloaded,
    ShuttingDown,
    OutcomeUnknown,
    MalformedJson,
    InvalidFields,
    BodyTooLarge,
    UnsupportedMediaType,
    NotFound,
    MethodNotAllowed,
    Unauthenticated,
    TokenExpired,
    Forbidden,
    OriginRefused,
    TooManyAttempts,
    VersionConflict,
    IdReused,
    SetupAlreadyDone,
    SetupCodeInvalid,
    LoginFailed,
    RefreshInvalid,
    AccountDisabled,
    UsernameTaken,
    PasswordTooWeak,
    LastOwner,
    PairingCodeInvalid,
    DeviceRevoked,
    CartChanged,
    OptionsInvalid,
    CurrencyMismatch,
    TotalMismatch,
    IllegalTransition,
    OrderNotCancellable,
    OrderAlreadyPaid,
    OrderClosed,
    PaymentInProgress,
    PaymentUnresolved,
    PaymentMethodUnavailable,
    AmountMismatch,
    TerminalUnavailable,
};

/// The stable wire name of \a code, e.g. "cart_changed".
[[nodiscard]] QLatin1StringView errorCodeName(ErrorCode code);

/// One fault in a request's body or query. \a path is a JSON pointer such as "/lines/0/quantity".
struct FieldFault {
    QString path;
    QString code;
    QString message;
    bool operator==(const FieldFault &) const = default;
};

/// What failed, told for a person in \a detail. \a faults locate bad input; \a data carries the typed
/// payload some codes promise (for example the changes of a cart).
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString detail;
    QList<FieldFault> faults;
    QJsonObject data;
};

template <class T>
using Result = std::expected<T, Error>;

/// Shorthand for returning an error: `return fail(ErrorCode::NotFound, u"…"_s);`
[[nodiscard]] inline std::unexpected<Error> fail(ErrorCode code, QString detail) {
    return std::unexpected(Error{code, std::move(detail), {}, {}});
}

} // namespace kiosk
