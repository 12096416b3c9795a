// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <expected>

namespace kiosk::terminalsim {

/// What the simulated terminal decides about a request.
enum class Decision {
    Approve, ///< books the payment
    Decline, ///< answers Failure with Behaviour::errorCondition
    Ignore,  ///< drops the request: nothing is booked, nothing is recorded
};

/// What happens to the bytes of the answer once the decision stands in the ledger.
enum class Delivery {
    Normal,    ///< one HTTP 200 answer
    Silent,    ///< no byte ever; the connection stays open until the client gives up
    Twice,     ///< the same HTTP answer two times on the same connection
    Malformed, ///< HTTP 200 with XML that breaks off in the middle
    Http500,   ///< HTTP 500 without a nexo message
    Cut,       ///< the first Behaviour::cutAfterBytes bytes of the HTTP answer, then the connection closes
    Unplug,    ///< no byte; the terminal vanishes for Behaviour::replugAfterMs
};

/// How the simulator treats the requests named in `appliesTo`. The default is an honest terminal that
/// approves.
struct Behaviour {
    bool plugged = true; ///< false: the port is closed, no connection is accepted
    Decision decision = Decision::Approve;
    QString errorCondition = QStringLiteral("Refusal"); ///< nexo ErrorCondition used by Decision::Decline
    int delayMs = 0;                                    ///< time the cardholder takes, 0 … 600000
    Delivery delivery = Delivery::Normal;
    int cutAfterBytes = 0;                            ///< used by Delivery::Cut, 0 … 1048576
    int replugAfterMs = 30000;                        ///< used by Delivery::Unplug, 0 … 600000
    bool signatureRequired = false;                   ///< an approval asks for a signature on paper
    QStringList appliesTo{QStringLiteral("Payment")}; ///< nexo message categories
    int times = 0; ///< requests until the default returns; 0: until told otherwise

    bool operator==(const Behaviour &) const = default;
};

/// Reads a behaviour; keys that are missing take their default.
/// The error is a sentence that names the key, for unknown keys, wrong types and values out of range.
[[nodiscard]] std::expected<Behaviour, QString> behaviourFromJson(const QByteArray &json);

[[nodiscard]] QJsonObject toJson(const Behaviour &behaviour);

/// All ErrorCondition values of nexo Retailer 3.1.
[[nodiscard]] const QStringList &errorConditions();

} // namespace kiosk::terminalsim
