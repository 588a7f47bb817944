#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# Builds with the thread sanitizer what has threads of its own, and runs it: tests/house/tsan.sh
#
# Left out are the tests where Qt hands something from thread to thread (the store's, the network's): Debian's Qt is not
# built for the sanitizer, which takes an event that was queued, or a thread that was waited for, for a race.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
names=(BlockCoding Duplicates InOtherThreads KeyDerivation PlainCollation PreparedChanges RecipientBlock RecipientBook
    RecipientFilterChanges RecipientFilterModel RecipientImport RecipientsModel SandboxContract SandboxControl
    SandboxFaults SandboxPayments SandboxTokens Seal SealedStream SeededRecipients TableOffers)
cmake --preset tsan >/dev/null
if ! cmake --build --preset tsan --target "${names[@]/#/tst_}" >build/tsan/build.log; then
    tail -n 60 build/tsan/build.log >&2
    exit 1
fi
pattern=$(IFS='|'; echo "^(${names[*]})\$")
# What Debian's Qt itself does is left out.
TSAN_OPTIONS="ignore_noninstrumented_modules=1 history_size=4" QTEST_FUNCTION_TIMEOUT=900000 \
    ctest --test-dir build/tsan --output-on-failure --no-tests=error --timeout 900 --tests-regex "$pattern"
