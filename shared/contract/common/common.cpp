// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/contract/common/common.h"

#include "shared/contract/wire/describe.h"

using namespace kiosk::contract;

KIOSK_DESCRIBE(FieldProblem, "One fault in what was sent.",
               field<&FieldProblem::path>("path",
                                          "JSON pointer to the faulty field, e.g. /lines/0/quantity."),
               field<&FieldProblem::code>("code", "Stable name of the fault."),
               field<&FieldProblem::message>("message", "The fault in words."))

KIOSK_DESCRIBE(Problem, "Every error answer (RFC 9457).",
               field<&Problem::type>("type", "urn:kiosk:problem:<code>."),
               field<&Problem::title>("title", "Short text for the code."),
               field<&Problem::status>("status", "HTTP status."),
               field<&Problem::code>("code", "One of the closed list of error codes."),
               field<&Problem::detail>("detail", "What happened, to what, and what to do."),
               field<&Problem::requestId>("requestId", "Stands in the daemon's log too."),
               field<&Problem::errors>("errors", "Each faulty field."),
               field<&Problem::data>("data",
                                     "Payload that the code promises, e.g. CartChanges for cart_changed."))
