// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulators/terminal/behaviour.h"
#include "simulators/terminal/ledger.h"
#include "simulators/terminal/wire.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>
#include <optional>

namespace kiosk::terminalsim {

/// What leaves the terminal for one request. `delivery` Normal with status 204 has no body.
struct Answer {
    int status = 200;
    QByteArray body;
    Delivery delivery = Delivery::Normal;
    int cutAfterBytes = 0;
    int replugAfterMs = 0;
};

/// A card terminal that speaks nexo Retailer 3.1, without sockets. It serves one payment at a time, remembers
/// each in the ledger before it answers, and forgets its login sessions (not its ledger) when it restarts.
class Terminal final : public QObject {
    Q_OBJECT

public:
    using Reply = std::function<void(const Answer &)>;

    Terminal(Ledger &ledger, bool amountRules, QObject *parent = nullptr);

    [[nodiscard]] const Behaviour &behaviour() const { return m_behaviour; }

    /// Takes effect with the next request; a payment already running keeps its own.
    void setBehaviour(const Behaviour &behaviour) { m_behaviour = behaviour; }

    /// Handles the XML of one HTTP request; `reply` is called exactly once, later for a payment that takes
    /// time.
    void handle(const QByteArray &xml, Reply reply);

private:
    struct Running {
        qsizetype index; ///< in the ledger
        MessageKey key;
        Behaviour behaviour;
        Reply reply;
    };

    [[nodiscard]] Behaviour takeBehaviour(const NexoRequest &request);
    [[nodiscard]] QString answerTo(const NexoRequest &request);
    [[nodiscard]] QString login(const NexoRequest &request);
    [[nodiscard]] QString status(const NexoRequest &request) const;
    [[nodiscard]] QString reverse(const NexoRequest &request, const QString &toldCondition);
    [[nodiscard]] QString refusal(const NexoRequest &request);
    void pay(const NexoRequest &request, const Behaviour &behaviour, const Reply &reply);
    void abort(const NexoRequest &request);
    void finishPayment(bool success, const QString &errorCondition);
    [[nodiscard]] QString nextTransactionId() const;

    Ledger &m_ledger;
    bool m_amountRules;
    Behaviour m_behaviour;
    QHash<QString, QSet<QString>> m_sessions; ///< SaleID and POIID to the ServiceIDs used since login
    std::optional<Running> m_running;
    QTimer m_cardholder;
};

} // namespace kiosk::terminalsim
