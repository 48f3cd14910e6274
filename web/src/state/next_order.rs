//! What an order begins with after another: most leave from the same warehouse and have the same sender.

use order_model::{Field, FieldRef, Group, OrderDraft};

/// What is kept besides the sender and the currency.
const KEPT: [Field; 5] = [
    Field::CentreCode,
    Field::ClientCode,
    Field::ProcessType,
    Field::RealTimeResponse,
    Field::CarrierCode,
];

const FIRST_CURRENCY: FieldRef = FieldRef::item_field(0, Field::Currency);

/// The order after `last`: `blank`, with the warehouse, shop, carrier, currency and sender of that one.
pub(crate) fn next_order(last: &OrderDraft, blank: &OrderDraft) -> OrderDraft {
    let mut next = blank.clone();
    for field in KEPT.into_iter().chain(Group::Sender.fields()) {
        let field_ref = FieldRef::order_field(field);
        next.set(field_ref, &last.text(field_ref));
    }
    next.set(FIRST_CURRENCY, &last.text(FIRST_CURRENCY));
    next
}

/// Whether an order says nothing yet that is its own.
pub(crate) fn is_begun_only(draft: &OrderDraft, blank: &OrderDraft) -> bool {
    // Most have one of these, which is seen before anything is copied.
    let mut first = Group::Receiver.fields().chain([Field::OrderNumber]);
    let is_blank = |field| {
        let field_ref = FieldRef::order_field(field);
        draft.text(field_ref) == blank.text(field_ref)
    };
    first.all(is_blank) && *draft == next_order(draft, blank)
}

/// Whether an order is for nobody yet.
pub(crate) fn has_no_receiver(draft: &OrderDraft, blank: &OrderDraft) -> bool {
    Group::Receiver.fields().all(|field| {
        let field_ref = FieldRef::order_field(field);
        draft.text(field_ref) == blank.text(field_ref)
    })
}

/// The same order once more, with what belongs to one parcel taken out: its number, its tracking number and its label.
pub(crate) fn same_again(sent: &OrderDraft) -> OrderDraft {
    let mut draft = sent.clone();
    for field in [
        Field::OrderNumber,
        Field::TrackingNumber,
        Field::LabelUrl,
        Field::LabelBase64,
    ] {
        draft.set(FieldRef::order_field(field), "");
    }
    draft
}

/// Other goods to the same receiver.
pub(crate) fn same_receiver(sent: &OrderDraft) -> OrderDraft {
    let mut draft = same_again(sent);
    draft.items = vec![Default::default()];
    draft.set(FIRST_CURRENCY, &sent.text(FIRST_CURRENCY));
    draft
}

/// The same goods to somebody else.
pub(crate) fn same_goods(sent: &OrderDraft) -> OrderDraft {
    let mut draft = same_again(sent);
    for field in Group::Receiver.fields() {
        draft.set(FieldRef::order_field(field), "");
    }
    draft
}

#[cfg(test)]
mod tests {
    use order_model::order::EXAMPLE;

    use super::*;

    fn text(draft: &OrderDraft, field: Field) -> String {
        draft.text(FieldRef::order_field(field)).to_string()
    }

    fn blank() -> OrderDraft {
        let mut blank = OrderDraft::default();
        blank.items.push(Default::default());
        blank
    }

    fn sent() -> OrderDraft {
        OrderDraft::from_json(EXAMPLE.as_bytes()).unwrap()
    }

    #[test]
    fn the_next_order_keeps_where_it_leaves_from_and_nothing_of_the_parcel() {
        let (sent, blank) = (sent(), blank());
        let next = next_order(&sent, &blank);
        for field in Group::Sender.fields().chain(KEPT) {
            assert_eq!(text(&next, field), text(&sent, field), "{field}");
        }
        for field in Group::Receiver.fields().chain([
            Field::OrderNumber,
            Field::TrackingNumber,
            Field::LabelUrl,
            Field::LabelBase64,
        ]) {
            assert_eq!(text(&next, field), "", "{field}");
        }
        assert_eq!(next.items.len(), 1);
        assert_eq!(next.text(FIRST_CURRENCY), sent.text(FIRST_CURRENCY));
        assert_eq!(&*next.items[0].text(Field::Sku), "");
        assert!(is_begun_only(&next, &blank) && is_begun_only(&blank, &blank));
        assert!(!is_begun_only(&sent, &blank));
    }

    #[test]
    fn the_same_receiver_and_the_same_goods_are_two_things() {
        let sent = sent();
        let (receiver, goods) = (same_receiver(&sent), same_goods(&sent));
        assert_eq!(
            text(&receiver, Field::ReceiverName),
            text(&sent, Field::ReceiverName)
        );
        assert_eq!(text(&goods, Field::ReceiverName), "");
        assert_eq!(goods.items, sent.items);
        assert_eq!(receiver.items.len(), 1);
        for draft in [receiver, goods, same_again(&sent)] {
            assert_eq!(text(&draft, Field::OrderNumber), "");
            assert_eq!(
                text(&draft, Field::SenderName),
                text(&sent, Field::SenderName)
            );
        }
    }
}
