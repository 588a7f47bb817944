#!/bin/sh
# SPDX-License-Identifier: MIT
# with_own_hosts.sh COMMAND... runs a command for which the names of this computer's hosts(5) are those of a file that
# it finds in PAY_RECIPIENTS_HOSTS, and may change. The file is mounted in a namespace that ends with the command.
set -eu
if [ "${WITH_OWN_HOSTS:-}" != mounted ]; then
    hosts=$(mktemp)
    trap 'rm "$hosts"' EXIT
    map=
    [ "$(id -u)" = 0 ] || map=--map-root-user
    WITH_OWN_HOSTS=mounted PAY_RECIPIENTS_HOSTS=$hosts unshare --mount $map "$0" "$@"
    exit
fi
mount --bind "$PAY_RECIPIENTS_HOSTS" /etc/hosts
exec "$@"
