// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/contract/logs/logs.h"

#include "shared/contract/wire/describe.h"

using namespace kiosk::contract;

KIOSK_DESCRIBE(
    LogLine,
    "One line of the daemon's log; secrets are masked. A line that the daemon did not write in one piece "
    "(the "
    "disk was full) is shown as it is, as a message alone.",
    field<&LogLine::at>("at", "When it was written."), field<&LogLine::level>("level", ""),
    field<&LogLine::category>("category", "The part of the daemon that wrote it, e.g. kiosk.http."),
    field<&LogLine::message>("message", "E.g. \"POST submitOrder 201 12.3ms client=192.168.1.20\"."),
    field<&LogLine::requestId>(
        "requestId", "The request it was written for; answers carry it as X-Request-Id, problems as "
                     "requestId."),
    field<&LogLine::cut>("cut", "True when the message was longer than 4000 characters."))

KIOSK_DESCRIBE(
    LogPage, "Lines in the order of the log, the newest first.",
    field<&LogPage::lines>("lines", "May be empty although more follow: a page looks through a few megabytes "
                                    "only."),
    field<&LogPage::nextCursor>("nextCursor", "Ask with it for what is older; absent at the end of the log."),
    field<&LogPage::reached>("reached", "The log was looked through back to this time."))

KIOSK_DESCRIBE(
    LogEvent, "E.g. {\"type\":\"line\",\"line\":{…}}. Ignore types that you do not know.",
    field<&LogEvent::type>("type",
                           "open: lines from now on follow. line: one line. dropped: lines were left out. "
                           "bye: the stream ends."),
    field<&LogEvent::line>("line", "With type line."),
    field<&LogEvent::dropped>(
        "dropped", "With type dropped: how many lines were left out since the stream was opened, the "
                   "oldest of those that waited."),
    field<&LogEvent::reason>("reason",
                             "With type bye: session_ended, stopping, or expired (open the stream again)."))
