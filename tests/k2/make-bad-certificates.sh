#!/bin/sh
# SPDX-License-Identifier: MIT
# Makes certificates that no client may accept for 127.0.0.1, and the authority of all but one of them.
#
#   make-bad-certificates.sh DIR
#
# leaves DIR/ca.pem, which a client may be told to trust, and a certificate with its key (NAME.pem and NAME.key) for each
# NAME: expired, future (not valid yet), otherhost (for another host) and selfsigned (by no authority).
set -eu

if [ $# -ne 1 ]; then
    echo "usage: make-bad-certificates.sh DIR" >&2
    exit 2
fi
folder=$1
mkdir -p "$folder"
scratch=$(mktemp -d "$folder/making.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
umask 077
: > "$scratch/index"

cat > "$scratch/openssl.cnf" <<END
[req]
distinguished_name = name
prompt = no
[name]
CN = Throwaway authority
[ca]
default_ca = throwaway
[throwaway]
database = $scratch/index
new_certs_dir = $scratch
rand_serial = yes
unique_subject = no
default_md = sha256
policy = policy
[policy]
commonName = supplied
[authority]
basicConstraints = critical, CA:TRUE, pathlen:0
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[right]
basicConstraints = critical, CA:FALSE
extendedKeyUsage = serverAuth
subjectAltName = IP:127.0.0.1, DNS:localhost
[otherhost]
basicConstraints = critical, CA:FALSE
extendedKeyUsage = serverAuth
subjectAltName = IP:127.0.0.2, DNS:api.kopokopo.com
END

key() {
    openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$1" 2>/dev/null
}

# certificate NAME EXTENSIONS BEGIN END
certificate() {
    key "$folder/$1.key"
    openssl req -new -config "$scratch/openssl.cnf" -subj /CN=localhost -key "$folder/$1.key" -out "$scratch/$1.csr"
    openssl ca -batch -notext -config "$scratch/openssl.cnf" -cert "$folder/ca.pem" -keyfile "$scratch/ca.key" \
        -extensions "$2" -startdate "$3" -enddate "$4" -in "$scratch/$1.csr" -out "$folder/$1.pem" 2>/dev/null
}

key "$scratch/ca.key"
openssl req -new -x509 -config "$scratch/openssl.cnf" -extensions authority -sha256 -days 30 \
    -key "$scratch/ca.key" -out "$folder/ca.pem"
certificate expired right 20200101000000Z 20200201000000Z
certificate future right 20990101000000Z 20990201000000Z
certificate otherhost otherhost 20200101000000Z 20990101000000Z
key "$folder/selfsigned.key"
openssl req -new -x509 -config "$scratch/openssl.cnf" -subj /CN=localhost -extensions right -sha256 -days 30 \
    -key "$folder/selfsigned.key" -out "$folder/selfsigned.pem"
