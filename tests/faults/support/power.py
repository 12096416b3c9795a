#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""power.py FOLDER IMAGE: the power fails for everything that lives on FOLDER, an ext4 file system in the file IMAGE, and comes back.

Every process with something open there is killed, and the file system is shut down without writing what it still holds in memory, so that only
what was flushed to the disk survives (EXT4_IOC_SHUTDOWN, as the tests of Linux's file systems do it). Then it is mounted again, as at the next boot.
"""

import fcntl
import os
import select
import signal
import struct
import subprocess
import sys

EXT4_IOC_SHUTDOWN = 0x8004587D
WITHOUT_FLUSHING = 2
PATIENCE_MS = 10_000


def uses(process: str, device: int) -> bool:
    """Whether this process has a file or its working folder on the device."""
    folder = f"/proc/{process}"
    try:
        things = [f"{folder}/cwd", *(f"{folder}/fd/{name}" for name in os.listdir(f"{folder}/fd"))]
    except OSError:
        return False
    for thing in things:
        try:
            if os.stat(thing).st_dev == device:
                return True
        except OSError:
            continue
    return False


def users_of(device: int) -> list[int]:
    return [int(name) for name in os.listdir("/proc") if name.isdigit() and int(name) != os.getpid() and uses(name, device)]


def end(process: int) -> None:
    """Kills it and waits until it is gone."""
    try:
        handle = os.pidfd_open(process)
    except ProcessLookupError:
        return
    try:
        signal.pidfd_send_signal(handle, signal.SIGKILL)
        poll = select.poll()
        poll.register(handle, select.POLLIN)
        if not poll.poll(PATIENCE_MS):
            sys.exit(f"power.py: process {process} does not end.")
    except ProcessLookupError:
        pass
    finally:
        os.close(handle)


def cut(folder: str) -> None:
    root = os.open(folder, os.O_RDONLY)
    try:
        device = os.fstat(root).st_dev
        victims = users_of(device)
        for process in victims:
            try:
                os.kill(process, signal.SIGKILL)
            except ProcessLookupError:
                pass
        fcntl.ioctl(root, EXT4_IOC_SHUTDOWN, struct.pack("I", WITHOUT_FLUSHING))
        # Also those that were being started at that moment.
        while victims:
            for process in victims:
                end(process)
            victims = users_of(device)
    finally:
        os.close(root)


def main() -> None:
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    folder, image = sys.argv[1:]
    if not os.path.ismount(folder):
        sys.exit(f"power.py: {folder} is not a file system of its own; its power cannot be cut.")
    cut(folder)
    subprocess.run(["umount", folder], check=True)
    subprocess.run(["mount", "-o", "loop", image, folder], check=True)


main()
