// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/cli/command_line.h"

int main(int argc, char **argv) {
    return kiosk::app::run(argc, argv);
}
