// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/contract/wire/reader.h"

using namespace Qt::StringLiterals;

namespace kiosk::wire {

namespace {

// A hostile body could hold thousands of faults; the first ones say enough.
constexpr qsizetype maxFaults = 50;

} // namespace

void Reader::fault(const char *code, const QString &message) {
    if (m_faults.size() >= maxFaults)
        return;
    QString pointer;
    for (QString step : std::as_const(m_path))
        pointer += u'/' + step.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
    m_faults.append({pointer, QString::fromLatin1(code), message});
}

} // namespace kiosk::wire
