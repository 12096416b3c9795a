// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/contract/users/users.h"

#include "shared/contract/wire/describe.h"

using namespace kiosk::contract;

KIOSK_DESCRIBE(
    SetupRequest, "Creates the owner with the one-time setup code.",
    field<&SetupRequest::code>("code", "Printed at first start.", {.minLength = 8, .maxLength = 16}),
    field<&SetupRequest::username>("username", "",
                                   {.minLength = 3, .maxLength = 40, .pattern = "^[a-z0-9][a-z0-9._-]*$"}),
    field<&SetupRequest::displayName>("displayName", "", {.minLength = 1, .maxLength = 60}),
    field<&SetupRequest::password>("password", "", {.minLength = 8, .maxLength = 128}))

KIOSK_DESCRIBE(LoginRequest, "Signs in.",
               field<&LoginRequest::username>("username", "", {.minLength = 1, .maxLength = 40}),
               field<&LoginRequest::password>("password", "", {.minLength = 1, .maxLength = 128}))

KIOSK_DESCRIBE(PasswordChange, "Changes one's own password and ends every other session.",
               field<&PasswordChange::currentPassword>("currentPassword", "",
                                                       {.minLength = 1, .maxLength = 128}),
               field<&PasswordChange::newPassword>("newPassword", "", {.minLength = 8, .maxLength = 128}))

KIOSK_DESCRIBE(User, "A person of the shop.", field<&User::id>("id", ""),
               field<&User::username>("username", ""), field<&User::displayName>("displayName", ""),
               field<&User::role>("role", ""), field<&User::disabled>("disabled", ""),
               field<&User::version>("version", ""))

KIOSK_DESCRIBE(UserList, "Every user, by name.", field<&UserList::users>("users", ""))

KIOSK_DESCRIBE(UserCreate, "A new person.", field<&UserCreate::id>("id", "Made by the client."),
               field<&UserCreate::username>(
                   "username", "", {.minLength = 3, .maxLength = 40, .pattern = "^[a-z0-9][a-z0-9._-]*$"}),
               field<&UserCreate::displayName>("displayName", "", {.minLength = 1, .maxLength = 60}),
               field<&UserCreate::role>("role", ""),
               field<&UserCreate::password>("password", "", {.minLength = 8, .maxLength = 128}))

KIOSK_DESCRIBE(UserUpdate, "Changes a person; what is left out stays.",
               field<&UserUpdate::displayName>("displayName", "", {.minLength = 1, .maxLength = 60}),
               field<&UserUpdate::role>("role", ""), field<&UserUpdate::disabled>("disabled", ""),
               field<&UserUpdate::password>("password", "", {.minLength = 8, .maxLength = 128}),
               field<&UserUpdate::version>("version", ""))

KIOSK_DESCRIBE(Session, "A signed-in person. The refresh token travels in a cookie.",
               field<&Session::accessToken>("accessToken", "Bearer token, valid for at most ten minutes."),
               field<&Session::expiresAt>("expiresAt", ""), field<&Session::user>("user", ""))

KIOSK_DESCRIBE(Principal, "Who is asking.", field<&Principal::role>("role", ""),
               field<&Principal::user>("user", "When a person asks."),
               field<&Principal::deviceId>("deviceId", ""), field<&Principal::deviceKind>("deviceKind", ""),
               field<&Principal::deviceName>("deviceName", ""))
