#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""tidy.py BUILD_FOLDER [FILE…]: clang-tidy over the groups that hold one of FILE, or over all; scripts/tidy.sh calls it.

Most of clang-tidy's time goes into the headers of Qt, so the files of a group are read as one translation unit: twelve seconds for thirty files
instead of for each. A group whose files do not fit together is read file by file."""
import hashlib
import json
import os
import re
import shlex
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LAYERS = ("shared", "daemon", "simulators", "kiosk-qml")
# Small layers with names of their own in every file: one group each. Everywhere else a folder is a group.
WHOLE = ("shared/core", "shared/contract", "shared/client", "daemon/domain")
FINDING = re.compile(r"^(\S+?):(\d+):\d+: (?:warning|error): (.*)$", re.M)


def group_of(path):
    return next((whole for whole in WHOLE if path.startswith(whole + "/")), os.path.dirname(path))


def groups_of(build):
    """{group: {path: compiler flags}} of the project's own sources."""
    groups = {}
    for entry in json.loads((build / "compile_commands.json").read_text(encoding="utf-8")):
        path = os.path.relpath(entry["file"], ROOT)
        if path.startswith(LAYERS) and (ROOT / path).is_file():
            groups.setdefault(group_of(path), {})[path] = flags_of(entry["command"])
    return groups


def flags_of(command):
    """What clang needs to read the file: language, definitions and folders; neither GCC's precompiled header nor its warnings."""
    words, flags = iter(shlex.split(command)), []
    for word in words:
        if word == "-isystem":
            flags += [word, next(words)]
        elif word.startswith(("-D", "-I", "-std=")) or word == "-fPIC":
            flags.append(word)
    return flags


def state_of(group, files):
    """A name for what a group's result depends on: its files, every header, the checks and the tool."""
    headers = sorted(h for layer in LAYERS for h in (ROOT / layer).rglob("*.h") if "node_modules" not in h.parts)
    digest = hashlib.sha256(subprocess.check_output(["clang-tidy", "--version"]))
    for file in [ROOT / ".clang-tidy", Path(__file__), *headers, *(ROOT / path for path in sorted(files))]:
        digest.update(str(file.relative_to(ROOT)).encode() + b"\0" + file.read_bytes())
    return group.replace("/", "_") + "-" + digest.hexdigest()[:24]


def read(paths, flags):
    """clang-tidy's findings in PATHS and the headers they include, and whether everything could be compiled."""
    with tempfile.NamedTemporaryFile("w", suffix=".cpp") as unit:
        unit.write("".join(f'#include "{path}"\n' for path in paths))
        unit.flush()
        run = subprocess.run(["clang-tidy", "--quiet", f"--config-file={ROOT}/.clang-tidy", "--checks=-bugprone-suspicious-include",
                              f"--header-filter=^{re.escape(str(ROOT))}/(shared|daemon|simulators|kiosk-qml)/", unit.name, "--", "-w", f"-I{ROOT}", *flags],
                             capture_output=True, text=True, check=False)
    found = {f"{os.path.relpath(file, ROOT)}:{line}: {text}" for file, line, text in FINDING.findall(run.stdout)}
    compiled = not any("clang-diagnostic-error" in finding for finding in found)
    if run.returncode and not found:
        return {f"clang-tidy gave up on {paths[0]}: {run.stderr.strip()[-300:]}"}, True
    return found, compiled


def examine(group, files, stamps):
    stamp = stamps / state_of(group, files)
    if stamp.exists():
        return set()
    union = list(dict.fromkeys(" ".join(pair) for flags in files.values() for pair in pairs(flags)))
    found, compiled = read(sorted(files), [word for pair in union for word in pair.split(" ")])
    if not compiled and len(files) > 1:
        found = set().union(*(read([path], flags)[0] for path, flags in files.items()))
    if not found:
        stamp.touch()
    return found


def pairs(flags):
    words = iter(flags)
    for word in words:
        yield (word, next(words)) if word == "-isystem" else (word,)


def main():
    build, wanted = Path(sys.argv[1]), sys.argv[2:]
    stamps = build / "tidy"
    stamps.mkdir(exist_ok=True)
    groups = groups_of(build)
    if wanted:
        groups = {name: files for name, files in groups.items() if any(group_of(path) == name for path in wanted)}
    with ThreadPoolExecutor(int(os.environ.get("KIOSK_JOBS", os.cpu_count() or 2))) as pool:
        told = set()  # a header is read by many groups
        for found in pool.map(lambda item: examine(*item, stamps), groups.items()):
            for finding in sorted(found - told):
                print(finding, flush=True)
            told |= found
    if not told:
        print(f"clang-tidy has nothing to say about {len(groups)} groups of files.")
    sys.exit(1 if told else 0)


main()
