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
    let bytes = text.as_bytes();
    let at = bytes.iter().position(|byte| *byte == b'@');
    at.and_then(|at| bytes.split_at_checked(at))
        .is_some_and(|(local, domain)| {
            is_local(local) && is_domain(domain.get(1..).unwrap_or_default())
        })
}

/// A class for each byte: what a name before the @ may have, and what a label of a domain may.
const CLASSES: [u8; 256] = {
    let local = with(
        [0; 256],
        b"!#$%&'*+/=?^_`{|}~-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
        LOCAL,
    );
    with(
        local,
        b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
        ALPHANUMERIC,
    )
};
const LOCAL: u8 = 1;
const ALPHANUMERIC: u8 = 2;

#[expect(
    clippy::indexing_slicing,
    reason = "evaluated by the compiler, and no byte is out of bounds"
)]
const fn with(mut classes: [u8; 256], mut characters: &[u8], class: u8) -> [u8; 256] {
    while let [first, rest @ ..] = characters {
        classes[*first as usize] |= class;
        characters = rest;
    }
    classes
}

fn is_one_of(class: u8, byte: u8) -> bool {
    let classes = CLASSES.get(usize::from(byte));
    classes.is_some_and(|classes| classes & class != 0)
}

/// Words with single dots between.
fn is_local(local: &[u8]) -> bool {
    let mut before = b'.';
    let good = local.iter().all(|byte| {
        let good = is_one_of(LOCAL, *byte) || (*byte == b'.' && before != b'.');
        before = *byte;
        good
    });
    good && before != b'.'
}

/// Labels with single dots between, at least two.
fn is_domain(domain: &[u8]) -> bool {
    let (mut before, mut length, mut dots) = (b'.', 0, 0);
    for byte in domain {
        let at_an_edge = before == b'.';
        match byte {
            b'.' if at_an_edge || before == b'-' => return false,
            b'.' => (length, dots) = (0, dots + 1),
            b'-' if at_an_edge => return false,
            b'-' => length += 1,
            _ if is_one_of(ALPHANUMERIC, *byte) => length += 1,
            _ => return false,
        }
        if length > LABEL {
            return false;
        }
        before = *byte;
    }
    dots > 0 && !matches!(before, b'.' | b'-')
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
        let long = |length| format!("a@{}.co", "x".repeat(length));
        assert!(is_email(&long(LABEL)) && !is_email(&long(LABEL + 1)));
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
        ] {
            assert!(!is_email(bad), "{bad}");
        }
    }
}
