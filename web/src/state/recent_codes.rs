//! Which codes the last orders had, so that lists begin with them.

use std::cell::RefCell;
use std::rc::Rc;

use order_model::{Field, FieldRef, OrderDraft};

/// As many as fit on a list without scrolling, of each of its fields.
const MOST: usize = 24;

const FIELDS: [FieldRef; 7] = [
    FieldRef::order_field(Field::ReceiverCountryCode),
    FieldRef::order_field(Field::SenderCountryCode),
    FieldRef::item_field(0, Field::Currency),
    FieldRef::order_field(Field::CarrierCode),
    FieldRef::order_field(Field::CentreCode),
    FieldRef::order_field(Field::ClientCode),
    FieldRef::order_field(Field::ProcessType),
];

/// As they are kept: one after the other.
const BETWEEN: char = '\n';

thread_local! {
    static RECENT: RefCell<Rc<[Box<str>]>> = RefCell::default();
}

/// The codes of the last orders from now on, the latest first.
pub(crate) fn set_recent_codes(codes: Rc<[Box<str>]>) {
    RECENT.set(codes);
}

pub(crate) fn recent_codes() -> Rc<[Box<str>]> {
    RECENT.with_borrow(Rc::clone)
}

/// The codes after another order, the latest first.
pub(crate) fn with_codes_of(draft: &OrderDraft, before: &[Box<str>]) -> Rc<[Box<str>]> {
    let own = FIELDS.map(|field_ref| Box::from(&*draft.text(field_ref)));
    let mut codes: Vec<Box<str>> = Vec::new();
    for code in own.iter().chain(before) {
        if !code.is_empty() && !codes.contains(code) {
            codes.push(code.clone());
        }
    }
    codes.truncate(MOST);
    codes.into()
}

pub(crate) fn to_text(codes: &[Box<str>]) -> String {
    codes.join(&*BETWEEN.to_string())
}

pub(crate) fn from_text(text: &str) -> Rc<[Box<str>]> {
    text.split(BETWEEN).map(Box::from).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_order_comes_first_and_no_code_twice() {
        let mut draft = OrderDraft::default();
        let country = FieldRef::order_field(Field::ReceiverCountryCode);
        draft.set(country, "PH");
        let codes = with_codes_of(&draft, &from_text("MY\nPH\nDHL"));
        assert_eq!(to_text(&codes), "PH\nMY\nDHL");
        assert_eq!(from_text(&to_text(&codes)), codes);
        let many: Vec<Box<str>> = (0..40).map(|n| n.to_string().into()).collect();
        assert_eq!(with_codes_of(&draft, &many).len(), MOST);
    }
}
