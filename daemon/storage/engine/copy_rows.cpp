// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/engine/copy_rows.h"

#include <stdexcept>

namespace kiosk::storage {

namespace {

void appendText(QByteArray &row, const QByteArray &text) {
    for (const char c : text) {
        switch (c) {
        case '\\':
            row += "\\\\";
            break;
        case '\t':
            row += "\\t";
            break;
        case '\n':
            row += "\\n";
            break;
        case '\r':
            row += "\\r";
            break;
        default:
            row += c;
        }
    }
}

void append(QByteArray &row, const QVariant &value) {
    if (value.isNull()) {
        row += "\\N";
        return;
    }
    switch (value.typeId()) {
    case QMetaType::QString:
        appendText(row, value.toString().toUtf8());
        break;
    case QMetaType::Bool:
        row += value.toBool() ? 't' : 'f';
        break;
    case QMetaType::Int:
    case QMetaType::LongLong:
        row += QByteArray::number(value.toLongLong());
        break;
    case QMetaType::QUuid:
        row += value.toUuid().toByteArray(QUuid::WithoutBraces);
        break;
    case QMetaType::QByteArray:
        row += "\\\\x";
        row += value.toByteArray().toHex();
        break;
    case QMetaType::QDate:
        row += value.toDate().toString(Qt::ISODate).toLatin1();
        break;
    case QMetaType::QDateTime:
        row += value.toDateTime().toString(Qt::ISODateWithMs).toLatin1();
        break;
    default:
        throw std::logic_error("a value of this type is no parameter of a statement");
    }
}

} // namespace

void CopyRows::add(std::initializer_list<Bind> values) {
    bool isFirst = true;
    for (const Bind &value : values) {
        if (!std::exchange(isFirst, false))
            m_text += '\t';
        append(m_text, value.value());
    }
    m_text += '\n';
}

} // namespace kiosk::storage
