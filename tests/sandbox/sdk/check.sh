#!/bin/sh
# SPDX-License-Identifier: MIT
# Fetches the official node SDK from the npm registry and runs it against k2-sandbox.
#
#   check.sh PATH-OF-K2-SANDBOX
set -eu
here=$(cd "$(dirname "$0")" && pwd)
K2_SANDBOX=$1
export K2_SANDBOX
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cp "$here/package.json" "$here/package-lock.json" "$here/check.mjs" "$scratch/"
cd "$scratch"
npm ci --ignore-scripts --no-audit --no-fund
node --test check.mjs
