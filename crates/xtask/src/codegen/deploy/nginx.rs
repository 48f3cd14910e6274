//! nginx.

use super::statement::{ASK_AGAIN, FOREVER, HASHED, TYPES, about, headers, lines};

/// A site of its own, to be included where `http` is spoken of, such as in `conf.d`.
pub(super) fn site() -> String {
    let about = about("#");
    let types = lines(TYPES.into_iter(), |(end, media_type)| {
        format!("        {media_type} {end};")
    });
    let headers = lines(headers(), |(name, value)| {
        format!("    add_header {name} \"{value}\" always;")
    });
    format!(
        r#"{about}# The content of dist/ lies in /srv/order-desk. For a path such as /desk/: a folder of that name in there.

map $uri $order_desk_caching {{
    default "{ASK_AGAIN}";
    "~{HASHED}" "{FOREVER}";
}}

server {{
    listen 8080;
    root /srv/order-desk;
    index index.html;

    # Behind a proxy nginx does not know its own address.
    absolute_redirect off;
    server_tokens off;

    # Old versions do not know wasm.
    types {{
{types}    }}
    default_type application/octet-stream;
    charset utf-8;
    charset_types text/css text/javascript application/manifest+json;

    # `cargo xtask app` has compressed every file. Where there is the module for it: brotli_static on;
    gzip_static on;
    gzip_vary on;

    # An `add_header` within a `location` would drop all of these there.
{headers}    add_header Cache-Control $order_desk_caching;
}}
"#
    )
}
