// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/contract/problems.h"

using namespace Qt::StringLiterals;

namespace kiosk::contract {

namespace {

struct Row {
    ErrorCode code;
    ProblemKind kind;
};

constexpr std::array table{
    Row{ErrorCode::Internal, {500, "Something went wrong inside the shop's server"}},
    Row{ErrorCode::DatabaseUnavailable, {503, "The shop's database does not answer"}},
    Row{ErrorCode::NoRoom, {503, "The shop's disk is full"}},
    Row{ErrorCode::Overloaded, {503, "The shop's server is busy"}},
    Row{ErrorCode::ShuttingDown, {503, "The shop's server is restarting"}},
    Row{ErrorCode::OutcomeUnknown, {503, "It is not known whether this was saved"}},
    Row{ErrorCode::MalformedJson, {400, "The body is not JSON"}},
    Row{ErrorCode::InvalidFields, {422, "Some fields cannot be accepted"}},
    Row{ErrorCode::BodyTooLarge, {413, "The body is too large"}},
    Row{ErrorCode::UnsupportedMediaType, {415, "The body must be application/json"}},
    Row{ErrorCode::NotFound, {404, "There is no such thing"}},
    Row{ErrorCode::MethodNotAllowed, {405, "This cannot be done here"}},
    Row{ErrorCode::Unauthenticated, {401, "Please sign in"}},
    Row{ErrorCode::TokenExpired, {401, "The sign-in has expired"}},
    Row{ErrorCode::Forbidden, {403, "This is not allowed for you"}},
    Row{ErrorCode::OriginRefused, {403, "The request came from another site"}},
    Row{ErrorCode::TooManyAttempts, {429, "Too many attempts"}},
    Row{ErrorCode::VersionConflict, {409, "Somebody else changed it first"}},
    Row{ErrorCode::IdReused, {422, "This id was used for something else"}},
    Row{ErrorCode::SetupAlreadyDone, {409, "The shop is set up already"}},
    Row{ErrorCode::SetupCodeInvalid, {422, "The setup code is not valid"}},
    Row{ErrorCode::LoginFailed, {401, "User name or password is wrong"}},
    Row{ErrorCode::RefreshInvalid, {401, "The session has ended"}},
    Row{ErrorCode::AccountDisabled, {403, "This account is disabled"}},
    Row{ErrorCode::UsernameTaken, {409, "This user name is taken"}},
    Row{ErrorCode::PasswordTooWeak, {422, "The password is too easy to guess"}},
    Row{ErrorCode::LastOwner, {409, "The shop needs an owner"}},
    Row{ErrorCode::PairingCodeInvalid, {422, "The pairing code is not valid"}},
    Row{ErrorCode::DeviceRevoked, {401, "This device is no longer paired"}},
    Row{ErrorCode::CartChanged, {409, "Something in the cart has changed"}},
    Row{ErrorCode::OptionsInvalid, {422, "The choices do not fit the item"}},
    Row{ErrorCode::CurrencyMismatch, {422, "The currency is not the shop's"}},
    Row{ErrorCode::TotalMismatch, {409, "The total has changed"}},
    Row{ErrorCode::IllegalTransition, {409, "This step is not possible now"}},
    Row{ErrorCode::OrderNotCancellable, {409, "The order cannot be cancelled any more"}},
    Row{ErrorCode::OrderAlreadyPaid, {409, "The order is paid already"}},
    Row{ErrorCode::OrderClosed, {409, "The order is closed"}},
    Row{ErrorCode::PaymentInProgress, {409, "A payment is in progress"}},
    Row{ErrorCode::PaymentUnresolved, {409, "An earlier payment is still being checked"}},
    Row{ErrorCode::PaymentMethodUnavailable, {409, "This way to pay is not available"}},
    Row{ErrorCode::AmountMismatch, {409, "Another amount is due"}},
    Row{ErrorCode::TerminalUnavailable, {503, "The card terminal cannot be reached"}},
};

} // namespace

ProblemKind problemKind(ErrorCode code) {
    for (const Row &row : table)
        if (row.code == code)
            return row.kind;
    Q_UNREACHABLE_RETURN(table.front().kind);
}

QList<ErrorCode> allErrorCodes() {
    QList<ErrorCode> codes;
    for (const Row &row : table)
        codes.append(row.code);
    return codes;
}

Problem problemFor(const Error &error, const QString &requestId) {
    const ProblemKind kind = problemKind(error.code);
    const QString name = errorCodeName(error.code);
    Problem problem{u"urn:kiosk:problem:"_s + name,
                    QString::fromUtf8(kind.title),
                    kind.status,
                    name,
                    error.detail,
                    requestId,
                    {},
                    {}};
    if (!error.faults.isEmpty()) {
        problem.errors.emplace();
        for (const FieldFault &fault : error.faults)
            problem.errors->append({fault.path, fault.code, fault.message});
    }
    if (!error.data.isEmpty())
        problem.data = error.data;
    return problem;
}

} // namespace kiosk::contract
