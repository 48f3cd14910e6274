//! Orders to begin with, by their names.

use std::sync::Arc;

use order_model::{Field, FieldRef, Group, OrderDraft};

use super::next_order::same_again;

/// An order to begin with.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Template {
    pub(crate) id: Arc<str>,
    pub(crate) name: String,
    /// In milliseconds since 1970 UTC.
    pub(crate) used_at: i64,
    pub(crate) draft: OrderDraft,
}

/// What of an order is kept as a template: all but what belongs to one parcel.
pub(crate) fn template_of(draft: &OrderDraft) -> OrderDraft {
    same_again(draft)
}

impl Template {
    /// The order that begins with it. Where it has no sender, or no warehouse, shop or carrier, that is what every new order begins with.
    pub(crate) fn begin(&self, blank: &OrderDraft) -> OrderDraft {
        let mut draft = self.draft.clone();
        let is_empty =
            |draft: &OrderDraft, field| draft.text(FieldRef::order_field(field)).is_empty();
        let has_sender = Group::Sender.fields().any(|field| !is_empty(&draft, field));
        let sender = Group::Sender.fields().filter(|_| !has_sender);
        let codes = [Field::CentreCode, Field::ClientCode, Field::CarrierCode];
        for field in codes.into_iter().chain(sender) {
            if is_empty(&draft, field) {
                let at = FieldRef::order_field(field);
                draft.set(at, &blank.text(at));
            }
        }
        draft
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_begins_with_what_the_template_says_and_else_with_what_all_begin_with() {
        let at = FieldRef::order_field;
        let mut draft = OrderDraft::default();
        draft.set(at(Field::OrderNumber), "SO-1");
        draft.set(at(Field::ReceiverName), "Ann");
        draft.set(at(Field::CarrierCode), "UPS");
        let mut blank = OrderDraft::default();
        blank.set(at(Field::CarrierCode), "DHL");
        blank.set(at(Field::ClientCode), "CK");
        blank.set(at(Field::SenderName), "Shop");
        blank.set(at(Field::SenderCity), "Manila");
        let mut template = Template {
            id: "1".into(),
            name: "Ann's".to_owned(),
            used_at: 0,
            draft: template_of(&draft),
        };
        let begun = template.begin(&blank);
        for (field, text) in [
            (Field::OrderNumber, ""),
            (Field::ReceiverName, "Ann"),
            (Field::CarrierCode, "UPS"),
            (Field::ClientCode, "CK"),
            (Field::SenderName, "Shop"),
            (Field::SenderCity, "Manila"),
        ] {
            assert_eq!(&*begun.text(at(field)), text, "{field}");
        }
        // A sender is one as a whole.
        template.draft.set(at(Field::SenderName), "Other");
        assert_eq!(&*template.begin(&blank).text(at(Field::SenderCity)), "");
    }
}
