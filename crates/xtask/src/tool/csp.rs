//! The page's Content-Security-Policy, in the page itself, so that it holds on a host that sends no headers.

use anyhow::{Context as _, Result, ensure};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest as _, Sha256};

/// The whole policy but `frame-ancestors`, which only a header can carry. Where the API is, is the deployment's to say
/// in `config.json`: over HTTPS anywhere, in the clear only on this machine. No text becomes HTML, a script or a script's
/// address, but for those of the page's own workers: `web/offline.js` and `web/src/browser/import_worker.rs` know one each, before anything
/// is typed.
/// Of styles, those within the page are allowed by their hashes.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'{styles}; \
                      connect-src 'self' https: http://localhost:* http://127.0.0.1:*; img-src 'self' data: blob:; \
                      manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
                      trusted-types order-desk-offline order-desk-worker";

/// As web/index.html has it, and Trunk leaves it.
const HEAD: &str = "<head>";

/// Puts the policy first into the head of the page: it rules only over what stands after it.
pub(crate) fn insert(html: &str) -> Result<String> {
    ensure!(
        !html.contains("Content-Security-Policy"),
        "the page has a Content-Security-Policy already: remove it from web/index.html"
    );
    let (before, after) = html.split_once(HEAD).context("the page has no <head>")?;
    let policy = POLICY.replace("{styles}", &hashes_of_styles(html));
    Ok(format!(
        "{before}{HEAD}\n    <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">{after}"
    ))
}

/// The same for a header. Which styles may be inline, the page's own says by their hashes, which are others with each build.
pub(crate) fn header() -> String {
    format!(
        "{}; frame-ancestors 'none'",
        POLICY.replace("{styles}", " 'unsafe-inline'")
    )
}

fn hashes_of_styles(html: &str) -> String {
    html.split("<style>")
        .skip(1)
        .filter_map(|rest| rest.split_once("</style>"))
        .map(|(style, _)| {
            format!(
                " 'sha256-{}'",
                BASE64_STANDARD.encode(Sha256::digest(style))
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_comes_first_in_the_head() {
        let html = insert("<html>\n  <head>\n    <meta charset=\"utf-8\">\n  </head>").unwrap();
        let lines: Vec<&str> = html.lines().collect();
        assert_eq!(lines[1], "  <head>");
        assert!(lines[2].starts_with(
            "    <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        ));
        assert_eq!(lines[3], "    <meta charset=\"utf-8\">");
        assert!(!POLICY.contains('"') && !POLICY.contains("  "), "{POLICY}");
    }

    #[test]
    fn styles_within_the_page_are_allowed_by_their_hashes() {
        let html = insert("<head><style>a{}</style></head>").unwrap();
        let hash = "'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='";
        assert!(
            html.contains(&format!("style-src 'self' {hash};")),
            "{html}"
        );
    }

    #[test]
    fn a_page_without_a_head_or_with_a_policy_is_refused() {
        let error = insert("<header></header>").unwrap_err();
        assert_eq!(error.to_string(), "the page has no <head>");
        let html = insert("<head></head>").unwrap();
        assert!(insert(&html).unwrap_err().to_string().contains("already"));
    }
}
