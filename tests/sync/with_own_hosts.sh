#!/bin/sh
# SPDX-License-Identifier: MIT
# with_own_hosts.sh COMMAND... runs a command for which the names of this computer's hosts(5) are those of a file that
# it finds in PAY_RECIPIENTS_HOSTS, and may change.
set -eu
PAY_RECIPIENTS_HOSTS=$(mktemp)
export PAY_RECIPIENTS_HOSTS
trap 'rm "$PAY_RECIPIENTS_HOSTS"' EXIT
"$(dirname "$0")/../support/in_mount_namespace.sh" 'mount --bind "$PAY_RECIPIENTS_HOSTS" /etc/hosts' "$@"
