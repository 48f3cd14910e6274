//! Addresses that are right but for how they are written.

use super::address::{ADDRESS, is_email};
use super::domain;
use crate::text::punycode;
use crate::text::unicode::{Class, class};
use crate::text::width::{is_space, to_half_width};

/// An address as it is on the wire: without `mailto:`, the name of whose it is, and what nobody sees, with ASCII's own dots, and with its domain in
/// ASCII. `None` where it is so already, or is no address even then.
pub(crate) fn plain(text: &str) -> Option<String> {
    let written = written(text)?;
    let (local, domain) = written.rsplit_once('@')?;
    let on_wire = [local, "@", &punycode::to_ascii(domain)?].concat();
    (on_wire != text && is_email(&on_wire)).then_some(on_wire)
}

/// What was probably meant by a text that is no address.
#[cold]
pub(super) fn offer(text: &str) -> Option<String> {
    if text.len() > 2 * ADDRESS {
        return None;
    }
    plain(text).or_else(|| {
        let address = written(text)?.replace(',', ".");
        let (local, domain) = address.split_once('@')?;
        let domain = domain.trim_matches(['@', '.']);
        let domain = domain
            .split('.')
            .filter(|label| !label.is_empty())
            .collect::<Vec<_>>()
            .join(".");
        let domain = domain::with_ending(&domain).unwrap_or(domain);
        let domain = domain::meant(&domain.to_ascii_lowercase()).unwrap_or(domain);
        let address = [local, "@", &domain].concat();
        is_email(&address).then_some(address)
    })
}

/// An address without what stands around it.
fn written(text: &str) -> Option<String> {
    if text.len() > 4 * ADDRESS {
        return None;
    }
    let is_seen = |character: &char| {
        !matches!(
            class(*character),
            Class::Format | Class::NonJoiner | Class::Joiner
        )
    };
    let half = |character| match to_half_width(character) {
        '。' | '｡' => '.',
        other => other,
    };
    let seen: String = text.chars().filter(is_seen).map(half).collect();
    let inner = match (seen.split_once('<'), seen.trim_end().strip_suffix('>')) {
        (Some((_, rest)), Some(_)) => rest.trim_end().strip_suffix('>').unwrap_or(rest),
        _ => seen.as_str(),
    };
    let inner =
        inner.trim_matches(|character| is_space(character) || "\"'()[]".contains(character));
    let has_scheme = inner
        .get(..7)
        .is_some_and(|scheme| scheme.eq_ignore_ascii_case("mailto:"));
    let inner = if has_scheme {
        inner.get(7..).unwrap_or_default()
    } else {
        inner
    };
    let inner = inner
        .split('?')
        .next()
        .filter(|_| has_scheme)
        .unwrap_or(inner);
    Some(
        inner
            .chars()
            .filter(|character| !is_space(*character))
            .collect::<String>(),
    )
    .filter(|address| {
        // Words around an address are no part of it.
        address.len() == inner.len()
            || inner.matches('@').count() == 1
                && inner
                    .split(is_space)
                    .filter(|word| !word.is_empty())
                    .count()
                    == 2
                && inner
                    .split(is_space)
                    .any(|word| word.starts_with('@') || word.ends_with('@') || word == "@")
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn written_as_on_the_wire() {
        for (text, address) in [
            ("Maria <maria@example.com>", "maria@example.com"),
            ("\"Santos, Maria\" <maria@example.com>", "maria@example.com"),
            ("<maria@example.com>", "maria@example.com"),
            ("mailto:maria@example.com", "maria@example.com"),
            ("MAILTO:maria@example.com?subject=x", "maria@example.com"),
            ("maria@example。com", "maria@example.com"),
            ("maria@example．com", "maria@example.com"),
            ("ｍａｒｉａ＠ｅｘａｍｐｌｅ．ｃｏｍ", "maria@example.com"),
            (" maria@example.com\u{200B}", "maria@example.com"),
            ("info@müller.de", "info@xn--mller-kva.de"),
            ("info@例子。中国", "info@xn--fsqu00a.xn--fiqs8s"),
            ("maria @example.com", "maria@example.com"),
        ] {
            assert_eq!(plain(text).as_deref(), Some(address), "{text}");
        }
        for text in [
            "maria@example.com",
            "maria",
            "a@b.co; c@d.co",
            "a@b.co c@d.co",
            "Maria maria@example.com",
            "名@b.co",
            "",
        ] {
            assert_eq!(plain(text), None, "{text}");
        }
    }

    #[test]
    fn what_was_meant() {
        for (text, address) in [
            ("maria@gmail", "maria@gmail.com"),
            ("maria@gmailcom", "maria@gmail.com"),
            ("maria@gmail,com", "maria@gmail.com"),
            ("maria@gmail..com", "maria@gmail.com"),
            ("maria@@gmail.com", "maria@gmail.com"),
            ("maria@gmail.com.", "maria@gmail.com"),
            ("maria@gmial,con", "maria@gmail.com"),
        ] {
            assert_eq!(offer(text).as_deref(), Some(address), "{text}");
        }
        for text in [
            "maria",
            "maria@",
            "@gmail.com",
            "a.@b.co",
            "a@b.co; c@d.co",
            "maria@example",
            "maria gmail.com",
        ] {
            assert_eq!(offer(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_mended_is_right_and_stays_so(text in "(mailto:|M <)?[a-zé.@<> 。，,?]{0,12}@?[a-zü.。@ ]{0,9}[>]?") {
            if let Some(address) = plain(&text) {
                prop_assert!(is_email(&address));
                prop_assert_eq!(plain(&address), None);
            }
            if let Some(address) = offer(&text) {
                prop_assert!(is_email(&address));
            }
        }
    }
}
