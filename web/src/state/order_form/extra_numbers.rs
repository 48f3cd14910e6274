//! Fields that the deployment adds and that must be numbers.

use std::rc::Rc;

use order_model::json::JsonType;
use order_model::{Group, Issue, IssueKind, Locale, Path, Severity};

use super::form::OrderForm;
use crate::i18n::LateText;
use crate::state::extra_value::is_no_number;

/// One of them, in the order's object or in each item.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ExtraNumber {
    pub(crate) group: Group,
    pub(crate) key: Rc<str>,
    /// In the page's language.
    pub(crate) label: Rc<str>,
}

/// These fields must be numbers from now on.
#[derive(Debug)]
pub(crate) struct ExtraNumbers(pub(crate) Rc<[ExtraNumber]>);

impl OrderForm {
    /// What is wrong with those fields.
    pub(super) fn issues_of_extra_numbers(&self) -> Vec<Issue> {
        let Some(known) = self.knowledge() else {
            return Vec::new();
        };
        let issues = known.extra_numbers.iter().flat_map(|number| {
            let count = match number.group {
                Group::Item => self.draft.items.len(),
                _ => 1,
            };
            let is_of_item = number.group == Group::Item;
            let places = (0..count).map(move |index| is_of_item.then_some(index));
            places.filter_map(|item| self.issue_of_extra_number(number, item))
        });
        issues.collect()
    }

    fn issue_of_extra_number(&self, number: &ExtraNumber, item: Option<usize>) -> Option<Issue> {
        let json = self.draft.unknown_member(number.group, item, &number.key)?;
        is_no_number(json).then(|| Issue {
            path: Path::group(number.group, item).key(number.key.to_string()),
            kind: IssueKind::WrongType {
                expected: JsonType::Number,
                found: JsonType::String,
                suggestions: Vec::new(),
                suggestion: None,
            },
            severity: Severity::Error,
            acknowledged: false,
            position: None,
        })
    }

    /// What an issue says by the label that the deployment gives the field.
    pub(super) fn message_of_extra_number(&self, issue: &Issue, locale: Locale) -> Option<String> {
        let is_it = |number: &&ExtraNumber| {
            let of = |item| Path::group(number.group, item).key(number.key.to_string());
            let mut items = 0..self.draft.items.len();
            match number.group {
                Group::Item => items.any(|index| of(Some(index)) == issue.path),
                _ => of(None) == issue.path,
            }
        };
        let number = self.knowledge()?.extra_numbers.iter().find(is_it)?;
        Some((LateText::of(locale).must_be_number)(&number.label))
    }
}
