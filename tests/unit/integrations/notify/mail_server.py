# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""mail_server.py FOLDER MODE: a mail server on a free port of 127.0.0.1, which it prints. It wants STARTTLS and the login kiosk/right, and
writes each message to FOLDER/<number>.eml. FOLDER holds server.crt and server.key. MODE: normal, plain (offers no STARTTLS), full (refuses
every message) or greylist (refuses the first one)."""
import asyncio
import itertools
import json
import ssl
import sys
from pathlib import Path

from aiosmtpd.smtp import SMTP, AuthResult

folder, mode = Path(sys.argv[1]), sys.argv[2]
numbers = itertools.count(1)


class Mailbox:
    async def handle_DATA(self, server, session, envelope):
        number = next(numbers)
        if mode == "full" or (mode == "greylist" and number == 1):
            return "451 4.7.1 Try again later"
        part = folder / f"{number}.part"
        part.write_bytes(json.dumps({"from": envelope.mail_from, "to": envelope.rcpt_tos}).encode() + b"\n" + envelope.original_content)
        part.rename(folder / f"{number}.eml")
        return "250 2.0.0 Queued"


def check(server, session, envelope, mechanism, login):
    return AuthResult(handled=False, success=login.login == b"kiosk" and login.password == b"right")


def connection():
    if mode == "plain":
        return SMTP(Mailbox(), hostname="mail.test")
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    tls.load_cert_chain(folder / "server.crt", folder / "server.key")
    return SMTP(Mailbox(), hostname="mail.test", tls_context=tls, require_starttls=True, authenticator=check, auth_required=True)


async def main():
    server = await asyncio.get_running_loop().create_server(connection, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
