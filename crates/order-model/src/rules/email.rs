//! An e-mail address is one that a browser's own e-mail field takes (the WHATWG HTML standard's pattern), and
//! besides has no leading, trailing or double dot before the @ and a dot in its domain. Addresses with
//! letters beyond ASCII before the @ are refused: hardly a warehouse or carrier can write to them.

use super::Findings;
use crate::issue::Problem;
use crate::path::Leaf;

/// The longest label of a domain name (RFC 1035).
const LABEL: usize = 63;

pub(super) fn check(leaf: Leaf, value: &str, found: &mut Findings<'_>) {
    if !is_email(value) {
        found.push(
            leaf,
            Problem::EmailFormat {
                value: value.to_owned(),
            },
        );
    }
}

fn is_email(text: &str) -> bool {
    text.split_once('@')
        .is_some_and(|(local, domain)| is_local(local) && is_domain(domain))
}

fn is_local(local: &str) -> bool {
    let character =
        |byte: u8| byte.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&byte);
    !local.is_empty()
        && local.bytes().all(character)
        && local.split('.').all(|part| !part.is_empty())
}

fn is_domain(domain: &str) -> bool {
    domain.contains('.') && domain.split('.').all(is_label)
}

fn is_label(label: &str) -> bool {
    let character = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    (1..=LABEL).contains(&label.len())
        && label.bytes().all(character)
        && !label.starts_with('-')
        && !label.ends_with('-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn email() {
        for good in [
            "q.okmchv@qq.com",
            "a@b.co",
            "o'neil+tag@mail.example.com",
            "x_y-z@a-b.cn",
        ] {
            assert!(is_email(good), "{good}");
        }
        for bad in [
            "",
            "@",
            "a@",
            "@b.co",
            "a@b",
            "a.@b.co",
            ".a@b.co",
            "a..b@b.co",
            "a b@c.de",
            "a@b@c.de",
            "a@-b.co",
            "a@b-.co",
            "a@b..co",
            "名@b.co",
        ] {
            assert!(!is_email(bad), "{bad}");
        }
    }
}
