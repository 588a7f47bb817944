#!/bin/sh
# SPDX-License-Identifier: MIT
# Makes the pictures of the README anew, from a build with tests: docs/gallery/make.sh [build/dev]
set -eu
cd "$(dirname "$0")/../.."
build=${1:-build/dev}
pictures=$(mktemp -d)
trap 'rm -rf "$pictures"' EXIT
for shown in light-en dark-en contrast-sw; do
    QT_QPA_PLATFORM="offscreen:configfile=tests/gallery/screen.json" PAY_RECIPIENTS_GALLERY=$shown \
        PAY_RECIPIENTS_GALLERY_PICTURES="$pictures" "$build/bin/tst_Gallery" >"$pictures/log" 2>&1 ||
        { cat "$pictures/log"; exit 1; }
done
keep() { # picture, name in the gallery
    convert "$pictures/$1.png" -strip +dither -colors 64 -define png:compression-level=9 "PNG8:docs/gallery/$2.png"
}
keep light-100-en/mobile-wallets recipients
keep light-100-en/overview overview
keep light-100-en/import-preview import
keep dark-100-en/approvals approvals-dark
keep contrast-100-sw/recipients recipients-high-contrast-kiswahili
