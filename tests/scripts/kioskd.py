#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stands where kioskd stands, for the tests of the scripts: the same command line, a health check, and faults by a file "fault" beside it
(migrate, dies, never-ready, deaf). It writes what happens to a file "events" in the data folder."""
import configparser
import os
import signal
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

here = Path(__file__).resolve().parent
fault = (here / "fault").read_text().strip() if (here / "fault").exists() else ""
command, config_file = sys.argv[1], sys.argv[3]
config = configparser.ConfigParser(interpolation=None)
config.read(config_file)
data = Path(config["paths"]["data"])


def event(text):
    with open(data / "uploads" / "events", "a", encoding="utf-8") as file:
        file.write(f"{text}\n")


class Health(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(503 if fault == "never-ready" else 200)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"{}")

    def log_message(self, *_):
        pass


def stop(*_):
    edge = data / "run" / "nginx.pid"
    event("stopped, nginx " + ("still there" if edge.exists() else "gone"))
    os._exit(0)


if os.geteuid() == 0:
    sys.exit("kioskd must not run as root")
if command == "migrate":
    if fault == "migrate":
        sys.exit("migration 3 cannot be applied")
    event("migrated")
elif command in ("setup-code", "pairing-code"):
    print("CODE-" + command.upper())
elif command == "serve":
    if fault == "dies":
        sys.exit("the port is cursed")
    signal.signal(signal.SIGTERM, signal.SIG_IGN if fault == "deaf" else stop)
    event("serving")
    HTTPServer(("127.0.0.1", int(config["server"]["port"])), Health).serve_forever()
