//! The issues that show, in the page's language, by the fields, items and sections that they are about.

use order_model::FieldRef;

use super::form_order::Section;
use crate::component::item_row::COLUMNS;
use crate::state::element_id::section_of;
use crate::state::visible_issue::{VisibleIssue, VisibleIssues};

/// The issues of one field.
pub(super) fn of_field(issues: &[VisibleIssue], field_ref: FieldRef) -> VisibleIssues {
    let is_its = |issue: &&VisibleIssue| issue.field_ref == Some(field_ref);
    issues.iter().filter(is_its).cloned().collect()
}

/// The issues of a section as a whole: two parties that are the same, members that the contract does not name.
pub(super) fn of_section(issues: &[VisibleIssue], section: &str) -> VisibleIssues {
    let is_its = |issue: &&VisibleIssue| is_about_section(issue, section);
    issues.iter().filter(is_its).cloned().collect()
}

fn is_about_section(issue: &VisibleIssue, section: &str) -> bool {
    issue.field_ref.is_none() && section_of(&issue.path) == section
}

/// The issues of each item, by its index; shorter where the last ones are fine.
pub(super) fn by_item(issues: &[VisibleIssue]) -> Vec<Vec<VisibleIssue>> {
    let mut items: Vec<Vec<VisibleIssue>> = Vec::new();
    for issue in issues {
        if let Some(index) = issue.field_ref.and_then(|field_ref| field_ref.item) {
            items.resize(items.len().max(index + 1), Vec::new());
            if let Some(item) = items.get_mut(index) {
                item.push(issue.clone());
            }
        }
    }
    items
}

/// What still asks for something, from the form's top to its bottom.
pub(super) fn unresolved_in_form_order(issues: &[VisibleIssue]) -> Vec<VisibleIssue> {
    let unresolved: Vec<VisibleIssue> = issues
        .iter()
        .filter(|issue| !issue.accepted)
        .cloned()
        .collect();
    let of_fields = |section: Section| {
        let fields = section.fields().into_iter().map(FieldRef::order_field);
        fields.flat_map(|field_ref| of_field(&unresolved, field_ref).to_vec())
    };
    let mut listed = Vec::new();
    for section in Section::ALL {
        listed.extend(of_fields(section));
        if section == Section::Items {
            for (index, issues) in by_item(&unresolved).iter().enumerate() {
                let cells = COLUMNS.map(|field| FieldRef::item_field(index, field));
                listed.extend(cells.map(|cell| of_field(issues, cell).to_vec()).concat());
            }
        }
        listed.extend(of_section(&unresolved, section.name()).to_vec());
    }
    listed
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use order_model::{Field, Locale, OrderDraft, Rules, Severity};

    use super::*;
    use crate::browser::nfc::nfc;
    use crate::state::order_form::{JudgedAction, OrderForm, RuleBook, rule_book};
    use crate::state::phase::Phase;

    const VALID: &str = include_str!("../../../../tests/orders/valid.json");

    static RULE_BOOK: RuleBook = rule_book(nfc);

    fn issues_of(json: &str, accept: bool) -> (Rc<OrderForm>, Vec<VisibleIssue>) {
        let draft = OrderDraft::from_json(json.as_bytes()).unwrap();
        let form = OrderForm::new(
            &draft.into(),
            Rules::default(),
            Some(&RULE_BOOK),
            Phase::Editing,
        );
        let mut form = Rc::new(form).reduce(JudgedAction::ShowAll.into());
        if accept {
            form = form.reduce(JudgedAction::AcceptAllWarnings.into());
        }
        let issues = form.visible_issues(Locale::En);
        (form, issues)
    }

    #[test]
    fn every_issue_is_listed_once_from_the_top_of_the_form_to_its_bottom() {
        let (form, issues) = issues_of("{}", false);
        let listed = unresolved_in_form_order(&issues);
        assert_eq!(listed.len(), form.issues.len());
        let pointers: Vec<_> = listed.iter().map(|issue| issue.path.pointer()).collect();
        let at = |pointer: &str| pointers.iter().position(|it| it == pointer).unwrap();
        let expected = [
            "/package/order_number",
            "/centre_code",
            "/receiver/name",
            "/receiver/phone",
            "/receiver/country_code",
            "/receiver/address",
            "/sender/name",
            "/items/0/sku",
            "/items/0/qty",
            "/items/0/unit_price",
            "/items/0/currency",
        ];
        assert!(expected.map(at).is_sorted(), "{pointers:?}");
    }

    #[test]
    fn what_is_accepted_stays_at_its_field_and_leaves_the_list() {
        let json = VALID.replace("\"unit_price\": 120", "\"unit_price\": 0");
        let (_, issues) = issues_of(&json, false);
        assert_eq!(unresolved_in_form_order(&issues).len(), 1);
        let (form, issues) = issues_of(&json, true);
        assert!(unresolved_in_form_order(&issues).is_empty());
        assert_eq!(form.unresolved(Severity::Warning), 0);
        let price = FieldRef::item_field(1, Field::UnitPrice);
        assert!(of_field(&issues, price).iter().all(|issue| issue.accepted));
        assert_eq!(
            by_item(&issues).iter().map(Vec::len).collect::<Vec<_>>(),
            [0, 1]
        );
    }
}
