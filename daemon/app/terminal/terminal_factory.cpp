// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/terminal/terminal_factory.h"

#include "daemon/integrations/nexo/nexo_terminal.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace kiosk::app {

namespace {

/// Stands where a shop has no terminal: nothing is ever sent, and every answer says so.
class AbsentTerminal final : public payments::PaymentTerminal {
public:
    QString nextServiceId() override { return u"none"_s; }
    QFuture<payments::TerminalOutcome> start(const payments::TerminalPayment &) override { return notSent(); }
    void abort(const payments::TerminalPayment &) override {}
    QFuture<payments::TerminalOutcome> query(const payments::TerminalPayment &) override {
        return QtFuture::makeReadyValueFuture(payments::TerminalOutcome{
            .kind = payments::TerminalOutcome::Kind::Unknown, .reason = u"no_terminal"_s});
    }
    QFuture<payments::TerminalOutcome> reverse(const payments::TerminalPayment &,
                                               const payments::TerminalTransaction &) override {
        return QtFuture::makeReadyValueFuture(payments::TerminalOutcome{
            .kind = payments::TerminalOutcome::Kind::Unknown, .reason = u"no_terminal"_s});
    }
    QFuture<bool> reachable() override { return QtFuture::makeReadyValueFuture(false); }

private:
    static QFuture<payments::TerminalOutcome> notSent() {
        return QtFuture::makeReadyValueFuture(payments::TerminalOutcome{
            .kind = payments::TerminalOutcome::Kind::NotSent, .reason = u"no_terminal"_s});
    }
};

} // namespace

std::unique_ptr<payments::PaymentTerminal> makeTerminal(const Config::Terminal &settings,
                                                        const Clock &clock) {
    if (settings.driver != "nexo"_L1)
        return std::make_unique<AbsentTerminal>();
    return std::make_unique<nexo::NexoTerminal>(
        nexo::TerminalSettings{.host = settings.url.host(),
                               .port = quint16(settings.url.port(80)),
                               .saleId = settings.saleId,
                               .poiId = settings.poiId,
                               .softwareVersion = QCoreApplication::applicationVersion()},
        clock);
}

} // namespace kiosk::app
