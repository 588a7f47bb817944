#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# Installs what is missing to build, run and test Pay Recipients on Debian 12, as root or through sudo,
# without questions.
#
#   packaging/install-deps.sh            what packaging/demo.sh and tests/run.sh need
#   packaging/install-deps.sh --all      and what tests/run.sh --all needs
#   packaging/install-deps.sh --bench    and what tests/bench/run.sh needs
#   packaging/install-deps.sh --packages and what packaging/check.sh needs
set -euo pipefail

packages=(
    # to build
    g++ cmake ninja-build ccache pkgconf git ca-certificates
    qt6-base-dev qt6-tools-dev qt6-l10n-tools qt6-tools-dev-tools qt6-svg-dev libgl-dev
    qtkeychain-qt6-dev libsodium-dev libnghttp2-dev libexpected-dev libcpp-httplib-dev libssl-dev zlib1g-dev
    libbrotli-dev librapidcheck-dev libcsv-dev libxlsxwriter-dev
    # loaded at run time
    libqt6sql6-sqlite libsecret-1-0 qt6-qpa-plugins fonts-dejavu-core
    # the private desktop of the tests and of the demo without a display
    xvfb openbox xdotool xclip wmctrl x11-utils imagemagick
    dbus at-spi2-core python3 python3-gi python3-pyatspi gnome-keyring libsecret-tools libglib2.0-bin
    openssl curl procps iproute2 util-linux
    # what checks the desktop entry, the metainfo, the file type and the manual pages
    desktop-file-utils appstream libxml2-utils man-db
)
case "${1:-}" in
    '' | --all | --bench | --packages) ;;
    *) sed -n '/^# Installs/,/^set/{/^set/d;s/^# \{0,1\}//;p}' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
esac
if [ "${1:-}" = --all ]; then
    packages+=(clang clang-tools clang-tidy clang-format clazy cppcheck valgrind)
    packages+=(libbenchmark-dev debootstrap strace faketime libreoffice-calc nginx-light)
    command -v npm >/dev/null || packages+=(nodejs npm)
fi

if [ "${1:-}" = --bench ]; then
    packages+=(libbenchmark-dev sqlite3 nginx-light)
    command -v npm >/dev/null || packages+=(nodejs npm)
fi

if [ "${1:-}" = --packages ]; then
    packages+=(lintian debootstrap flatpak-builder xz-utils)
fi

missing=()
for package in "${packages[@]}"; do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "install-deps.sh: run this as root, or install sudo first" >&2; exit 1; }
    as_root=(sudo)
fi
apt() { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300 "$@"; }

echo "Installing ${#missing[@]} packages: ${missing[*]}"
apt update
apt install --yes --no-install-recommends "${missing[@]}" >/dev/null
