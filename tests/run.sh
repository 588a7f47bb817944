#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# Builds Pay Recipients and runs its tests; the exit status is ctest's.
#
#   tests/run.sh          what is quick
#   tests/run.sh --all    everything: the long tests, the sanitizers, the replay of what fuzzing found, valgrind,
#                         clang-tidy, clazy and cppcheck; takes hours
#
# Installs what is missing first (packaging/install-deps.sh), as root or through sudo.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

all=()
case "${1:-}" in
    '') ;;
    --all) all=(--all) ;;
    *) sed -n '/^# Builds/,/^set/{/^set/d;s/^# \{0,1\}//;p}' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
esac
jobs=$(nproc)

packaging/install-deps.sh "${all[@]}"

build() { # build PRESET: quiet unless it fails
    local preset=$1 log
    mkdir -p "build/$preset"
    log=build/$preset/build.log
    echo "Building the preset $preset …"
    if ! { cmake --preset "$preset" && cmake --build --preset "$preset" --parallel "$jobs"; } >"$log" 2>&1; then
        tail -n 60 "$log" >&2
        echo "run.sh: the preset $preset does not build; all of it is in $log" >&2
        exit 1
    fi
}
# ctest ends with its summary, and so does this script: the status of the first failure is kept.
status=0
check() { # check PRESET CTEST-ARGUMENTS…
    local preset=$1
    shift
    build "$preset"
    ctest --test-dir "build/$preset" --output-on-failure --no-tests=error --parallel "$jobs" "$@" \
        || status=$((status ? status : $?))
}

if [ ${#all[@]} -eq 0 ]; then
    check ci --label-regex '^quick$'
    exit "$status"
fi

run() { # run COMMAND…
    echo "Running $* …"
    ( "$@" ) || status=$((status ? status : $?))
}

check ci
check asan --label-regex '^quick$'
if [ -f tests/fuzz/CMakeLists.txt ]; then
    check fuzz --label-regex '^fuzz$'
fi
run tests/house/tsan.sh
run tests/house/cppcheck.sh
run tests/house/clazy.sh
run build tidy
run tests/house/valgrind.py build/ci
exit "$status"
