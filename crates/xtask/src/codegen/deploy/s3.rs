//! S3 with CloudFront: a file's headers come with its upload, the policy from CloudFront.

use serde_json::{Value, json};

use super::statement::{ASK_AGAIN, FOREVER, HEADERS, about, headers};

/// Uploads the page: what never changes first, so that no page is there before its files.
pub(super) fn upload() -> String {
    let about = about("#");
    format!(
        r#"#!/bin/sh
{about}# Usage: web/deploy/s3.sh s3://BUCKET/PATH, after `cargo xtask app`. Files of earlier builds stay; delete them a day later.
set -eu
target=${{1:?Usage: web/deploy/s3.sh s3://BUCKET/PATH}}
cd "$(dirname "$0")/../../dist"

# CloudFront compresses by itself.
aws s3 cp . "$target" --recursive --exclude '*' --include '*-????????????????.*' --exclude '*.br' --exclude '*.gz' \
    --exclude '*.wasm' --cache-control '{FOREVER}'
aws s3 cp . "$target" --recursive --exclude '*' --include '*.wasm' --content-type application/wasm --cache-control '{FOREVER}'
aws s3 cp config.json "$target/config.json" --content-type application/json --cache-control '{ASK_AGAIN}'
aws s3 cp app.webmanifest "$target/app.webmanifest" --content-type application/manifest+json --cache-control '{ASK_AGAIN}'
aws s3 cp index.html "$target/index.html" --content-type 'text/html; charset=utf-8' --cache-control '{ASK_AGAIN}'
aws s3 cp sw.js "$target/sw.js" --content-type 'text/javascript; charset=utf-8' --cache-control '{ASK_AGAIN}'
"#
    )
}

/// For `aws cloudfront create-response-headers-policy --response-headers-policy-config file://web/deploy/cloudfront-headers.json`.
pub(super) fn response_headers() -> String {
    let policy: String = headers().map(|(_, value)| value).take(1).collect();
    // What CloudFront knows by another name than the header's stands among the security headers.
    let by_itself = ["Referrer-Policy", "X-Content-Type-Options"];
    let others: Vec<Value> = HEADERS
        .into_iter()
        .filter(|(name, _)| !by_itself.contains(name))
        .map(|(name, value)| json!({ "Header": name, "Value": value, "Override": true }))
        .collect();
    let config = json!({
        "Name": "order-desk",
        "SecurityHeadersConfig": {
            "ContentSecurityPolicy": { "Override": true, "ContentSecurityPolicy": policy },
            "ReferrerPolicy": { "Override": true, "ReferrerPolicy": "no-referrer" },
            "ContentTypeOptions": { "Override": true },
        },
        "CustomHeadersConfig": { "Quantity": others.len(), "Items": others },
    });
    format!("{config:#}\n")
}
