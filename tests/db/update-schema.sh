#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# update-schema.sh BUILD_FOLDER: writes db/schema.sql anew from the migrations, after one was added. Needs KIOSK_TEST_DATABASE_URL, as
# every test of the database does.
set -euo pipefail
(($# == 1)) || { echo "usage: ${0##*/} BUILD_FOLDER" >&2; exit 2; }
KIOSK_WRITE_SCHEMA=1 "$1/tests/db/tst_migrations" migratedSchemaIsTheCommittedOneAndTheFreshOne
