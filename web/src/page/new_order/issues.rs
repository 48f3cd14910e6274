//! The issues that show, in the page's language, by the fields, items and sections that they are about.

use order_model::contract::ITEMS;
use order_model::{Field, FieldRef, Group, Issue, Locale, message};

use crate::component::address_fields::address_order;
use crate::component::issue_list::{VisibleIssue, VisibleIssues};
use crate::component::items_table::COLUMNS;
use crate::state::accepted_warnings::can_be_accepted;
use crate::state::element_id::section_of;
use crate::state::order_form::OrderForm;

/// Every issue that shows by now, in the order of the contract.
pub(super) fn visible_issues(form: &OrderForm, locale: Locale) -> Vec<VisibleIssue> {
    form.issues
        .iter()
        .filter(|issue| form.is_visible(issue))
        .map(|issue| visible_issue(issue, locale))
        .collect()
}

fn visible_issue(issue: &Issue, locale: Locale) -> VisibleIssue {
    VisibleIssue {
        path: issue.path.clone(),
        field_ref: issue.path.field_ref(),
        kind: issue.kind.clone(),
        severity: issue.severity,
        message: message(issue, locale).into(),
        can_be_accepted: can_be_accepted(issue),
        accepted: issue.acknowledged,
    }
}

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

/// The fields before the addresses, from the top of the form.
const FIRST_FIELDS: [Field; 5] = [
    Field::OrderNumber,
    Field::CentreCode,
    Field::ClientCode,
    Field::ProcessType,
    Field::RealTimeResponse,
];

/// The fields after the items.
const LAST_FIELDS: [Field; 4] = [
    Field::CarrierCode,
    Field::TrackingNumber,
    Field::LabelBase64,
    Field::LabelUrl,
];

/// What still asks for something, from the form's top to its bottom.
pub(super) fn unresolved_in_form_order(issues: &[VisibleIssue]) -> Vec<VisibleIssue> {
    let unresolved: Vec<VisibleIssue> = issues
        .iter()
        .filter(|issue| !issue.accepted)
        .cloned()
        .collect();
    let of = |field: Field| of_field(&unresolved, FieldRef::order_field(field));
    let of_section = |section| of_section(&unresolved, section);
    let address = |party, section| address_order(party).map(of).chain([of_section(section)]);
    let items = by_item(&unresolved);
    let items = items.iter().enumerate().flat_map(|(index, issues)| {
        COLUMNS.map(|field| of_field(issues, FieldRef::item_field(index, field)))
    });
    FIRST_FIELDS
        .into_iter()
        .map(of)
        .chain([of_section("order")])
        .chain(address(Group::Receiver, "receiver"))
        .chain(address(Group::Sender, "sender"))
        .chain([of_section(ITEMS)])
        .chain(items)
        .chain(LAST_FIELDS.into_iter().map(of))
        .chain([of_section("carrier")])
        .flat_map(|issues| issues.to_vec())
        .collect()
}
