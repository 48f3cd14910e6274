//! `order-desk template`: a workbook to fill in.

use anyhow::{Context, Result};
use order_import::template::template;
use order_import::xlsx::Flate2;
use order_model::{Field, FieldRef, OrderDraft, Rules, Validator};

use crate::args::Template;
use crate::exit::Exit;
use crate::files;

/// An order that every profile accepts.
const ORDER: &str = include_str!("../../../tests/orders/valid.json");

pub(crate) fn write(arguments: &Template) -> Result<Exit> {
    let rules = files::rules(arguments.rules.as_deref())?;
    let example = example(&rules)?;
    let written = template(&rules, arguments.language, example.as_ref(), &Flate2);
    files::write(&arguments.file, &written.bytes)?;
    Ok(Exit::Well)
}

/// An order with the codes that a deployment allows; `None` where its rules ask for something that this cannot give.
fn example(rules: &Rules) -> Result<Option<OrderDraft>> {
    let mut draft = OrderDraft::from_json(ORDER.as_bytes()).context("the example")?;
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
            order_model::Group::Item => (0..draft.items.len())
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
    Ok(is_good.then_some(draft))
}
