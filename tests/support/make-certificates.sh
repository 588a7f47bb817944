#!/bin/sh
# SPDX-License-Identifier: MIT
# Makes a throwaway certificate authority and a server certificate of it for this machine alone.
#
#   make-certificates.sh DIR
#
# leaves DIR/ca.pem (what a client is told to trust), DIR/server.pem and DIR/server.key (what a server is started with;
# for 127.0.0.1, ::1, localhost, and service.test behind a proxy). The authority's own key is not kept.
set -eu

if [ $# -ne 1 ]; then
    echo "usage: make-certificates.sh DIR" >&2
    exit 2
fi
folder=$1
mkdir -p "$folder"
scratch=$(mktemp -d "$folder/making.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
umask 077

cat > "$scratch/openssl.cnf" <<'END'
[req]
distinguished_name = name
prompt = no
[name]
O = Pay Recipients tests
CN = Throwaway authority
[authority]
basicConstraints = critical, CA:TRUE, pathlen:0
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[server]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = serverAuth
subjectAltName = IP:127.0.0.1, IP:::1, DNS:localhost, DNS:service.test
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
END

key() {
    openssl genpkey -quiet -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$1" 2>/dev/null ||
        openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$1" 2>/dev/null
}

key "$scratch/ca.key"
openssl req -new -x509 -config "$scratch/openssl.cnf" -extensions authority -sha256 -days 30 \
    -key "$scratch/ca.key" -out "$scratch/ca.pem"
key "$scratch/server.key"
openssl req -new -config "$scratch/openssl.cnf" -subj "/O=Pay Recipients tests/CN=localhost" -sha256 \
    -key "$scratch/server.key" -out "$scratch/server.csr"
openssl x509 -req -in "$scratch/server.csr" -CA "$scratch/ca.pem" -CAkey "$scratch/ca.key" \
    -set_serial "0x$(openssl rand -hex 8)" \
    -extfile "$scratch/openssl.cnf" -extensions server -sha256 -days 30 -out "$scratch/server.pem" 2>/dev/null

mv "$scratch/ca.pem" "$scratch/server.pem" "$scratch/server.key" "$folder/"
