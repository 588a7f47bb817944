#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# Checks lib/ and app/ with clazy, level 1. Needs a configured build: tests/house/clazy.sh [BUILD-FOLDER]
# (build/dev, which it configures if it is not there yet, and lets generate what the sources include).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
build=${1:-build/dev}
[ -f "$build/compile_commands.json" ] || cmake --preset dev -B "$build" >/dev/null
cmake --build "$build" --target pay_recipients_app_autogen >/dev/null
# Statics are used on purpose; QList::erase() and insert() take const iterators while the algorithms give plain ones, so
# strict-iterators would have each written twice; install-event-filter ends clazy 1.11 itself where the filter is `this` in a constructor.
checks=level1,no-non-pod-global-static,no-strict-iterators,no-install-event-filter
git ls-files 'lib/*.cpp' 'app/*.cpp' | grep -v '_windows\.cpp$' | xargs -P "$(nproc)" -n 4 \
    clazy-standalone -p "$build" --checks="$checks" --header-filter='.*/(lib|app)/.*' \
    --extra-arg=-Wno-everything --extra-arg=-Werror
