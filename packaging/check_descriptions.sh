#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# check_descriptions.sh BUILD-FOLDER: what tells a desktop about the program is well formed. Also a test.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
made=$1/packaging/linux

desktop-file-validate packaging/linux/*.desktop
appstreamcli validate --no-net --pedantic "$made"/*.metainfo.xml
xmllint --noout "$made"/*.metainfo.xml packaging/linux/*.xml packaging/macos/Info.plist.in
for page in "$made"/*.1; do
    warnings=$(LC_ALL=C.UTF-8 MANROFFSEQ='' MANWIDTH=80 man --warnings -E UTF-8 -l -Tutf8 -Z "$page" 2>&1 >/dev/null)
    [ -z "$warnings" ] || { echo "$page: $warnings" >&2; exit 1; }
done
