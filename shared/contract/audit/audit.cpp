// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/contract/audit/audit.h"

#include "shared/contract/wire/describe.h"

using namespace kiosk::contract;

KIOSK_DESCRIBE(AuditValue, "What a field held: one of these.",
               field<&AuditValue::text>("text", "A text, or the name of a role or a state."),
               field<&AuditValue::flag>("flag", ""), field<&AuditValue::time>("time", ""),
               field<&AuditValue::money>("money", ""))

KIOSK_DESCRIBE(AuditChange,
               "One field that changed. With neither side it is a secret, of which only is kept that it "
               "changed.",
               field<&AuditChange::field>("field", "E.g. available. New ones come with new versions."),
               field<&AuditChange::before>("before", "Absent when there was nothing before."),
               field<&AuditChange::after>("after", "Absent when there is nothing now."))

KIOSK_DESCRIBE(AuditActor, "Who did it.", field<&AuditActor::kind>("kind", ""),
               field<&AuditActor::id>("id", "Of the person or the device."),
               field<&AuditActor::name>("name", "Of the person, device or part of the program at that time."))

KIOSK_DESCRIBE(
    AuditEvent, "One thing that was changed.", field<&AuditEvent::id>("id", ""),
    field<&AuditEvent::at>("at", ""), field<&AuditEvent::by>("by", ""),
    field<&AuditEvent::action>(
        "action", "E.g. item.sold_out. New ones come with new versions: show unknown ones by name."),
    field<&AuditEvent::subjectType>("subjectType", "item, device, user or alert, or one of a newer version."),
    field<&AuditEvent::subjectId>("subjectId", "Absent for what has no id yet, as a pairing code."),
    field<&AuditEvent::subjectName>("subjectName", "As it was at that time."),
    field<&AuditEvent::changes>("changes", ""))

KIOSK_DESCRIBE(AuditPage, "Changes, newest first.", field<&AuditPage::events>("events", ""),
               field<&AuditPage::nextCursor>("nextCursor",
                                             "Ask with it for the next page; absent on the last."))
