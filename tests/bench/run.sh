#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# Measures how fast Pay Recipients is, against baselines measured beside it, and prints one table.
#
#   tests/bench/run.sh            builds what is needed and prints the table
#   tests/bench/run.sh --check    and exits 1, naming what falls short of its goal
#   tests/bench/run.sh --only WORD[,WORD...]   only the rows whose names contain one of the words
#
# Needs what `packaging/install-deps.sh --bench` installs; rows whose baseline is not there (no npm, no nginx) say so.
set -euo pipefail
cd "$(dirname "$0")/../.."
export XDG_CACHE_HOME=${XDG_CACHE_HOME:-$HOME/.cache} # the private desktop below has a HOME of its own

cmake --preset bench >/dev/null
cmake --build --preset bench >/dev/null
export PAY_TEST_ACCESSIBILITY=0 PAY_RECIPIENTS_BENCH_CACHE="$XDG_CACHE_HOME/pay-recipients-bench"
exec tests/support/session.sh --keyring unlocked --geometry 1280x800x24 -- \
    env -u QT_LINUX_ACCESSIBILITY_ALWAYS_ON /usr/bin/python3 -B tests/bench/table.py "$@"
