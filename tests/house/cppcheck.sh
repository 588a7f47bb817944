#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Checks lib/ and app/ with cppcheck: tests/house/cppcheck.sh. What it does not say, and why, is in cppcheck.supp.
set -eu
cd "$(dirname "$0")/../.."
exec cppcheck -j "$(nproc)" --quiet --error-exitcode=1 --std=c++20 --language=c++ --library=qt -D'Q_DISABLE_COPY_MOVE(x)=' \
    --enable=warning,style,performance,portability --suppressions-list=tests/house/cppcheck.supp \
    --template='{file}:{line}: {message} [{id}]' -I lib -I app lib app
