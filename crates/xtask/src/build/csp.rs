//! The page's Content-Security-Policy, in the page itself, so that it holds on a host that sends no headers.

use anyhow::{Context as _, Result, ensure};

/// The whole policy but `frame-ancestors`, which only a header can carry. Where the API is, is the deployment's to say
/// in `config.json`: over HTTPS anywhere, in the clear only on this machine.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                      connect-src 'self' https: http://localhost:* http://127.0.0.1:*; img-src 'self' data: blob:; \
                      base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

/// Puts the policy first into the head of `html`: it rules only over what stands after it.
pub(crate) fn insert(html: &str) -> Result<String> {
    ensure!(
        !html
            .to_ascii_lowercase()
            .contains("http-equiv=\"content-security-policy\""),
        "the page has a Content-Security-Policy already: remove it from web/index.html"
    );
    let at = after_head_tag(html).context("the page has no <head>")?;
    let (before, after) = html.split_at(at);
    let indent: String = after
        .strip_prefix('\n')
        .map(|next| {
            next.chars()
                .take_while(|character| *character == ' ')
                .collect()
        })
        .unwrap_or_default();
    Ok(format!(
        "{before}\n{indent}<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">{after}"
    ))
}

/// Where the content of the head begins.
fn after_head_tag(html: &str) -> Option<usize> {
    // Lower case in ASCII alone keeps every offset.
    let html = html.to_ascii_lowercase();
    let mut from = 0;
    loop {
        let tag = from + html.get(from..)?.find("<head")?;
        let rest = html.get(tag + "<head".len()..)?;
        if rest.starts_with('>') || rest.starts_with(|next: char| next.is_ascii_whitespace()) {
            return Some(html.len() - rest.len() + rest.find('>')? + 1);
        }
        from = tag + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_comes_first_in_the_head() {
        let html = insert("<!doctype html>\n<html>\n  <HEAD lang=\"en\">\n    <meta charset=\"utf-8\">\n  </HEAD>").unwrap();
        let lines: Vec<&str> = html.lines().collect();
        assert_eq!(lines[2], "  <HEAD lang=\"en\">");
        assert!(lines[3].starts_with(
            "    <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        ));
        assert_eq!(lines[4], "    <meta charset=\"utf-8\">");
        assert!(!POLICY.contains('"') && !POLICY.contains("  "), "{POLICY}");
    }

    #[test]
    fn a_header_element_is_no_head() {
        let html = insert("<header></header><head><title>x</title></head>").unwrap();
        assert!(
            html.starts_with("<header></header><head>\n<meta "),
            "{html}"
        );
        assert_eq!(
            insert("<header></header>").unwrap_err().to_string(),
            "the page has no <head>"
        );
    }

    #[test]
    fn a_second_policy_is_refused() {
        let html = insert("<head></head>").unwrap();
        assert!(insert(&html).unwrap_err().to_string().contains("already"));
    }
}
