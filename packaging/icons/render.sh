#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# Draws the program's icon in the sizes and formats that desktops ask for, from resources/icons/pay-recipients.svg,
# and that of shared books from shared-book.svg beside this file. What it makes is kept in the repository, so that a
# build needs none of its tools: rsvg-convert (librsvg2-bin), convert (imagemagick), png2icns (icnsutils).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

sizes=(16 24 32 48 64 128 256 512)
draw() { # draw SVG NAME
    for size in "${sizes[@]}"; do
        rsvg-convert --width "$size" --height "$size" --output "$2-$size.png" "$1"
        # No date in the file: the same drawing gives the same bytes.
        convert "$2-$size.png" -strip -define png:exclude-chunks=date,time "$2-$size.png"
    done
}
draw ../../resources/icons/pay-recipients.svg pay-recipients
draw shared-book.svg shared-book
convert pay-recipients-{16,24,32,48,64,128,256}.png ../windows/pay-recipients.ico
png2icns ../macos/pay-recipients.icns pay-recipients-{16,32,48,128,256,512}.png >/dev/null
