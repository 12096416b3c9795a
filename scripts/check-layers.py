#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-layers.py [FOLDER]: fails when a C++ file includes, or a CMake file links, what its layer must not know, or when a feature includes
another feature of its layer. ARCHITECTURE.md draws the arrows; this file enforces them."""
import re
import sys
from pathlib import Path

# A layer may include itself and these folders. daemon/app and tests are free: they put everything together, and nothing may include them.
LAYERS = {
    "shared/core": [],
    "shared/contract": ["shared/core"],
    "shared/client": ["shared/core", "shared/contract"],
    "kiosk-qml": ["shared/core", "shared/contract", "shared/client"],
    "daemon/domain": ["shared/core"],
    "daemon/storage": ["shared/core", "daemon/domain"],
    "daemon/integrations": ["shared/core", "daemon/domain"],
    "daemon/jobs": ["shared/core", "daemon/domain"],
    "daemon/http": ["shared/core", "shared/contract", "daemon/domain"],
    # WebSockets and streams come through the HTTP port: its server and sign-in, none of its features (docs/decisions/0008).
    "daemon/realtime": ["shared/core", "shared/contract", "daemon/domain", "daemon/http/support", "daemon/http/auth"],
    "simulators": ["shared/core"],
}
FREE = ("daemon/app/", "tests/")
# Library headers, and the layers that may include them.
LIBRARIES = {
    r"QSql|QtSql|libpq": ["daemon/storage"],
    r"QHttp|QAbstractHttpServer|QtHttpServer": ["daemon/http", "daemon/realtime"],
    r"QWebSocket|QtWebSockets": ["daemon/http", "daemon/realtime", "shared/client"],
    r"QTcp|QNetwork|QSsl|QUdp|QLocalS|QHostAddress|QtNetwork":
        ["daemon/http", "daemon/realtime", "daemon/integrations", "shared/client", "kiosk-qml", "simulators"],
    r"QQ|QtQ|QGui|QImage|QWindow|QPainter|QtGui": ["kiosk-qml"],
}
# The same for what CMake links.
LINKS = {
    r"Qt6::Sql|PostgreSQL::PostgreSQL": ["daemon/storage"],
    r"Qt6::HttpServer": ["daemon/http", "daemon/realtime"],
    r"Qt6::(?:Gui|Qml|Quick\w*)": ["kiosk-qml"],
}
FEATURES = {"menu", "orders", "payments", "devices", "kitchen", "users", "alerts", "logs"}
# (including feature's folder, included feature's folder) with the reason.
EXCEPTIONS = {
    ("shared/contract/orders", "shared/contract/payments"): "an order carries its payments on the wire",
}

INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"', re.M)
SYSTEM_INCLUDE = re.compile(r"^\s*#\s*include\s+<([^>]+)>", re.M)


def layer_of(path):
    return next((layer for layer in LAYERS if path.startswith(layer + "/")), None)


def feature_folder(layer, path):
    """The folder of the feature that path belongs to (also one deeper: kiosk-qml/features/menu), or None."""
    parts = path[len(layer) + 1:].split("/")[:-1]
    for depth in (0, 1):
        if len(parts) > depth and parts[depth] in FEATURES and (depth == 0 or parts[0] == "features"):
            return "/".join([layer, *parts[:depth + 1]])
    return None


def faults_of_include(path, layer, included):
    if included.startswith(FREE):
        yield f"{path} includes {included}, but nothing may depend on {included.rsplit('/', 1)[0]}"
        return
    target = layer_of(included)
    if target and target != layer and not included.startswith(tuple(f"{folder}/" for folder in LAYERS[layer])):
        yield f"{path} includes {included}: {layer} must not know {target}"
    if target == layer:
        own, other = feature_folder(layer, path), feature_folder(layer, included)
        if own and other and own != other and (own, other) not in EXCEPTIONS:
            yield f"{path} includes {included}: a feature must not know another feature; combine them one level up"


def faults_of_names(path, layer, names, table, verb):
    for pattern, layers in table.items():
        for name in names:
            if re.match(pattern, name) and layer not in layers:
                yield f"{path} {verb} {name}: {layer} must not know it"


def faults(root):
    for file in sorted(f for top in ("shared", "daemon", "simulators", "kiosk-qml") for f in (root / top).rglob("*")):
        path = file.relative_to(root).as_posix()
        layer = layer_of(path)
        if layer is None or "node_modules" in path:
            continue
        if file.suffix in (".h", ".cpp"):
            text = file.read_text(encoding="utf-8")
            for included in INCLUDE.findall(text):
                yield from faults_of_include(path, layer, included)
            yield from faults_of_names(path, layer, SYSTEM_INCLUDE.findall(text), LIBRARIES, "includes")
        elif file.name == "CMakeLists.txt":
            words = re.sub(r"#.*", "", file.read_text(encoding="utf-8")).split()
            yield from faults_of_names(path, layer, [w.strip("()") for w in words], LINKS, "links")


found = list(faults(Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent.parent)))
print("\n".join(found) if found else "The layers only know what they may.")
sys.exit(1 if found else 0)
