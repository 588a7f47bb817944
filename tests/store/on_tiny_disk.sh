#!/bin/sh
# SPDX-License-Identifier: MIT
# on_tiny_disk.sh COMMAND... runs a command with a disk of one mebibyte of its own, whose folder it finds in
# PAY_RECIPIENTS_TINY_DISK.
set -eu
PAY_RECIPIENTS_TINY_DISK=$(mktemp -d)
export PAY_RECIPIENTS_TINY_DISK
trap 'rmdir "$PAY_RECIPIENTS_TINY_DISK"' EXIT
"$(dirname "$0")/../support/in_mount_namespace.sh" 'mount -t tmpfs -o size=1m tmpfs "$PAY_RECIPIENTS_TINY_DISK"' "$@"
