//! An order within a link, for another device.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use order_model::{Field, FieldRef, Group, OrderDraft};

use super::next_order::same_again;

/// What a link holds of an order: all but what belongs to one parcel, so that nothing is sent twice.
pub(crate) fn to_link(order: &OrderDraft) -> String {
    URL_SAFE_NO_PAD.encode(same_again(order).to_json())
}

/// The order that a link holds; `None` where there is none. A stranger may have made it: what the form does not show is left out.
pub(crate) fn of_link(part: &str) -> Option<OrderDraft> {
    let json = URL_SAFE_NO_PAD.decode(part).ok()?;
    let read = same_again(&OrderDraft::from_json(&json).ok()?);
    let mut order = OrderDraft::default();
    order.items.resize_with(read.items.len(), Default::default);
    let stands_once = |field: &Field| field.group() != Group::Item;
    let once = Field::ALL.into_iter().filter(stands_once);
    let of_items = (0..read.items.len()).flat_map(|index| {
        Group::Item.fields().map(move |field| FieldRef {
            item: Some(index),
            field,
        })
    });
    for field_ref in once.map(FieldRef::order_field).chain(of_items) {
        order.set(field_ref, &read.text(field_ref));
    }
    (!order.is_empty()).then_some(order)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn example() -> OrderDraft {
        OrderDraft::from_json(order_model::order::EXAMPLE.as_bytes()).unwrap()
    }

    #[test]
    fn what_a_link_holds_comes_out_without_what_belongs_to_one_parcel() {
        let order = example();
        let link = to_link(&order);
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_".contains(&byte);
        assert!(link.bytes().all(is_plain), "{link}");
        let (read, same) = (of_link(&link).unwrap(), same_again(&order));
        assert_eq!(read.items.len(), same.items.len());
        for field in Field::ALL {
            let item = (field.group() == Group::Item).then_some(0);
            let at = FieldRef { item, field };
            assert_eq!(read.text(at), same.text(at), "{}", field.name());
        }
    }

    #[test]
    fn what_the_form_does_not_show_stays_out() {
        let json = r#"{"hidden":"x","receiver":{"name":"Ann","hidden":"y"}}"#;
        let order = of_link(&URL_SAFE_NO_PAD.encode(json)).unwrap();
        let name = FieldRef::order_field(Field::ReceiverName);
        assert_eq!(&*order.text(name), "Ann");
        assert!(!order.to_json().contains("hidden"));
    }

    #[test]
    fn a_link_that_was_cut_holds_nothing() {
        for part in ["", "e30", "x", "####", &to_link(&example())[..50]] {
            assert_eq!(of_link(part).map(|order| order.to_json()), None, "{part}");
        }
    }
}
