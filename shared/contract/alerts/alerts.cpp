// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/contract/alerts/alerts.h"

#include "shared/contract/wire/describe.h"

using namespace kiosk::contract;

KIOSK_DESCRIBE(
    Alert, "Something that somebody should look at.", field<&Alert::id>("id", ""),
    field<&Alert::rule>("rule",
                        "E.g. storage_low. New rules come with new versions: show unknown ones by name."),
    field<&Alert::subject>("subject", "What it is about: an id or a name; empty when there is only one."),
    field<&Alert::severity>("severity", ""),
    field<&Alert::details>(
        "details",
        "Values for the text, as they were last: numbers in the unit they are named after, and names."),
    field<&Alert::firstSeen>("firstSeen", ""), field<&Alert::lastSeen>("lastSeen", ""),
    field<&Alert::count>("count", "How often it was seen since then."),
    field<&Alert::acknowledgedBy>("acknowledgedBy", "The name of the person who has taken note."),
    field<&Alert::acknowledgedAt>("acknowledgedAt", ""),
    field<&Alert::resolvedAt>("resolvedAt", "When it was no more; absent while it is open."))

KIOSK_DESCRIBE(AlertList, "Open alerts, critical ones first, then those resolved within seven days.",
               field<&AlertList::alerts>("alerts", ""))
