# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stands where the daemon stands: answers with the headers it got, writes each request line to a file, and cuts paths with "cut"."""
import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

port, seen = int(sys.argv[1]), sys.argv[2]


class Upstream(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self):
        with open(seen, "a", encoding="utf-8") as file:
            file.write(f"{self.command} {self.path}\n")
        self.rfile.read(int(self.headers.get("Content-Length", "0")))
        if "cut" in self.path:
            self.close_connection = True
            return
        body = json.dumps({"headers": {name.lower(): value for name, value in self.headers.items()}}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        # As the daemon does for those who ask it directly.
        for name, value in (("X-Request-Id", self.headers["X-Request-Id"]), ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY")):
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    do_GET = do_POST = do_HEAD = answer

    def log_message(self, *_):
        pass


ThreadingHTTPServer(("127.0.0.1", port), Upstream).serve_forever()
