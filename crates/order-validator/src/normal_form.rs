//! Orders in the form that systems compare: only a part of the package needs it.

use std::cell::RefCell;

use order_model::json::value::JsonValue;
use order_model::normalize::{Normalized, normalize};
use order_model::{Decoded, Rules, decode};

use crate::json_output;

/// Writes what normalizing changes of an order in JSON; `forms` are texts in Unicode's form C that an answer before has asked for, as a JSON array.
pub(crate) fn write_normal_form(order: &[u8], forms: &[u8], rules: &Rules, out: &mut String) {
    let Ok(Decoded { order, .. }) = decode(order) else {
        return;
    };
    let forms = JsonValue::parse(forms);
    let asked = RefCell::new(Vec::new());
    let nfc = |text: &str| {
        let mut asked = asked.borrow_mut();
        let form = match &forms {
            Ok(JsonValue::Array(forms)) => forms.get(asked.len()),
            _ => None,
        };
        asked.push(text.to_owned());
        match form {
            Some(JsonValue::String(form)) => Some(form.clone().into_owned()),
            _ => None,
        }
    };
    let Normalized { order, changes } = normalize(&order, rules, &nfc);
    let asked = asked.into_inner();
    if forms.is_err() && !asked.is_empty() {
        json_output::compose(out, &asked);
    } else {
        json_output::changes(out, &order, &changes);
    }
}
