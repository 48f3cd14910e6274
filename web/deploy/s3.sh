#!/bin/sh
# Written by `cargo xtask codegen`; what it says stands in crates/xtask/src/codegen/deploy.
# An API on another origin than the page: put it into `connect-src`, in the place of `https:` and the two after it.
# Usage: web/deploy/s3.sh s3://BUCKET/PATH, after `cargo xtask app`. Files of earlier builds stay; delete them a day later.
set -eu
target=${1:?Usage: web/deploy/s3.sh s3://BUCKET/PATH}
cd "$(dirname "$0")/../../dist"

# CloudFront compresses by itself.
aws s3 cp . "$target" --recursive --exclude '*' --include '*-????????????????.*' --exclude '*.br' --exclude '*.gz' \
    --exclude '*.wasm' --cache-control 'public, max-age=31536000, immutable'
aws s3 cp . "$target" --recursive --exclude '*' --include '*.wasm' --content-type application/wasm --cache-control 'public, max-age=31536000, immutable'
aws s3 cp config.json "$target/config.json" --content-type application/json --cache-control 'no-cache'
aws s3 cp app.webmanifest "$target/app.webmanifest" --content-type application/manifest+json --cache-control 'no-cache'
aws s3 cp index.html "$target/index.html" --content-type 'text/html; charset=utf-8' --cache-control 'no-cache'
aws s3 cp sw.js "$target/sw.js" --content-type 'text/javascript; charset=utf-8' --cache-control 'no-cache'
