//! Apache.

use super::statement::{ASK_AGAIN, FOREVER, HASHED, TYPES, about, headers, lines};

/// What lies beside the page's files, where the host reads such files (`AllowOverride FileInfo Options Indexes`).
pub(super) fn folder() -> String {
    let about = about("#");
    let types = lines(TYPES.into_iter(), |(end, media_type)| {
        format!("AddType {media_type} .{end}")
    });
    let headers = lines(headers(), |(name, value)| {
        format!("Header always set {name} \"{value}\"")
    });
    let compressed = lines(TYPES.into_iter(), |(end, media_type)| {
        format!(
            "    <FilesMatch \"\\.{end}\\.(br|gz)$\">\n        ForceType {media_type}\n    </FilesMatch>"
        )
    });
    let hashed = HASHED.trim_end_matches('$');
    format!(
        r#"{about}# It lies beside index.html. Needed: mod_headers and mod_mime; with mod_rewrite and mod_env compressed files are sent.

DirectoryIndex index.html
AddDefaultCharset utf-8
{types}
{headers}Header set Cache-Control "{ASK_AGAIN}"
<FilesMatch "{hashed}(\.(br|gz))?$">
    Header set Cache-Control "{FOREVER}"
</FilesMatch>

# `cargo xtask app` has compressed every file.
<IfModule mod_rewrite.c>
    RewriteEngine On
    RewriteCond %{{HTTP:Accept-Encoding}} \bbr\b
    RewriteCond %{{REQUEST_FILENAME}}.br -f
    RewriteRule ^(.+)$ $1.br [E=no-gzip:1,L]
    RewriteCond %{{HTTP:Accept-Encoding}} \bgzip\b
    RewriteCond %{{REQUEST_FILENAME}}.gz -f
    RewriteRule ^(.+)$ $1.gz [E=no-gzip:1,L]

    # Breton is written so too.
    RemoveLanguage .br
    AddEncoding br .br
    AddEncoding gzip .gz
{compressed}    Header merge Vary Accept-Encoding
</IfModule>
"#
    )
}
