//! An e-mail address is one that a browser's own e-mail field takes (the WHATWG HTML standard's pattern), and
//! besides has no leading, trailing or double dot before the @ and a dot in its domain. Addresses with
//! letters beyond ASCII before the @ are refused: hardly a warehouse or carrier can write to them.

use super::context::RuleContext;
use super::rule::{Check, Rule};
use crate::contract::{Field, FieldRef, FieldSet};
use crate::issue::{Code, IssueKind};

/// The longest label of a domain name (RFC 1035).
const LABEL: usize = 63;

pub(super) static RULE: Rule = Rule::new(
    &[Code::EmailFormat],
    FieldSet::of_both_parties(Field::ReceiverEmail),
    Check::Text(check),
)
.replaced_by_list();

#[inline(never)]
fn check(field_ref: FieldRef, value: &str, context: &mut RuleContext<'_>) {
    if !is_email(value) {
        context.report(
            field_ref,
            IssueKind::EmailFormat {
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

/// What each byte is before the @, and what it is after it.
const CLASSES: [u8; 256] = {
    let marks = with([0; 256], b"!#$%&'*+/=?^_`{|}~-", LOCAL);
    let letters = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    let all = with(marks, letters, LOCAL | ALPHANUMERIC);
    with(with(all, b".", DOT), b"-", HYPHEN)
};
const LOCAL: u8 = 1;
const ALPHANUMERIC: u8 = 2;
const DOT: u8 = 4;
const HYPHEN: u8 = 8;

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

fn class(byte: u8) -> u8 {
    CLASSES.get(usize::from(byte)).copied().unwrap_or_default()
}

fn is_local(local: &[u8]) -> bool {
    // At its start as after a dot.
    let mut before = DOT;
    let good = local.iter().all(|byte| {
        let class = class(*byte);
        let good = class & LOCAL != 0 || class & DOT > before & DOT;
        before = class;
        good
    });
    good && before & DOT == 0
}

fn is_domain(domain: &[u8]) -> bool {
    let (mut before, mut length, mut dots) = (DOT, 0, 0);
    for byte in domain {
        let class = class(*byte);
        let starts = before & DOT != 0;
        if class & ALPHANUMERIC != 0 || (class & HYPHEN != 0 && !starts) {
            length += 1;
        } else if class & DOT != 0 && before & ALPHANUMERIC != 0 && length <= LABEL {
            (length, dots) = (0, dots + 1);
        } else {
            return false;
        }
        before = class;
    }
    dots > 0 && before & ALPHANUMERIC != 0 && length <= LABEL
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
