#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Runs built tests under valgrind, one after the other:
#   tests/house/valgrind.sh build/ci BookFile Seal    by name, or all that need no desktop: with no name
# Ends with 1 if one reads what nobody wrote, or what is not its own. Each has half an hour; valgrind makes it slow,
# so that a test may fail for want of time: this is said, and is no finding. The reports are in BUILD/valgrind.
set -u
build=$1
house=$(dirname "$0")
shift
if [ $# -eq 0 ]; then
    for folder in sealing store recipients k2 sync exchange trust profiles app; do
        for source in "$house/../$folder"/tst_*.cpp; do
            name=$(basename "$source" .cpp)
            case $name in
            *FullDisk) ;; # needs a disk of its own, which tests/store/on_tiny_disk.sh mounts
            *) set -- "$@" "${name#tst_}" ;;
            esac
        done
    done
fi
mkdir -p "$build/valgrind"
# Regular expressions that are compiled as they run read whole words past what was written, and ignore the rest.
export QT_ENABLE_REGEXP_JIT=0 QT_QPA_PLATFORM=offscreen QTEST_FUNCTION_TIMEOUT=900000
status=0
for name in "$@"; do
    [ -x "$build/bin/tst_$name" ] || continue
    timeout 1800 nice valgrind --quiet --error-exitcode=9 --track-origins=yes --num-callers=30 \
        --suppressions="$house/valgrind.supp" \
        --log-file="$build/valgrind/$name.log" "$build/bin/tst_$name" >"$build/valgrind/$name.out" 2>&1
    case $? in
    0) echo "$name: clean" ;;
    9) echo "$name: see $build/valgrind/$name.log" && status=1 ;;
    124) echo "$name: not ended after half an hour" ;;
    *) echo "$name: the test failed" ;;
    esac
done
exit $status
