// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulators/terminal/amount_rules.h"
#include "simulators/terminal/simulator.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace kiosk::terminalsim;

namespace {

constexpr int kUsageError = 64;
constexpr int kCannotStart = 1;

int fail(int code, const QString &sentence) {
    QTextStream(stderr) << "kiosk-terminal-sim: " << sentence << '\n';
    return code;
}

QString description() {
    QString text =
        u"A card terminal for rehearsals and tests: nexo Retailer XML over HTTP, with faults on demand.\n"
        "No money moves.\n\nWith --amount-rules the last two digits of the amount decide:\n"_s;
    for (const AmountRule &rule : amountRules())
        text += u"  ..%1  %2\n"_s.arg(rule.ending, 2, 10, '0'_L1).arg(rule.meaning);
    return text +
           u"All other amounts are approved.\n\nThe control API and the control file are described in the README."_s;
}

} // namespace

int main(int argc, char *argv[]) {
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"kiosk-terminal-sim"_s);

    QCommandLineParser parser;
    parser.setApplicationDescription(description());
    parser.addHelpOption();
    const QCommandLineOption listen(u"listen"_s, u"Address of the terminal (default 127.0.0.1)."_s,
                                    u"address"_s, u"127.0.0.1"_s);
    const QCommandLineOption port(u"port"_s, u"Port of the terminal; 0 lets the system choose (default)."_s,
                                  u"port"_s, u"0"_s);
    const QCommandLineOption controlPort(
        u"control-port"_s, u"Port of the control API on 127.0.0.1; 0 lets the system choose (default)."_s,
        u"port"_s, u"0"_s);
    const QCommandLineOption ledger(u"ledger"_s, u"Folder of the ledger; needed."_s, u"folder"_s);
    const QCommandLineOption controlFile(
        u"control-file"_s, u"File that tells the behaviour; followed as it changes."_s, u"file"_s);
    const QCommandLineOption amounts(u"amount-rules"_s, u"Let the last two digits of the amount decide."_s);
    parser.addOptions({listen, port, controlPort, ledger, controlFile, amounts});
    parser.process(app);

    Options options{.ledgerDirectory = parser.value(ledger),
                    .controlFile = parser.value(controlFile),
                    .amountRules = parser.isSet(amounts)};
    bool portIsNumber = false;
    bool controlPortIsNumber = false;
    options.port = parser.value(port).toUShort(&portIsNumber);
    options.controlPort = parser.value(controlPort).toUShort(&controlPortIsNumber);
    if (!portIsNumber || !controlPortIsNumber)
        return fail(kUsageError, u"A port must be a number from 0 to 65535."_s);
    if (!options.address.setAddress(parser.value(listen)))
        return fail(kUsageError,
                    u"--listen needs an IP address, \"%1\" is none."_s.arg(parser.value(listen)));
    if (options.ledgerDirectory.isEmpty())
        return fail(kUsageError, u"--ledger needs the folder in which the terminal keeps its memory."_s);
    if (!parser.positionalArguments().isEmpty())
        return fail(kUsageError,
                    u"\"%1\" is not an option; see --help."_s.arg(parser.positionalArguments().first()));

    const auto simulator = Simulator::start(options);
    if (!simulator)
        return fail(kCannotStart, simulator.error());

    QTextStream(stdout) << "listening on " << options.address.toString() << ':' << (*simulator)->port()
                        << '\n'
                        << "control on 127.0.0.1:" << (*simulator)->controlPort() << Qt::endl;
    return QCoreApplication::exec();
}
