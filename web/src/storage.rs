//! The only file that talks to the browser's storage. Whatever fails here says so: a page that cannot keep
//! what is typed must not look as if it did.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use order_model::json::quote;
use order_model::json::value::JsonValue;
use order_model::{Field, FieldRef, Locale, OrderDraft};
use web_sys::Storage;

use crate::submission::ledger::{Ledger, OrderKey};

const DRAFT: &str = "draft";
/// The label apart from the rest of the draft: it may be megabytes, and changes seldom.
const LABEL: &str = "label";
const LEDGER: &str = "ledger";
const LOCALE: &str = "locale";
const RECEIPT: &str = "receipt";

const LABEL_FIELD: FieldRef = FieldRef::order_field(Field::LabelBase64);

/// The browser keeps nothing for this page: storage is full, or switched off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NotSaved;

thread_local! {
    /// The ledger, where the browser does not save it: at least this page must know.
    static UNSAVED_LEDGER: RefCell<Option<Ledger>> = const { RefCell::new(None) };
}

/// What outlives the browser, for all tabs.
fn local_storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// What outlives a reload, for this tab.
fn session_storage() -> Option<Storage> {
    web_sys::window()?.session_storage().ok()?
}

/// Two pages on one host, such as `/staging/` and `/shop/`, have nothing in common.
fn scoped(key: &str) -> String {
    let path = web_sys::window()
        .and_then(|window| window.location().pathname().ok())
        .unwrap_or_default();
    let folder = path
        .rsplit_once('/')
        .map(|(folder, _)| folder)
        .unwrap_or_default();
    format!("order-desk{folder}.{key}")
}

fn read(storage: Option<Storage>, key: &str) -> Option<String> {
    storage?.get_item(&scoped(key)).ok()?
}

fn write(storage: Option<Storage>, key: &str, text: &str) -> Result<(), NotSaved> {
    storage
        .ok_or(NotSaved)?
        .set_item(&scoped(key), text)
        .map_err(|_| NotSaved)
}

fn remove(storage: Option<Storage>, key: &str) {
    if let Some(storage) = storage {
        // Nothing is lost by what stays; it is overwritten or ignored.
        let _ = storage.remove_item(&scoped(key));
    }
}

/// The draft as it was last saved.
pub(crate) fn load_draft() -> Option<OrderDraft> {
    let mut draft = OrderDraft::from_json(read(local_storage(), DRAFT)?.as_bytes()).ok()?;
    if let Some(label) = read(local_storage(), LABEL) {
        draft.set(LABEL_FIELD, &label);
    }
    Some(draft)
}

/// Saves the draft; `before` is what was saved last. A label that does not fit does not keep the rest from
/// being saved, nor an older label from going.
pub(crate) fn save_draft(draft: &OrderDraft, before: Option<&OrderDraft>) -> Result<(), NotSaved> {
    let label = draft.text(LABEL_FIELD);
    let same_label = before.is_some_and(|before| before.text(LABEL_FIELD) == label);
    let label = if same_label && !label.is_empty() {
        Ok(())
    } else {
        remove(local_storage(), LABEL);
        if label.is_empty() {
            Ok(())
        } else {
            write(local_storage(), LABEL, &label)
        }
    };
    let mut rest = draft.clone();
    rest.set(LABEL_FIELD, "");
    write(local_storage(), DRAFT, &rest.to_json()).and(label)
}

/// Removes the draft of an order that the warehouse has; one that another tab has begun since stays.
pub(crate) fn remove_draft(key: &OrderKey) {
    let key_of_draft = load_draft().map(|draft| {
        let text = |field| draft.text(FieldRef::order_field(field));
        OrderKey::new(&text(Field::ClientCode), &text(Field::OrderNumber))
    });
    if key_of_draft.is_some_and(|key_of_draft| key_of_draft == *key) {
        remove(local_storage(), DRAFT);
        remove(local_storage(), LABEL);
    }
}

/// What has been sent from this browser, by any tab.
pub(crate) fn load_ledger() -> Ledger {
    let saved = || {
        read(local_storage(), LEDGER)
            .map(|text| Ledger::parse(&text))
            .unwrap_or_default()
    };
    UNSAVED_LEDGER.with_borrow(|unsaved| unsaved.clone().unwrap_or_else(saved))
}

/// Changes the ledger. Where the browser does not save it, this page keeps it until it is closed.
pub(crate) fn update_ledger(change: impl FnOnce(&mut Ledger)) -> Result<(), NotSaved> {
    let mut ledger = load_ledger();
    change(&mut ledger);
    let saved = write(local_storage(), LEDGER, &ledger.to_json());
    UNSAVED_LEDGER.replace(saved.is_err().then_some(ledger));
    saved
}

/// The language that the person chose.
pub(crate) fn load_locale() -> Option<Locale> {
    Locale::from_tag(&read(local_storage(), LOCALE)?)
}

/// Saves the chosen language. Losing it costs a click, so a failure is no news.
pub(crate) fn save_locale(locale: Locale) {
    let _ = write(local_storage(), LOCALE, locale.tag());
}

/// An answer that accepted an order, while its receipt is on this tab's screen.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Receipt {
    /// The merchant's number of the order.
    pub(crate) order_number: String,
    pub(crate) status: u16,
    pub(crate) body: String,
    /// What was not sent as it was typed, and how it was sent.
    pub(crate) sent_as: Rc<[(FieldRef, Arc<str>)]>,
}

/// The receipt that was on the screen when the page was loaded again.
pub(crate) fn load_receipt() -> Option<Receipt> {
    let text = read(session_storage(), RECEIPT)?;
    let tree = JsonValue::parse(text.as_bytes()).ok()?;
    match (
        tree.get("order_number")?,
        tree.get("status")?,
        tree.get("body")?,
    ) {
        (JsonValue::String(number), JsonValue::Number(status), JsonValue::String(body)) => {
            Some(Receipt {
                order_number: number.to_string(),
                status: status.parse().ok()?,
                body: body.to_string(),
                sent_as: tree.get("sent_as").map(sent_as).unwrap_or_default(),
            })
        }
        _ => None,
    }
}

/// What [`save_receipt`] has written of it; what cannot be read is left out.
fn sent_as(tree: &JsonValue<'_>) -> Rc<[(FieldRef, Arc<str>)]> {
    let JsonValue::Array(sent) = tree else {
        return Rc::default();
    };
    let one = |sent: &JsonValue<'_>| {
        let field = Field::from_name(sent.get("field")?.text().ok()?)?;
        let item = match sent.get("item") {
            Some(JsonValue::Number(index)) => Some(index.parse().ok()?),
            _ => None,
        };
        Some((
            FieldRef { item, field },
            sent.get("text")?.text().ok()?.into(),
        ))
    };
    sent.iter().filter_map(one).collect()
}

/// Saves a receipt. The order is with the warehouse and in the ledger, so a failure loses nothing else.
pub(crate) fn save_receipt(receipt: &Receipt) {
    let Receipt {
        order_number,
        status,
        body,
        sent_as,
    } = receipt;
    let one = |(FieldRef { item, field }, text): &(FieldRef, Arc<str>)| {
        let item = item.map_or_else(|| "null".to_owned(), |index| index.to_string());
        let (field, text) = (quote(field.name()), quote(text));
        format!(r#"{{"field":{field},"item":{item},"text":{text}}}"#)
    };
    let sent_as: Vec<String> = sent_as.iter().map(one).collect();
    let (number, body, sent_as) = (quote(order_number), quote(body), sent_as.join(","));
    let json = format!(
        r#"{{"order_number":{number},"status":{status},"body":{body},"sent_as":[{sent_as}]}}"#
    );
    let _ = write(session_storage(), RECEIPT, &json);
}

/// Removes the receipt, once the person has gone on.
pub(crate) fn remove_receipt() {
    remove(session_storage(), RECEIPT);
}

#[cfg(all(test, target_arch = "wasm32"))]
#[expect(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

    use super::*;
    use crate::submission::ledger::DeliveryStatus;

    wasm_bindgen_test_configure!(run_in_browser);

    fn example() -> OrderDraft {
        OrderDraft::from_json(order_model::order::example::EXAMPLE.as_bytes()).unwrap()
    }

    fn key_of_example() -> OrderKey {
        OrderKey::new("CK2023", "api-0315-3")
    }

    #[wasm_bindgen_test]
    fn a_draft_and_its_label_come_back() {
        let mut order = example();
        order.set(LABEL_FIELD, "JVBERi0xLjcK");
        save_draft(&order, None).unwrap();
        assert_eq!(load_draft().unwrap().to_json(), order.to_json());
        assert!(
            !read(local_storage(), DRAFT)
                .unwrap()
                .contains("JVBERi0xLjcK")
        );
        let before = order.clone();
        order.set(LABEL_FIELD, "");
        save_draft(&order, Some(&before)).unwrap();
        assert_eq!(load_draft().unwrap().to_json(), order.to_json());
        remove_draft(&OrderKey::new("CK2023", "another"));
        assert!(load_draft().is_some());
        remove_draft(&key_of_example());
        assert_eq!(load_draft(), None);
    }

    #[wasm_bindgen_test]
    fn a_label_that_does_not_fit_costs_no_more_than_itself() {
        let mut order = example();
        order.set(LABEL_FIELD, "JVBERi0xLjcK");
        save_draft(&order, None).unwrap();
        let before = order.clone();
        order.set(LABEL_FIELD, &"A".repeat(30_000_000));
        order.set(FieldRef::order_field(Field::ReceiverName), "Maria");
        assert_eq!(save_draft(&order, Some(&before)), Err(NotSaved));
        let kept = load_draft().unwrap();
        assert_eq!(
            &*kept.text(FieldRef::order_field(Field::ReceiverName)),
            "Maria"
        );
        assert_eq!(&*kept.text(LABEL_FIELD), "");
        remove_draft(&key_of_example());
    }

    #[wasm_bindgen_test]
    fn the_ledger_and_the_receipt_come_back() {
        let key = key_of_example();
        update_ledger(|ledger| ledger.begin(&key, 7)).unwrap();
        assert_eq!(
            load_ledger().find(&key).unwrap().status,
            DeliveryStatus::Sending
        );
        let shown = Receipt {
            order_number: "api-0315-3".to_owned(),
            status: 200,
            body: "{\"code\": 0}".to_owned(),
            sent_as: Rc::from([
                (
                    FieldRef::order_field(Field::ReceiverPhone),
                    Arc::from("+639171234567"),
                ),
                (FieldRef::item_field(1, Field::Sku), Arc::from("\"CUP\"")),
            ]),
        };
        save_receipt(&shown);
        assert_eq!(load_receipt(), Some(shown));
        // As an earlier version of the page has kept it, or another one will.
        for (sent_as, count) in [
            ("", 0),
            (r#","sent_as":7"#, 0),
            (
                r#","sent_as":[{"field":"x","text":"y"},{"field":"items.sku","item":0,"text":"A"}]"#,
                1,
            ),
        ] {
            let json = format!(r#"{{"order_number":"a","status":200,"body":"{{}}"{sent_as}}}"#);
            write(session_storage(), RECEIPT, &json).unwrap();
            assert_eq!(load_receipt().unwrap().sent_as.len(), count, "{json}");
        }
        remove_receipt();
        assert_eq!(load_receipt(), None);
    }

    #[wasm_bindgen_test]
    fn a_ledger_that_does_not_fit_is_kept_by_the_page() {
        let filler = "x".repeat(1000);
        let storage = local_storage().unwrap();
        let mut filled = 0;
        while storage
            .set_item(&format!("filler-{filled}"), &filler)
            .is_ok()
        {
            filled += 1;
        }
        let key = OrderKey::new("CK2023", &"9".repeat(2000));
        assert_eq!(update_ledger(|ledger| ledger.begin(&key, 7)), Err(NotSaved));
        assert_eq!(
            load_ledger().find(&key).unwrap().status,
            DeliveryStatus::Sending
        );
        for number in 0..filled {
            storage.remove_item(&format!("filler-{number}")).unwrap();
        }
        update_ledger(|ledger| ledger.end(&key, 8, DeliveryStatus::Refused, "")).unwrap();
        assert_eq!(
            load_ledger().find(&key).unwrap().status,
            DeliveryStatus::Refused
        );
    }

    #[wasm_bindgen_test]
    fn the_browser_names_countries_in_each_language() {
        use crate::browser::intl::CodeNames;
        assert_eq!(CodeNames::of_regions(Locale::En).get("PH"), "Philippines");
        assert_eq!(CodeNames::of_regions(Locale::Zh).get("PH"), "菲律宾");
        assert_eq!(
            CodeNames::of_currencies(Locale::Zh).get("PHP"),
            "菲律宾比索"
        );
    }
}
