#!/bin/sh
# Signs model.txt with a new key as OpenSSF Model Signing does: pip install -r requirements.txt, then sh sign.sh
set -e
openssl ecparam -name prime256v1 -genkey -noout -out key.pem
openssl ec -in key.pem -pubout -out key.pub
mkdir model && cp model.txt model/
model_signing sign key --private_key key.pem --signature model.sigstore.json model
rm -r key.pem model
