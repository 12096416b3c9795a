// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/kitchen/ticket_json.h"

#include "daemon/storage/localized_json.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace kiosk::storage {

QJsonArray ticketLinesToJson(const QList<kitchen::TicketLine> &lines) {
    QJsonArray json;
    for (const kitchen::TicketLine &line : lines) {
        QJsonArray details;
        for (const kitchen::TicketDetail &detail : line.details)
            details.append(
                QJsonObject{{u"name"_s, textsToJson(detail.name)}, {u"quantity"_s, detail.quantity}});
        json.append(QJsonObject{{u"name"_s, textsToJson(line.name)},
                                {u"variant_name"_s, textsToJson(line.variantName)},
                                {u"quantity"_s, line.quantity},
                                {u"details"_s, details},
                                {u"note"_s, line.note}});
    }
    return json;
}

QList<kitchen::TicketLine> ticketLinesFromJson(const QJsonArray &json) {
    QList<kitchen::TicketLine> lines;
    for (const auto &row : json) {
        kitchen::TicketLine line{textsFromJson(row[u"name"]),
                                 textsFromJson(row[u"variant_name"]),
                                 row[u"quantity"].toInt(),
                                 {},
                                 row[u"note"].toString()};
        for (const auto &detail : row[u"details"].toArray())
            line.details.append({textsFromJson(detail[u"name"]), detail[u"quantity"].toInt()});
        lines.append(line);
    }
    return lines;
}

} // namespace kiosk::storage
