//! A code has no white space around it, and never two together in it: nobody sees them, and systems that compare codes
//! letter by letter do. Source: ours. One space inside is fine: the API document's own SKU has some.
//!
//! One issue a text: what is around first. Line breaks and tabs are control characters, and reported as such. Of the
//! codes that have no spaces at all, [`super::code`] says so.

use super::context::RuleContext;
use super::rule::{Check, Rule, SilentFor};
use crate::contract::{FieldRef, FieldSet};
use crate::issue::{Code, IssueKind, SpaceFault};
use crate::text::signs::Signs;
use crate::text::width::is_space;

pub(super) static RULE: Rule = Rule::new(&[Code::ExtraSpaces], FieldSet::CODES, Check::Text(check))
    .silent_for(SilentFor::Without(|_| Signs::UNUSUAL.with(Signs::SPACE)));

#[inline(never)]
fn check(field_ref: FieldRef, text: &str, context: &mut RuleContext<'_>) {
    let inner = text.trim_matches(is_space);
    let fault = if inner.len() < text.len() {
        SpaceFault::Around
    } else if !field_ref.field.has_no_spaces() && has_double(inner) {
        SpaceFault::Double
    } else {
        return;
    };
    context.report(field_ref, IssueKind::ExtraSpaces { fault });
}

fn has_double(text: &str) -> bool {
    let mut before = false;
    text.chars().any(|character| {
        let space = is_space(character);
        std::mem::replace(&mut before, space) && space
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_of_any_width_count_and_control_characters_do_not() {
        for space in [' ', '\u{A0}', '\u{2009}', '\u{3000}'] {
            assert!(is_space(space), "{space:?}");
        }
        for other in ['a', '\t', '\n', '\r', '\u{85}', '\u{200B}', '\u{2800}'] {
            assert!(!is_space(other), "{other:?}");
        }
    }

    #[test]
    fn double() {
        assert!(!has_double("sed in in"));
        assert!(has_double("sed  in"));
        assert!(has_double("sed \u{A0}in"));
        assert!(has_double("sed\u{3000} in"));
    }
}
