// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/contract/operation.h"
#include "shared/contract/users/users.h"

namespace kiosk::contract::operations {

inline constexpr Operation setup{.id = "setup",
                                 .method = Method::Post,
                                 .path = "/api/v1/setup",
                                 .summary = "Creates the owner with the setup code.",
                                 .access = everyone,
                                 .request = typeRef<SetupRequest>,
                                 .response = typeRef<Session>,
                                 .status = 201,
                                 .errors = {ErrorCode::SetupAlreadyDone, ErrorCode::SetupCodeInvalid,
                                            ErrorCode::PasswordTooWeak, ErrorCode::TooManyAttempts}};

inline constexpr Operation login{
    .id = "login",
    .method = Method::Post,
    .path = "/api/v1/auth/login",
    .summary = "Signs in.",
    .access = everyone,
    .request = typeRef<LoginRequest>,
    .response = typeRef<Session>,
    .status = 200,
    .errors = {ErrorCode::LoginFailed, ErrorCode::AccountDisabled, ErrorCode::TooManyAttempts}};

inline constexpr Operation refresh{
    .id = "refresh",
    .method = Method::Post,
    .path = "/api/v1/auth/refresh",
    .summary = "Trades the refresh cookie for a new session; a token used twice ends the family.",
    .access = everyone,
    .request = typeRef<void>,
    .response = typeRef<Session>,
    .status = 200,
    .errors = {ErrorCode::RefreshInvalid, ErrorCode::OriginRefused}};

inline constexpr Operation logout{.id = "logout",
                                  .method = Method::Post,
                                  .path = "/api/v1/auth/logout",
                                  .summary = "Ends the session of the refresh cookie.",
                                  .access = everyone,
                                  .request = typeRef<void>,
                                  .response = typeRef<void>,
                                  .status = 204,
                                  .errors = {ErrorCode::OriginRefused}};

inline constexpr Operation changePassword{
    .id = "changePassword",
    .method = Method::Post,
    .path = "/api/v1/auth/password",
    .summary = "Changes one's own password; every other session ends.",
    .access = anyPerson,
    .request = typeRef<PasswordChange>,
    .response = typeRef<Session>,
    .status = 200,
    .errors = {ErrorCode::LoginFailed, ErrorCode::PasswordTooWeak, ErrorCode::TooManyAttempts}};

inline constexpr Operation whoAmI{
    .id = "whoAmI",
    .method = Method::Get,
    .path = "/api/v1/auth/me",
    .summary = "Who is asking.",
    .access = anyPerson.orDevices(DeviceKind::Kiosk, DeviceKind::Kitchen, DeviceKind::Board),
    .request = typeRef<void>,
    .response = typeRef<Principal>,
    .status = 200};

inline constexpr Operation listUsers{.id = "listUsers",
                                     .method = Method::Get,
                                     .path = "/api/v1/users",
                                     .summary = "Every user.",
                                     .access = managers,
                                     .request = typeRef<void>,
                                     .response = typeRef<UserList>,
                                     .status = 200};

inline constexpr Operation createUser{
    .id = "createUser",
    .method = Method::Post,
    .path = "/api/v1/users",
    .summary = "Adds a person; managers add staff and kitchen only.",
    .access = managers,
    .request = typeRef<UserCreate>,
    .response = typeRef<User>,
    .status = 201,
    .errors = {ErrorCode::UsernameTaken, ErrorCode::PasswordTooWeak, ErrorCode::IdReused}};

inline constexpr Operation updateUser{
    .id = "updateUser",
    .method = Method::Put,
    .path = "/api/v1/users/{id}",
    .summary = "Changes a person; disabling or a new password ends their sessions.",
    .access = managers,
    .request = typeRef<UserUpdate>,
    .response = typeRef<User>,
    .status = 200,
    .errors = {ErrorCode::NotFound, ErrorCode::VersionConflict, ErrorCode::LastOwner,
               ErrorCode::PasswordTooWeak}};

inline constexpr std::array users{&setup,  &login,     &refresh,    &logout,    &changePassword,
                                  &whoAmI, &listUsers, &createUser, &updateUser};

} // namespace kiosk::contract::operations
