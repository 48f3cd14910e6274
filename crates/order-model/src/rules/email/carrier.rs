//! Addresses of Japanese mobile carriers, which have dots where others have none. Sources: the carriers' own pages on addresses that they gave out
//! before they followed RFC 5321.

use super::address::{is_atom, is_domain};
use crate::text::split::{parts, split_once_byte};

const DOMAINS: &str = "docomo.ne.jp ezweb.ne.jp au.com softbank.ne.jp i.softbank.jp disney.ne.jp vodafone.ne.jp jp-d.ne.jp willcom.com \
    pdx.ne.jp wcm.ne.jp ymobile.ne.jp y-mobile.ne.jp yahoo.ne.jp ymobile1.ne.jp emnet.ne.jp uqmobile.jp";

/// Whether an address is right but for dots before its @, and of one of those carriers.
pub(super) fn has_dots(text: &str) -> bool {
    let Some((local, domain)) = split_once_byte(text, b'@') else {
        return false;
    };
    // Some have the region or the service before the domain, such as `t.vodafone.ne.jp`.
    let is_one_of = |known: &str| {
        let before = domain
            .len()
            .checked_sub(known.len())
            .and_then(|at| domain.split_at_checked(at));
        before.is_some_and(|(before, end)| {
            end.eq_ignore_ascii_case(known) && (before.is_empty() || before.ends_with('.'))
        })
    };
    let is_right = |byte: u8| byte == b'.' || is_atom(&byte);
    parts(DOMAINS, b' ').any(is_one_of)
        && is_domain(domain)
        && local.bytes().any(|byte| byte != b'.')
        && local.bytes().all(is_right)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_of_carriers() {
        for text in [
            "da.me..@ezweb.ne.jp",
            "a.@docomo.ne.jp",
            ".a@softbank.ne.jp",
            "a..b@t.vodafone.ne.jp",
            "a.@DOCOMO.ne.jp",
        ] {
            assert!(has_dots(text), "{text}");
        }
        for text in [
            "a.@example.com",
            "..@docomo.ne.jp",
            "a b.@docomo.ne.jp",
            "a.@xdocomo.ne.jp",
            "a.@docomo.ne.jp.cn",
            "a.",
        ] {
            assert!(!has_dots(text), "{text}");
        }
    }
}
