#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# Shows that the Debian packages are as they should be. Needs root and Debian 12; takes about a quarter of an hour.
#
#   packaging/check.sh           builds the packages twice and compares them, runs lintian, and installs, uses, upgrades
#                                and purges them in a bare Debian 12
#   packaging/check.sh --keep    the same, and leaves the bare system in build/bare for a look
#
# The packages are left in build/package, pictures of the installed program in build/package/pictures.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

keep=0
case "${1:-}" in
    '') ;;
    --keep) keep=1 ;;
    *) sed -n '/^# Shows/,/^set/{/^set/d;s/^# \{0,1\}//;p}' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
esac
step() { printf '\n== %s\n' "$*"; }
fail() { echo "check.sh: $*" >&2; exit 1; }
[ "$(id -u)" -eq 0 ] || fail "a system cannot be set up in a folder without root"

packaging/install-deps.sh --packages

# What is inside a package is as old as the release, not as the build.
SOURCE_DATE_EPOCH=$(date -ud "$(sed -nE 's/^## .*\((.*)\)$/\1/p' CHANGELOG.md | head -n 1)" +%s)
export SOURCE_DATE_EPOCH
build() { # build FOLDER: packages the tree in FOLDER
    mkdir -p "$1/build/package"
    rm -f "$1"/build/package/*.deb
    (cd "$1" && cmake --preset package && cmake --build --preset package && cd build/package && cpack) \
        >"$1/build/package/build.log" 2>&1 || { tail -n 40 "$1/build/package/build.log" >&2; fail "no packages from $1"; }
}

step "Two builds, in other folders and under other settings, give the same bytes"
umask 022
other=$PWD/build/reproduced/elsewhere
rm -rf build/reproduced
mkdir -p "$other"
git ls-files -z | xargs -0 cp --parents --target-directory="$other"
build .
(export TZ=Pacific/Auckland LC_ALL=C && unset LANG && CCACHE_DISABLE=1 build "$other")
for package in build/package/*.deb; do
    cmp "$package" "$other/build/package/${package##*/}" || fail "${package##*/} differs from build to build"
    stat --format='%n: %s bytes' "$package"
done
rm -rf build/reproduced

step "lintian"
lintian --allow-root --fail-on error,warning build/package/*.deb

step "Desktop entry, metainfo, file type, manual pages and Flatpak manifest"
packaging/check_descriptions.sh build/package
flatpak-builder --show-manifest packaging/flatpak/*.yml >/dev/null

step "A bare Debian 12"
bare=$PWD/build/bare
unmount() { mountpoint -q "$bare/proc" && umount "$bare/proc"; mountpoint -q "$bare/dev/shm" && umount "$bare/dev/shm"; true; }
trap unmount EXIT
unmount
rm -rf "$bare"
debootstrap --variant=minbase bookworm "$bare" >"build/package/debootstrap.log" 2>&1 || fail "see build/package/debootstrap.log"
[ ! -f /etc/apt/sources.list ] || cp /etc/apt/sources.list "$bare/etc/apt/"
cp -r /etc/apt/sources.list.d /etc/apt/apt.conf.d /etc/apt/trusted.gpg.d /etc/apt/auth.conf.d "$bare/etc/apt/" 2>/dev/null || true
cp /etc/resolv.conf "$bare/etc/"
mount -t proc proc "$bare/proc"
mkdir -p "$bare/dev/shm" && mount -t tmpfs tmpfs "$bare/dev/shm"
within() { env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive chroot "$bare" "$@"; }
install_quietly() { within apt-get -qq install --yes --no-install-recommends "$@" >>build/package/apt.log 2>&1 || { tail -n 20 build/package/apt.log >&2; fail "apt could not install $*"; }; }
: >build/package/apt.log
within apt-get -qq update >>build/package/apt.log 2>&1

# The same program under an older version: what an upgrade starts from.
version=$(dpkg-deb -f build/package/pay-recipients_*.deb Version)
dpkg-deb -R build/package/pay-recipients_"$version"_*.deb build/older
sed -i "s/^Version: .*/Version: 0.0.1/" build/older/DEBIAN/control
dpkg-deb --root-owner-group -b build/older "$bare/root/pay-recipients_0.0.1.deb" >/dev/null
rm -rf build/older
cp build/package/*.deb "$bare/root/"

step "Installing, using, upgrading, using again, purging"
install_quietly /root/pay-recipients_0.0.1.deb
# The desktop on which it is tried, after the package: what it needs itself must have come with it.
install_quietly xvfb openbox xdotool xclip wmctrl x11-utils imagemagick dbus at-spi2-core python3 python3-gi \
    python3-pyatspi gnome-keyring libglib2.0-bin util-linux procps desktop-file-utils shared-mime-info xdg-utils gvfs
within useradd --create-home clerk
mkdir -p "$bare/home/clerk/check/packaging" "$bare/home/clerk/check/tests"
cp packaging/check_installed.py "$bare/home/clerk/check/packaging/"
cp -r tests/support "$bare/home/clerk/check/tests/"
cp tests/exchange/data/version-1.payrecipients "$bare/home/clerk/from a colleague.payrecipients"
within chown -R clerk: /home/clerk
use() { # use ARGUMENTS…: check_installed.py as an ordinary user, each time on the same computer
    within setpriv --reuid=clerk --regid=clerk --init-groups env -C /home/clerk HOME=/home/clerk USER=clerk \
        PAY_RECIPIENTS_PICTURES=/home/clerk/pictures check/tests/support/session.sh --keyring unlocked --home /home/clerk \
        -- /usr/bin/python3 -B check/packaging/check_installed.py "$@"
}
use fill || fail "the installed program does not work"
install_quietly "/root/pay-recipients_${version}_$(dpkg --print-architecture).deb" \
    "/root/k2-sandbox_${version}_$(dpkg --print-architecture).deb"
[ "$(within pay-recipients --version)" = "Pay Recipients $version" ] || fail "the upgraded program is of another version"
use again "/home/clerk/from a colleague.payrecipients" || fail "the upgraded program does not work"
within man -w pay-recipients k2-sandbox >/dev/null 2>&1 || true # minbase leaves manual pages out
within k2-sandbox --version
book() { (cd "$bare/home/clerk/.local/share/Pay Recipients" && find . -type f -exec sha256sum {} + | sort); }
before=$(book)
[ -n "$before" ] || fail "there is no book where it should be"
within apt-get -qq purge --yes pay-recipients k2-sandbox >>build/package/apt.log 2>&1
[ "$(book)" = "$before" ] || fail "purging touched the person's book"
left=$(within find /usr /etc /var/lib -path /var/lib/dpkg -prune -o \( -iname '*pay-recipients*' -o -iname '*payrecipients*' \) -print)
[ -z "$left" ] || fail "purging left: $left"
echo "Purged; the book is as it was."

mkdir -p build/package/pictures
cp "$bare"/home/clerk/pictures/*.png build/package/pictures/
unmount
[ "$keep" = 1 ] || rm -rf "$bare"
step "All is well"
