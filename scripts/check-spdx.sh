#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# check-spdx.sh [FOLDER]: fails when a source file does not say who holds its copyright and under which licence it may be used.
set -euo pipefail
cd "${1:-$(dirname "${BASH_SOURCE[0]}")/..}"
faults=0
while IFS= read -r -d '' file; do
    head -n 6 "$file" | grep -q 'SPDX-License-Identifier: GPL-3.0-or-later' && head -n 6 "$file" | grep -q 'SPDX-FileCopyrightText: ' && continue
    printf '%s has no SPDX header\n' "$file"
    faults=1
done < <(find . \( -name node_modules -o -name dist -o -path ./build -o -path ./data -o -path ./.git -o -name generated \) -prune -o \
    -type f \( -name '*.h' -o -name '*.cpp' -o -name '*.cmake' -o -name CMakeLists.txt -o -name '*.qml' -o -name '*.ts' -o -name '*.tsx' -o -name '*.mjs' \
    -o -name '*.sh' -o -name '*.bats' -o -name '*.bash' -o -name '*.py' -o -name '*.sql' \) ! -name '*.d.ts' -print0)
((faults)) || echo "Every source file names its licence."
exit "$faults"
