#!/bin/sh
# SPDX-License-Identifier: MIT
# with_own_authorities.sh COMMAND... runs a command for which the system trusts one authority alone, made for it. What a
# server of that authority is started with lies in the folder PAY_RECIPIENTS_TRUSTED, as make-certificates.sh leaves it.
set -eu
support=$(dirname "$0")/../support
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
export PAY_RECIPIENTS_TRUSTED="$folder/trusted"
"$support/make-certificates.sh" "$PAY_RECIPIENTS_TRUSTED"
mkdir "$folder/certs"
cp "$folder/trusted/ca.pem" "$folder/certs"
openssl rehash "$folder/certs"
"$support/in_mount_namespace.sh" 'mount --bind "$PAY_RECIPIENTS_TRUSTED/../certs" /etc/ssl/certs' "$@"
