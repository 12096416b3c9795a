#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-alert-rules.py [FOLDER]: fails when a rule of the panel's alerts has no twin for Prometheus, when one asks for a number that /metrics does
not have, or when one is not tested to fire and to be quiet; then runs promtool over the rules and their tests."""
import re
import subprocess
import sys
from pathlib import Path

root = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent)
rules_file = root / "packaging/prometheus/kiosk-alerts.yml"
tests_file = root / "packaging/prometheus/kiosk-alerts.test.yml"
rules, tests = rules_file.read_text(encoding="utf-8"), tests_file.read_text(encoding="utf-8")


def twin(name):
    return "Kiosk" + "".join(word.capitalize() for word in name.split("_"))


def faults():
    names = re.findall(r'Named\{\w+, "([a-z_]+)"\}', (root / "daemon/domain/alerts/alerts.h").read_text(encoding="utf-8"))
    if not names:
        yield "daemon/domain/alerts/alerts.h has no rules"
    alerts = re.findall(r"- alert: (\w+)", rules)
    for name in names:
        if twin(name) not in alerts:
            yield f"the rule {name} has no {twin(name)} in {rules_file.name}"
    for alert in sorted(set(alerts)):
        for outcome in ("fires", "is quiet"):
            if not re.search(rf"- name: {alert}\b[^\n]*{outcome}\n", tests):
                yield f"{tests_file.name} has no test in which {alert} {outcome}"
    # A quiet test expects nothing and a firing one something, whatever its name says.
    for test in re.split(r"\n  - name: ", tests)[1:]:
        title = test.split("\n", 1)[0]
        if title.endswith("fires") == ("exp_alerts: []" in test):
            yield f"{tests_file.name}: the test '{title}' expects the opposite of its name"
    told = "".join(path.read_text(encoding="utf-8") for path in (root / "daemon").rglob("*.cpp"))
    for metric in sorted(set(re.findall(r"\bkiosk_\w+", "\n".join(re.findall(r"expr: (.+)", rules))))):
        if f'"{metric}"' not in told:
            yield f"{rules_file.name} asks for {metric}, which /metrics does not tell"


found = list(faults())
print("\n".join(found))
for command in (["check", "rules", rules_file.name], ["test", "rules", tests_file.name]):
    if subprocess.run(["promtool", *command], cwd=rules_file.parent, check=False).returncode != 0:
        found.append(" ".join(command))
sys.exit(1 if found else 0)
