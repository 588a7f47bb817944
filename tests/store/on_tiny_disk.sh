#!/bin/sh
# SPDX-License-Identifier: MIT
# on_tiny_disk.sh COMMAND... runs a command with a disk of one mebibyte of its own, whose folder it finds in
# PAY_RECIPIENTS_TINY_DISK. The disk is mounted in a namespace that ends with the command.
set -eu
if [ "${ON_TINY_DISK:-}" != mounted ]; then
    disk=$(mktemp -d)
    trap 'rmdir "$disk"' EXIT
    map=
    [ "$(id -u)" = 0 ] || map=--map-root-user
    ON_TINY_DISK=mounted PAY_RECIPIENTS_TINY_DISK=$disk unshare --mount $map "$0" "$@"
    exit
fi
mount -t tmpfs -o size=1m tmpfs "$PAY_RECIPIENTS_TINY_DISK"
exec "$@"
