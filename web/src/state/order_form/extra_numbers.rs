//! Fields that the deployment adds and that must be numbers.

use std::rc::Rc;

use order_model::json::JsonType;
use order_model::{Group, Issue, IssueKind, Locale, Path, Severity};

use super::form::OrderForm;
use crate::i18n::{BookText, Text};
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

    /// What an issue says by the label that the deployment gives the field; `None` where it is about another.
    pub(super) fn message_of_extra_number(&self, issue: &Issue, locale: Locale) -> Option<String> {
        let of = |number: &ExtraNumber, item| {
            Path::group(number.group, item).key(number.key.to_string())
        };
        let place_of = |number: &ExtraNumber| match number.group {
            Group::Item => {
                let mut items = 0..self.draft.items.len();
                let item = items.find(|index| of(number, Some(*index)) == issue.path)?;
                Some(format!(
                    "{}: {}",
                    (Text::of(locale).item)(item + 1),
                    number.label
                ))
            }
            _ => (of(number, None) == issue.path).then(|| number.label.to_string()),
        };
        let place = self.knowledge()?.extra_numbers.iter().find_map(place_of)?;
        Some((BookText::of(locale).must_be_number)(&place))
    }
}

#[cfg(test)]
mod tests {
    use order_model::{OrderDraft, Rules};

    use super::*;
    use crate::browser::nfc::nfc;
    use crate::state::order_form::{JudgedAction, MemberEdit, RuleBook, rule_book};
    use crate::state::phase::Phase;

    static RULE_BOOK: RuleBook = rule_book(nfc);

    #[test]
    fn what_must_be_a_number_keeps_the_order_from_leaving_until_it_is_one() {
        let json = include_str!("../../../../tests/orders/valid.json");
        let draft = OrderDraft::from_json(json.as_bytes()).unwrap();
        let form = OrderForm::new(
            &draft.into(),
            Rules::default(),
            Some(&RULE_BOOK),
            Phase::Editing,
        );
        let number = ExtraNumber {
            group: Group::Item,
            key: "weight".into(),
            label: "Weight".into(),
        };
        let learn = JudgedAction::Learn(Rc::new(ExtraNumbers(Rc::from([number]))));
        let form = Rc::new(form).reduce(learn.into());
        let weigh = |form: &Rc<OrderForm>, json: &str| {
            let edit = MemberEdit {
                group: Group::Item,
                item: Some(1),
                key: "weight".into(),
                json: Some(json.into()),
            };
            Rc::clone(form).reduce(JudgedAction::SetMember(Rc::new(edit)).into())
        };
        assert_eq!(form.unresolved(Severity::Error), 0);
        let form = weigh(&form, "\"1,5\"");
        assert_eq!(form.unresolved(Severity::Error), 1);
        // At its field it is said by what shows it, until everything is.
        assert!(form.visible_issues(Locale::En).is_empty());
        let all = Rc::clone(&form).reduce(JudgedAction::ShowAll.into());
        let said = all.visible_issues(Locale::En);
        assert_eq!(
            &*said[0].message,
            "Item 2: Weight must be a number, such as 12 or 12.5."
        );
        let form = weigh(&form, "1.5");
        assert_eq!(form.unresolved(Severity::Error), 0);
        let sent = form.order_of(&form.draft).unwrap().to_json();
        assert!(sent.contains(r#""weight":1.5}"#), "{sent}");
    }
}
