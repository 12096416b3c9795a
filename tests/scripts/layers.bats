#!/usr/bin/env bats
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
bats_require_minimum_version 1.5.0
setup() {
    CHECK=$BATS_TEST_DIRNAME/../../scripts/check-layers.py
    TREE=$BATS_TEST_TMPDIR
    mkdir -p "$TREE"/{shared/core,daemon/domain/{menu,orders,checkout},daemon/storage/menu,daemon/http/menu,kiosk-qml/features/{menu,orders}}
}

@test "allowed includes pass" {
    echo '#include "daemon/domain/menu/menu.h"' >"$TREE/daemon/storage/menu/store.cpp"
    echo '#include "daemon/domain/menu/menu.h"' >"$TREE/daemon/domain/checkout/checkout.h"
    echo '#include <QSqlQuery>' >>"$TREE/daemon/storage/menu/store.cpp"
    run "$CHECK" "$TREE"
    [ "$status" -eq 0 ]
}

@test "a layer that looks upwards or sideways fails" {
    echo '#include "daemon/storage/menu/store.h"' >"$TREE/daemon/domain/menu/menu.cpp"
    echo '#include "daemon/storage/menu/store.h"' >"$TREE/daemon/http/menu/routes.cpp"
    echo '#include "daemon/app/config.h"' >"$TREE/shared/core/clock.h"
    run "$CHECK" "$TREE"
    [ "$status" -eq 1 ]
    [ "${#lines[@]}" -eq 3 ]
}

@test "realtime may stand on the HTTP server and its sign-in, not on a feature of it" {
    mkdir -p "$TREE"/daemon/realtime/hub
    echo '#include "daemon/http/support/http_server.h"' >"$TREE/daemon/realtime/hub/gate.h"
    run "$CHECK" "$TREE"
    [ "$status" -eq 0 ]
    echo '#include "daemon/http/menu/menu_routes.h"' >>"$TREE/daemon/realtime/hub/gate.h"
    run "$CHECK" "$TREE"
    [ "$status" -eq 1 ]
    [ "${#lines[@]}" -eq 1 ]
}

@test "a feature that includes another feature of its layer fails" {
    echo '#include "daemon/domain/menu/menu.h"' >"$TREE/daemon/domain/orders/orders.h"
    echo '#include "kiosk-qml/features/menu/list.h"' >"$TREE/kiosk-qml/features/orders/page.h"
    run "$CHECK" "$TREE"
    [ "$status" -eq 1 ]
    [ "${#lines[@]}" -eq 2 ]
}

@test "SQL outside storage fails, as header and as linked library" {
    echo '#include <QSqlQuery>' >"$TREE/daemon/domain/menu/menu.cpp"
    printf 'target_link_libraries(x PUBLIC Qt6::Core Qt6::Sql)\n' >"$TREE/daemon/domain/CMakeLists.txt"
    run "$CHECK" "$TREE"
    [ "$status" -eq 1 ]
    [[ $output == *QSqlQuery* && $output == *Qt6::Sql* ]]
}
