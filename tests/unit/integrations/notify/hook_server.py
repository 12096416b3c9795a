# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""hook_server.py FOLDER: an HTTP and an HTTPS server on free ports of 127.0.0.1, which it prints. POST /<status> answers with that status,
/silent never, /away with a redirect to /200. Each request is written to FOLDER/<number>.json with its headers and body."""
import itertools
import json
import ssl
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

folder = Path(sys.argv[1])
numbers = itertools.count(1)


class Hook(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        number = next(numbers)
        seen = {"path": self.path, "headers": {name.lower(): value for name, value in self.headers.items()}, "body": body}
        (folder / f"{number}.part").write_text(json.dumps(seen), encoding="utf-8")
        (folder / f"{number}.part").rename(folder / f"{number}.json")
        if self.path == "/silent":
            threading.Event().wait()
        self.send_response(302 if self.path == "/away" else int(self.path[1:]))
        self.send_header("Location", "/200")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


plain, encrypted = (ThreadingHTTPServer(("127.0.0.1", 0), Hook) for _ in range(2))
tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
tls.load_cert_chain(folder / "server.crt", folder / "server.key")
encrypted.socket = tls.wrap_socket(encrypted.socket, server_side=True)
print(plain.server_address[1], encrypted.server_address[1], flush=True)
threading.Thread(target=plain.serve_forever).start()
encrypted.serve_forever()
