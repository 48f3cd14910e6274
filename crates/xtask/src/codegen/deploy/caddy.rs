//! Caddy.

use super::statement::{ASK_AGAIN, FOREVER, HASHED, about, headers, lines, rare_types};

/// A site of its own.
pub(super) fn site() -> String {
    let about = about("#");
    let headers = lines(headers(), |(name, value)| format!("\t\t{name} \"{value}\""));
    let types = lines(rare_types(), |(end, media_type)| {
        format!("\t@{end} path *.{end}\n\theader @{end} Content-Type {media_type}")
    });
    format!(
        r#"{about}# The content of dist/ lies in /srv/order-desk. For a path such as /desk/: a folder of that name in there.

:8080 {{
	root * /srv/order-desk

	header {{
{headers}	}}
{types}
	# Of two lines for one header the last one holds, so each file has one.
	@hashed path_regexp {HASHED}
	header @hashed Cache-Control "{FOREVER}"
	@other not path_regexp {HASHED}
	header @other Cache-Control {ASK_AGAIN}

	# `cargo xtask app` has compressed every file; Caddy says so only where it sends one.
	header {{
		Vary Accept-Encoding
		defer
	}}
	file_server {{
		precompressed br gzip
	}}

	handle_errors {{
		header Cache-Control {ASK_AGAIN}
		respond "{{err.status_code}}"
	}}
}}
"#
    )
}
