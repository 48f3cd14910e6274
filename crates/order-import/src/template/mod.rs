//! A workbook to fill in: a column a field, and what its cells may hold by the rules of a deployment.

mod check;
mod columns;

use order_model::message::label;
use order_model::{Field, FieldRef, Group, Locale, OrderDraft, Rules, Validator};

use self::check::Check;
pub use self::columns::columns;
use crate::message::{column_of_party, sheet_name};
use crate::xlsx::{Deflate, Fill, Validation, WorkbookWriter, Written};

/// An order that every profile accepts.
const ORDER: &str = include_str!("../../../../tests/orders/valid.json");

/// The name of a field's column.
#[must_use]
pub fn column_name(field: Field, locale: Locale) -> String {
    match field.group() {
        group @ (Group::Receiver | Group::Sender) => {
            column_of_party(group, label(field, locale), locale)
        }
        _ => label(field, locale).to_owned(),
    }
}

/// A workbook to fill in, with the rows of an example: what it is read as is that order.
#[must_use]
pub fn template(
    rules: &Rules,
    locale: Locale,
    example: Option<&OrderDraft>,
    deflate: &dyn Deflate,
) -> Written {
    let mut writer = WorkbookWriter::new(sheet_name(locale));
    let names: Vec<String> = columns().map(|field| column_name(field, locale)).collect();
    writer.row(names.iter().map(|name| (name.as_str(), Fill::Header)));
    for item in 0..example.map_or(0, |example| example.items.len()) {
        let texts =
            columns().map(|field| example.map_or_else(String::new, |it| text(it, field, item)));
        let texts: Vec<String> = texts.collect();
        writer.row(texts.iter().map(|text| (text.as_str(), Fill::None)));
    }
    for (column, (field, name)) in columns().zip(&names).enumerate() {
        if let Some(Check {
            allowed,
            message,
            is_warning,
        }) = check::of(rules, field, locale)
        {
            let title = name.clone();
            let validation = Validation {
                allowed,
                is_warning,
                title,
                message,
            };
            writer.validate(column, &validation);
        }
    }
    writer.finish(deflate)
}

/// An order with the codes that a deployment allows; `None` where its rules ask for something that this cannot give.
#[must_use]
pub fn example(rules: &Rules) -> Option<OrderDraft> {
    let mut draft = OrderDraft::from_json(ORDER.as_bytes()).ok()?;
    draft.set(FieldRef::order_field(Field::OrderNumber), "EXAMPLE-1");
    for field in Field::ALL {
        let Some(first) = rules
            .allowed
            .get(&field)
            .and_then(|allowed| allowed.first())
        else {
            continue;
        };
        let places: Vec<FieldRef> = match field.group() {
            Group::Item => (0..draft.items.len())
                .map(|item| FieldRef::item_field(item, field))
                .collect(),
            _ => vec![FieldRef::order_field(field)],
        };
        for at in places {
            let is_allowed = rules.allowed.get(&field).is_some_and(|allowed| {
                let text = draft.text(at);
                allowed.iter().any(|one| *one == *text)
            });
            if !is_allowed {
                draft.set(at, first);
            }
        }
    }
    let is_good = Validator::new(rules)
        .validate_draft(&draft)
        .issues
        .is_empty();
    is_good.then_some(draft)
}

/// A text of the example; what is of the whole order stands in its first row alone.
fn text(example: &OrderDraft, field: Field, item: usize) -> String {
    let at = match field.group() {
        Group::Item => FieldRef::item_field(item, field),
        _ if item == 0 || field == Field::OrderNumber => FieldRef::order_field(field),
        _ => return String::new(),
    };
    example.text(at).to_string()
}
