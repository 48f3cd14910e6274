//! Netlify and Cloudflare Pages, which read the same file and compress by themselves.

use super::statement::{FOREVER, about, lines};

/// The names of hashed files, as these hosts write patterns. `sw.js` is a script without a hash, so scripts are named.
const HASHED: [&str; 9] = [
    "/boot-*",
    "/locks-*",
    "/offline-*",
    "/import-worker-*",
    "/order-desk-*",
    "/*.css",
    "/*.wasm",
    "/*.svg",
    "/*.png",
];

/// What lies beside `index.html`. Whatever no line speaks of, these hosts have asked for again each time.
pub(super) fn file() -> String {
    let about = about("#");
    let all = lines(super::statement::headers(), |(name, value)| {
        format!("  {name}: {value}")
    });
    let hashed = lines(HASHED.into_iter(), |path| {
        format!("{path}\n  Cache-Control: {FOREVER}")
    });
    format!("{about}\n/*\n{all}\n{hashed}")
}
