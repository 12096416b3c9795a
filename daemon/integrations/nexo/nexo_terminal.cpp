// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/integrations/nexo/nexo_terminal.h"

#include "shared/core/logging.h"

#include <QCryptographicHash>
#include <QPromise>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace kiosk::nexo {

namespace {

using payments::TerminalOutcome;
using payments::TerminalPayment;
using Kind = TerminalOutcome::Kind;
using Promise = std::shared_ptr<QPromise<TerminalOutcome>>;

constexpr int kMaxReversalTries = 64;
constexpr qsizetype kServiceIdLength = 10;
constexpr QLatin1StringView kServiceIdAlphabet("0123456789ABCDEFGHIJKLMNOPQRSTUV");

TerminalOutcome outcome(Kind kind, const QString &reason) {
    return {.kind = kind, .reason = reason, .transaction = {}, .card = {}};
}

/// What an answer that is no message means for a payment or a reversal.
TerminalOutcome withoutMessage(const Heard &heard) {
    if (heard.kind == Heard::Kind::NotSent)
        return outcome(Kind::NotSent, heard.why);
    return outcome(Kind::Unknown, heard.kind == Heard::Kind::NoContent ? u"no_message"_s : heard.why);
}

QLatin1StringView kindName(Kind kind) {
    switch (kind) {
    case Kind::Captured:
        return "captured"_L1;
    case Kind::Declined:
        return "declined"_L1;
    case Kind::Cancelled:
        return "cancelled"_L1;
    case Kind::NotFound:
        return "not_found"_L1;
    case Kind::InProgress:
        return "in_progress"_L1;
    case Kind::Unknown:
        return "unknown"_L1;
    case Kind::NotSent:
        return "not_sent"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

void finish(const Promise &promise, const char *what, const TerminalPayment &payment,
            const TerminalOutcome &outcome) {
    qCInfo(lcTerminal).noquote() << u"%1 of payment %2 (ServiceID %3): %4 %5"_s.arg(
        QLatin1StringView(what), payment.id.toString(), payment.serviceId, kindName(outcome.kind),
        outcome.reason);
    promise->addResult(outcome);
    promise->finish();
}

Promise newPromise() {
    auto promise = std::make_shared<QPromise<TerminalOutcome>>();
    promise->start();
    return promise;
}

/// The ServiceID of the n-th try to reverse a payment: the same after a restart, so that each try can be
/// asked for.
QString reversalServiceId(const PaymentId &payment, int n) {
    const QByteArray hash = QCryptographicHash::hash(
        u"reversal %1 %2"_s.arg(payment.toString()).arg(n).toUtf8(), QCryptographicHash::Sha256);
    QString id;
    for (qsizetype i = 0; i < kServiceIdLength; ++i)
        id += kServiceIdAlphabet[static_cast<uchar>(hash[i]) % kServiceIdAlphabet.size()];
    return id;
}

} // namespace

struct NexoTerminal::Reversal {
    TerminalPayment payment;
    payments::TerminalTransaction transaction;
    Promise promise;
    int n = 0;
};

NexoTerminal::NexoTerminal(TerminalSettings settings, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_clock(clock)
    , m_client(std::make_unique<NexoClient>(m_settings.host, m_settings.port, nullptr)) {}

NexoTerminal::~NexoTerminal() {
    // Open exchanges end here and call back, while everything they touch still stands.
    m_stopping = true;
    m_client.reset();
}

QString NexoTerminal::nextServiceId() {
    QString id;
    for (qsizetype i = 0; i < kServiceIdLength; ++i)
        id += kServiceIdAlphabet[QRandomGenerator::system()->bounded(int(kServiceIdAlphabet.size()))];
    return id;
}

void NexoTerminal::ask(const Request &request, Done done, bool mayLogin) {
    const MessageIds ids{request.serviceId, m_settings.saleId, m_settings.poiId};
    if (m_stopping)
        return done({.kind = Heard::Kind::NotSent, .message = {}, .why = u"shutting_down"_s}, ids);
    m_client->post(request.xml(ids), request.timeouts,
                   [this, request, ids, done, mayLogin](const Heard &heard) {
                       const Response &response = heard.message.response;
                       const bool loggedOut = heard.kind == Heard::Kind::Message &&
                                              answers(response, ids, request.category) &&
                                              response.result == Response::Result::Failure &&
                                              response.errorCondition == "LoggedOut"_L1;
                       if (!loggedOut || !mayLogin)
                           return done(heard, ids);
                       m_loggedIn = false;
                       login([this, request, ids, done](const Heard &login) {
                           if (login.kind == Heard::Kind::Message)
                               ask(request, done, false);
                           else
                               done(login, ids);
                       });
                   });
}

/// Calls `done` with a Message once logged in, else with NotSent: whatever waits for the login has not been
/// sent.
void NexoTerminal::login(std::function<void(const Heard &)> done) {
    m_waitingForLogin.append(std::move(done));
    if (m_waitingForLogin.size() > 1)
        return;
    const Request request{
        .category = u"Login"_s,
        .serviceId = nextServiceId(),
        .xml =
            [this](const MessageIds &ids) {
                return loginRequest(ids, m_clock.now(), m_settings.softwareVersion);
            },
        .timeouts = m_settings.question,
    };
    ask(
        request,
        [this](const Heard &heard, const MessageIds &ids) {
            Heard result{.kind = Heard::Kind::NotSent, .message = {}, .why = u"login_"_s + heard.why};
            if (heard.kind == Heard::Kind::Message && answers(heard.message.response, ids, u"Login"_s)) {
                if (heard.message.response.result == Response::Result::Success)
                    result = heard;
                else
                    result.why = u"login_"_s + conditionName(heard.message.response.errorCondition);
            }
            m_loggedIn = result.kind == Heard::Kind::Message;
            qCInfo(lcTerminal).noquote() << (m_loggedIn ? u"Logged in to the terminal"_s
                                                        : u"No login to the terminal: %1"_s.arg(result.why));
            const auto waiting = std::exchange(m_waitingForLogin, {});
            for (const auto &wake : waiting)
                wake(result);
        },
        false);
}

QFuture<TerminalOutcome> NexoTerminal::start(const TerminalPayment &payment) {
    const Promise promise = newPromise();
    if (!m_charging.isEmpty()) {
        finish(promise, "Start", payment, outcome(Kind::NotSent, u"terminal_busy"_s));
        return promise->future();
    }
    m_charging = payment.serviceId;
    const auto end = [this, promise, payment](const TerminalOutcome &outcome) {
        m_charging.clear();
        finish(promise, "Start", payment, outcome);
    };
    const auto send = [this, payment, end] {
        ask({.category = u"Payment"_s,
             .serviceId = payment.serviceId,
             .xml = [payment](const MessageIds &ids) { return paymentRequest(ids, payment); },
             .timeouts = m_settings.payment},
            [payment, end](const Heard &heard, const MessageIds &ids) {
                end(heard.kind == Heard::Kind::Message ? paymentOutcome(heard.message, ids, payment)
                                                       : withoutMessage(heard));
            });
    };
    if (m_loggedIn) {
        send();
    } else {
        login([send, end](const Heard &heard) {
            if (heard.kind == Heard::Kind::Message)
                send();
            else
                end(withoutMessage(heard));
        });
    }
    return promise->future();
}

void NexoTerminal::abort(const TerminalPayment &payment) {
    ask({.category = u"Abort"_s,
         .serviceId = nextServiceId(),
         .xml = [payment](const MessageIds &ids) { return abortRequest(ids, payment.serviceId); },
         .timeouts = m_settings.question},
        [payment](const Heard &heard, const MessageIds &) {
            const bool taken = heard.kind == Heard::Kind::NoContent || heard.kind == Heard::Kind::Message;
            qCInfo(lcTerminal).noquote() << u"Abort of payment %1: %2"_s.arg(
                payment.id.toString(), taken ? u"asked for"_s : heard.why);
        });
}

bool NexoTerminal::mayStillArrive(const TerminalPayment &payment) {
    if (m_charging == payment.serviceId)
        return true;
    QElapsedTimer &since = m_notFoundSince[payment.serviceId];
    if (!since.isValid())
        since.start();
    return since.durationElapsed() < m_settings.notFoundGrace;
}

QFuture<TerminalOutcome> NexoTerminal::query(const TerminalPayment &payment) {
    const Promise promise = newPromise();
    ask({.category = u"TransactionStatus"_s,
         .serviceId = nextServiceId(),
         .xml =
             [payment](const MessageIds &ids) { return statusRequest(ids, u"Payment"_s, payment.serviceId); },
         .timeouts = m_settings.question},
        [this, promise, payment](const Heard &heard, const MessageIds &ids) {
            TerminalOutcome told = heard.kind == Heard::Kind::Message
                                       ? queryOutcome(heard.message, ids, payment)
                                       : withoutMessage(heard);
            if (told.kind == Kind::NotSent) // the question was not sent; of the payment we know nothing
                told = outcome(Kind::Unknown, told.reason);
            else if (told.kind == Kind::NotFound && mayStillArrive(payment))
                told = outcome(Kind::InProgress, u"may_still_arrive"_s);
            finish(promise, "Query", payment, told);
        });
    return promise->future();
}

QFuture<TerminalOutcome> NexoTerminal::reverse(const TerminalPayment &payment,
                                               const payments::TerminalTransaction &transaction) {
    const auto reversal = std::make_shared<Reversal>(Reversal{payment, transaction, newPromise()});
    if (!m_charging.isEmpty()) {
        finish(reversal->promise, "Reversal", payment, outcome(Kind::NotSent, u"terminal_busy"_s));
    } else {
        m_charging = payment.serviceId;
        tryReversal(reversal);
    }
    return reversal->promise->future();
}

void NexoTerminal::tryReversal(const std::shared_ptr<Reversal> &reversal) {
    const auto end = [this, reversal](const TerminalOutcome &outcome) {
        m_charging.clear();
        finish(reversal->promise, "Reversal", reversal->payment, outcome);
    };
    if (reversal->n >= kMaxReversalTries)
        return end(outcome(Kind::Declined, u"reversal_refused"_s));

    const QString tried = reversalServiceId(reversal->payment.id, reversal->n);
    ask({.category = u"TransactionStatus"_s,
         .serviceId = nextServiceId(),
         .xml = [tried](const MessageIds &ids) { return statusRequest(ids, u"Reversal"_s, tried); },
         .timeouts = m_settings.question},
        [this, reversal, tried, end](const Heard &heard, const MessageIds &ids) {
            if (heard.kind != Heard::Kind::Message)
                return end(withoutMessage(heard));
            switch (reversalStateByQuery(heard.message, ids, tried)) {
            case ReversalState::Reversed:
                return end({.kind = Kind::Captured,
                            .reason = u"reversed_earlier"_s,
                            .transaction = reversal->transaction,
                            .card = {}});
            case ReversalState::InProgress:
                return end(outcome(Kind::Unknown, u"in_progress"_s));
            case ReversalState::Unknown:
                return end(outcome(Kind::Unknown, u"unreadable_answer"_s));
            case ReversalState::Refused:
                break;
            case ReversalState::NotFound:
                // A terminal that keeps no record of refused tries still refuses their ServiceID.
                if (reversal->n >= m_refusedReversals.value(reversal->payment.id))
                    return sendReversal(reversal);
                break;
            }
            ++reversal->n;
            tryReversal(reversal);
        });
}

void NexoTerminal::sendReversal(const std::shared_ptr<Reversal> &reversal) {
    ask({.category = u"Reversal"_s,
         .serviceId = reversalServiceId(reversal->payment.id, reversal->n),
         .xml = [reversal](const MessageIds &ids) { return reversalRequest(ids, reversal->transaction); },
         .timeouts = m_settings.payment},
        [this, reversal](const Heard &heard, const MessageIds &ids) {
            TerminalOutcome told = withoutMessage(heard);
            if (heard.kind == Heard::Kind::Message) {
                const QString condition = conditionName(heard.message.response.errorCondition);
                switch (reversalState(heard.message, ids)) {
                case ReversalState::Reversed:
                    told = outcome(Kind::Captured, {});
                    told.transaction = reversal->transaction;
                    break;
                case ReversalState::Refused:
                case ReversalState::NotFound:
                    m_refusedReversals[reversal->payment.id] = reversal->n + 1;
                    told = outcome(condition == "not_found"_L1 ? Kind::NotFound : Kind::Declined, condition);
                    break;
                case ReversalState::InProgress:
                case ReversalState::Unknown:
                    told = outcome(Kind::Unknown, condition.isEmpty() ? u"unreadable_answer"_s : condition);
                    break;
                }
            }
            m_charging.clear();
            finish(reversal->promise, "Reversal", reversal->payment, told);
        });
}

QFuture<bool> NexoTerminal::reachable() {
    auto promise = std::make_shared<QPromise<bool>>();
    promise->start();
    const QString none = nextServiceId();
    ask(
        {.category = u"TransactionStatus"_s,
         .serviceId = nextServiceId(),
         .xml = [none](const MessageIds &ids) { return statusRequest(ids, u"Payment"_s, none); },
         .timeouts = m_settings.question},
        [promise](const Heard &heard, const MessageIds &) {
            promise->addResult(heard.kind == Heard::Kind::Message);
            promise->finish();
        },
        false);
    return promise->future();
}

} // namespace kiosk::nexo
