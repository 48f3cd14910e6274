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

pub(super) fn is_email(text: &str) -> bool {
    let bytes = text.as_bytes();
    let at = bytes.iter().position(|byte| *byte == b'@');
    at.and_then(|at| bytes.split_at_checked(at))
        .is_some_and(|(local, domain)| {
            is_local(local) && is_domain(domain.get(1..).unwrap_or_default())
        })
}

/// Before the @: atoms with a dot between them.
fn is_local(local: &[u8]) -> bool {
    let is_atom = |byte: &u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+/=?^_`{|}~-".contains(byte);
    let mut atoms = local.split(|byte| *byte == b'.');
    atoms.all(|atom| !atom.is_empty() && atom.iter().all(is_atom))
}

/// After it: labels with a dot between them, at least two.
fn is_domain(domain: &[u8]) -> bool {
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
