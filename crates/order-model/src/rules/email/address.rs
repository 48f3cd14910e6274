//! The form of an address: what stands before the @, and what after it.

use crate::text::punycode;
use crate::text::split::split_once_byte;
use crate::text::unicode::{Class, class};

/// The longest label of a domain name (RFC 1035).
const LABEL: usize = 63;
/// The longest address (RFC 5321, section 4.5.3.1.3, without the angle brackets).
pub(super) const ADDRESS: usize = 254;

pub(in crate::rules) fn is_email(text: &str) -> bool {
    let Some((local, domain)) = split_once_byte(text, b'@') else {
        return false;
    };
    text.len() <= ADDRESS && is_local(local.as_bytes()) && is_domain(domain)
}

/// Before the @: atoms with a dot between them.
fn is_local(local: &[u8]) -> bool {
    let mut atoms = local.split(|byte| *byte == b'.');
    atoms.all(|atom| !atom.is_empty() && atom.iter().all(is_atom))
}

pub(super) fn is_atom(byte: &u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+/=?^_`{|}~-".contains(byte)
}

/// After it: labels with a dot between them, at least two.
pub(super) fn is_domain(domain: &str) -> bool {
    if !domain.is_ascii() {
        return domain.chars().all(is_of_domain)
            && punycode::to_ascii(domain).is_some_and(|ascii| is_domain(&ascii));
    }
    let domain = domain.as_bytes();
    let mut labels = domain.split(|byte| *byte == b'.');
    domain.contains(&b'.') && labels.all(is_label)
}

fn is_label(label: &[u8]) -> bool {
    let is_inside = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'-';
    label.len() <= LABEL
        && label.iter().all(is_inside)
        && label.first().is_some_and(u8::is_ascii_alphanumeric)
        && label.last().is_some_and(u8::is_ascii_alphanumeric)
}

/// Letters and digits of any script, and what belongs to them.
fn is_of_domain(character: char) -> bool {
    match u32::from(character) {
        0..0x80 => true,
        0xB7 | 0x3005..=0x3007 => true,
        0x80..0xC0
        | 0xD7
        | 0xF7
        | 0x2000..0x2C00
        | 0x2E00..0x2E80
        | 0x3000..0x3041
        | 0xFE00..0xFE70
        | 0xFF00..0xFF66 => false,
        _ => matches!(
            class(character),
            Class::Plain
                | Class::Extend
                | Class::Linker
                | Class::NonJoiner
                | Class::Joiner
                | Class::SpacingMark
                | Class::Consonant
                | Class::Syllable
                | Class::ClosedSyllable
        ),
    }
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
            "info@müller.de",
            "info@例子.中国",
            "info@почта.рф",
            "info@ไทย.ไทย",
            "info@xn--mller-kva.de",
        ] {
            assert!(is_email(good), "{good}");
        }
        let long = |length| format!("a@{}.co", "x".repeat(length));
        assert!(is_email(&long(LABEL)) && !is_email(&long(LABEL + 1)));
        let label = "x".repeat(LABEL);
        let longest = format!(
            "a@{label}.{label}.{label}.{}.co",
            "y".repeat(ADDRESS - 3 * 64 - 5)
        );
        assert_eq!(longest.len(), ADDRESS);
        assert!(is_email(&longest) && !is_email(&format!("a{longest}")));
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
            "a@b.",
            "a@.co",
            "a@b.c-",
            "a@b。co",
            "a@ｂ.co",
            "a@b\u{3000}.co",
            "a@b\u{200B}.co",
            "a@😀.co",
            "a@“b”.co",
        ] {
            assert!(!is_email(bad), "{bad}");
        }
    }
}
