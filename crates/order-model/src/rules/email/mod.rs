//! An e-mail address is one that a browser's own e-mail field takes (the WHATWG HTML standard's pattern), in no more than 254 characters
//! (RFC 5321), and besides has no leading, trailing or double dot before the @ and a dot in its domain. A domain may be in letters of any script: on the
//! wire it is in ASCII (RFC 5891). Addresses with letters beyond ASCII before the @ are refused: hardly a warehouse or carrier can
//! write to them.
//!
//! Japanese carriers gave out addresses with such dots until 2009: at their domains they are a warning. So are domains that are a slip of
//! the finger from one that everybody knows.

mod address;
mod carrier;
mod domain;
mod mend;

use super::context::RuleContext;
use super::rule::{Check, Rule};
use crate::contract::{Field, FieldRef, FieldSet};
use crate::issue::{Code, EmailFault, IssueKind};
use crate::text::split::words;
use address::ADDRESS;
pub(super) use address::is_email;
pub(super) use mend::offer;
pub(crate) use mend::plain;

pub(super) static RULE: Rule = Rule::new(
    &[Code::EmailFormat, Code::EmailDomain, Code::EmailDots],
    FieldSet::of_both_parties(Field::ReceiverEmail),
    Check::Text(check),
)
.replaced_by_list();

#[inline(never)]
fn check(field_ref: FieldRef, value: &str, context: &mut RuleContext<'_>) {
    let kind = if is_email(value) {
        domain::judge(value)
    } else if carrier::has_dots(value) {
        Some(IssueKind::EmailDots {
            value: value.to_owned(),
        })
    } else {
        Some(IssueKind::EmailFormat {
            value: value.to_owned(),
            fault: fault(value),
            suggestion: None,
        })
    };
    if let Some(kind) = kind {
        context.report(field_ref, kind);
    }
}

#[cold]
fn fault(value: &str) -> EmailFault {
    if words(value, is_between)
        .filter(|part| is_email(part))
        .count()
        > 1
    {
        EmailFault::Several
    } else if value.len() > ADDRESS {
        EmailFault::Length
    } else {
        EmailFault::Form
    }
}

/// What stands between two addresses.
const fn is_between(character: char) -> bool {
    matches!(character, ',' | ';' | '/' | ' ' | '\n' | '、' | '，' | '；')
}
