#!/bin/sh
# SPDX-License-Identifier: MIT
# with_own_authorities.sh COMMAND... runs a command for which the system trusts one authority alone, made for it. What a
# server of that authority is started with lies in the folder PAY_RECIPIENTS_TRUSTED, as make-certificates.sh leaves it.
# The folder of the system's authorities is hidden in a namespace that ends with the command.
set -eu
if [ -z "${PAY_RECIPIENTS_TRUSTED:-}" ]; then
    folder=$(mktemp -d)
    trap 'rm -r "$folder"' EXIT
    "$(dirname "$0")/../support/make-certificates.sh" "$folder/trusted"
    mkdir "$folder/certs"
    cp "$folder/trusted/ca.pem" "$folder/certs"
    openssl rehash "$folder/certs"
    map=
    [ "$(id -u)" = 0 ] || map=--map-root-user
    PAY_RECIPIENTS_TRUSTED=$folder/trusted unshare --mount $map "$0" "$@"
    exit
fi
mount --bind "$PAY_RECIPIENTS_TRUSTED/../certs" /etc/ssl/certs
exec "$@"
