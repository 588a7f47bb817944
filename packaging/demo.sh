#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# Builds Pay Recipients and shows its demo: made-up recipients from a service of its own; nothing is kept.
#
#   packaging/demo.sh        installs what is missing to build it, builds, opens the demo
#
# Where there is no display, a walk through the program is made on a virtual one instead: it signs in to a local
# service, looks at every page, copies a destination reference and saves a picture of each page under
# build/demo-screenshots/.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

fail() { echo "demo.sh: $*" >&2; exit 1; }
[ $# -eq 0 ] || { sed -n '/^# Builds/,/^set/{/^set/d;s/^# \{0,1\}//;p}' "${BASH_SOURCE[0]}" >&2; exit 2; }

packaging/install-deps.sh || fail "what is needed to build could not be installed"

log=build/release/build.log
mkdir -p build/release
echo "Building Pay Recipients …"
if ! { cmake --preset release && cmake --build --preset release --target pay-recipients k2-sandbox; } >"$log" 2>&1; then
    tail -n 40 "$log" >&2
    fail "it does not build; all of the output is in $log"
fi
bin=$PWD/build/release/bin

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    # Debian's Qt comes without its Wayland part unless that was installed: X serves both.
    [ -n "${QT_QPA_PLATFORM:-}" ] || [ -z "${DISPLAY:-}" ] || export QT_QPA_PLATFORM=xcb
    exec "$bin/pay-recipients" --demo
fi

pictures=$PWD/build/demo-screenshots
rm -rf "$pictures"
mkdir -p "$pictures"
echo "There is no display: walking through the program on a virtual one."
export PAY_RECIPIENTS_BIN=$bin PAY_RECIPIENTS_PICTURES=$pictures
tests/support/session.sh --keyring unlocked --geometry 1400x900x24 -- /usr/bin/python3 -B packaging/demo_walk.py \
    || fail "the walk went wrong; $pictures shows where"
echo "The pictures of every page are in $pictures"
