//! Addresses that are right but for how they are written.

use super::address::{ADDRESS, is_email};
use super::domain;
use crate::text::punycode;
use crate::text::split::{
    contains_byte, parts, replaced, rsplit_once_byte, split_once_byte, trimmed, trimmed_of,
    without_ends, words,
};
use crate::text::unicode::{Class, class};
use crate::text::width::{is_space, to_half_width};

/// An address as it is on the wire: without `mailto:`, the name of whose it is, and what nobody sees, with ASCII's own dots, and with its domain in
/// ASCII. `None` where it is so already, or is no address even then.
pub(crate) fn plain(text: &str) -> Option<String> {
    on_wire(&written(text)?).filter(|address| address != text)
}

fn on_wire(written: &str) -> Option<String> {
    let (local, domain) = rsplit_once_byte(written, b'@')?;
    let address = [local, "@", &punycode::to_ascii(domain)?].concat();
    is_email(&address).then_some(address)
}

/// What was probably meant by a text that is no address. What another rule would say of it is mended too.
#[cold]
pub(in crate::rules) fn offer(text: &str) -> Option<String> {
    if text.len() > 2 * ADDRESS {
        return None;
    }
    let address = written(text)
        .and_then(|written| on_wire(&written).or_else(|| repaired(&written)))
        .or_else(|| repaired(&spelled_out(text)?))
        .or_else(|| repaired(&within(text)?))?;
    let (local, domain) = rsplit_once_byte(&address, b'@')?;
    let meant = domain::meant(&domain.to_ascii_lowercase());
    Some(meant.map_or_else(|| address.clone(), |domain| [local, "@", &domain].concat()))
}

/// An address whose domain has commas for dots, or dots too many, or lacks its ending.
fn repaired(written: &str) -> Option<String> {
    let address = replaced(written, b',', b'.');
    let (local, domain) = split_once_byte(&address, b'@')?;
    let mut joined = String::new();
    let labels = parts(without_ends(domain, b"@."), b'.');
    for label in labels.filter(|label| !label.is_empty()) {
        if !joined.is_empty() {
            joined.push('.');
        }
        joined.push_str(label);
    }
    let domain = domain::with_ending(&joined).unwrap_or(joined);
    let address = [local, "@", &domain].concat();
    is_email(&address).then_some(address)
}

/// `maria (at) gmail dot com`: each second word is a sign.
fn spelled_out(text: &str) -> Option<String> {
    let is_between = |character| is_around(character) || matches!(character, '{' | '}');
    let mut address = String::new();
    for (place, word) in words(text, is_between).enumerate() {
        address.push_str(match word {
            word if place % 2 == 0 => word,
            "at" | "AT" | "At" | "@" => "@",
            "dot" | "DOT" | "Dot" | "." => ".",
            _ => return None,
        });
    }
    Some(address)
}

/// The address in `E-mail: maria@gmail. com (office)`: behind a colon, and up to what no domain has.
fn within(text: &str) -> Option<String> {
    let (before, after) = split_once_byte(text, b'@')?;
    let local = trimmed(words(before, |letter| matches!(letter, ':' | '：' | '/')).last()?);
    let mut domain = String::new();
    for word in words(after, is_space) {
        if !domain.is_empty() && !domain.ends_with('.') && !word.starts_with('.') {
            break;
        }
        domain.push_str(word);
    }
    let is_outside = |letter: char| !letter.is_alphanumeric() && !matches!(letter, '.' | '-');
    let domain = words(&domain, is_outside).next()?;
    (!contains_byte(after, b'@')).then(|| [local, "@", domain].concat())
}

/// An address without what stands around it.
fn written(text: &str) -> Option<String> {
    if text.len() > 4 * ADDRESS || !text.contains(is_at) {
        return None;
    }
    let mut seen = String::new();
    for character in text.chars() {
        if !matches!(
            class(character),
            Class::Format | Class::NonJoiner | Class::Joiner
        ) {
            seen.push(match to_half_width(character) {
                '。' | '｡' => '.',
                other => other,
            });
        }
    }
    let bracketed = seen.trim_end().strip_suffix('>');
    let inner = bracketed.and_then(|seen| Some(split_once_byte(seen, b'<')?.1));
    let mut inner = trimmed_of(inner.unwrap_or(&seen), is_around);
    if let Some((scheme, rest)) = inner.split_at_checked("mailto:".len())
        && scheme.eq_ignore_ascii_case("mailto:")
    {
        inner = split_once_byte(rest, b'?').map_or(rest, |(address, _)| address);
    }
    let mut address = String::new();
    for word in words(inner, is_space) {
        address.push_str(word);
    }
    // Words around an address are no part of it.
    let stands_at_end = |word: &str| word.starts_with('@') || word.ends_with('@');
    let is_whole = address.len() == inner.len()
        || inner.bytes().filter(|byte| *byte == b'@').count() == 1
            && words(inner, is_space).count() == 2
            && words(inner, is_space).any(stands_at_end);
    is_whole.then_some(address)
}

const fn is_at(character: char) -> bool {
    matches!(character, '@' | '＠')
}

/// What may stand around an address.
fn is_around(character: char) -> bool {
    matches!(
        character,
        '"' | '\'' | '(' | ')' | '[' | ']' | ';' | ',' | '，' | '；' | '、'
    ) || is_space(character)
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
            ("maria@gmail.con ", "maria@gmail.com"),
            ("Maria <maria@gmial.com>", "maria@gmail.com"),
            ("maria at gmail.com", "maria@gmail.com"),
            ("maria(at)gmail.com", "maria@gmail.com"),
            ("maria [at] gmail dot com", "maria@gmail.com"),
            ("maria @ gmail.com", "maria@gmail.com"),
            ("E-mail: maria@gmail.com", "maria@gmail.com"),
            ("邮箱：maria@gmail.com", "maria@gmail.com"),
            ("maria@gmail. com", "maria@gmail.com"),
            ("maria@gmail.com (work)", "maria@gmail.com"),
            ("maria@gmail.com 0917 123 4567", "maria@gmail.com"),
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
            "maria santos@gmail.com",
            "maría@gmail.com",
            "see you at home",
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
