#!/bin/sh
# SPDX-License-Identifier: MIT
# in_mount_namespace.sh PREPARATION COMMAND... runs lines of sh, which may mount what they like, and then a command that
# finds it there. The mounts are in a namespace that ends with the command. Nothing of it needs root.
set -eu
preparation=$1
shift
map=
[ "$(id -u)" = 0 ] || map=--map-root-user
exec unshare --mount $map sh -euc "$preparation"'; exec "$@"' sh "$@"
