//! The only file that talks to the browser's storage. Whatever fails here says so: a page that cannot keep
//! what is typed must not look as if it did.

use order_model::json::quote;
use order_model::tree::Tree;
use order_model::{Field, Leaf, Locale, OrderDraft};
use web_sys::Storage;

use crate::state::ledger::Ledger;

const DRAFT: &str = "order-desk.draft";
/// The label apart from the rest of the draft: it may be megabytes, and changes seldom.
const LABEL: &str = "order-desk.label";
const LEDGER: &str = "order-desk.ledger";
const LOCALE: &str = "order-desk.locale";
const RECEIPT: &str = "order-desk.receipt";

const LABEL_FIELD: Leaf = Leaf::single(Field::LabelBase64);

/// The browser keeps nothing for this page: storage is full, or switched off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NotKept;

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

fn read(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

fn write(key: &str, text: &str) -> Result<(), NotKept> {
    storage()
        .ok_or(NotKept)?
        .set_item(key, text)
        .map_err(|_| NotKept)
}

fn remove(key: &str) {
    if let Some(storage) = storage() {
        // Nothing is lost by what stays; it is overwritten or ignored.
        let _ = storage.remove_item(key);
    }
}

/// The draft as it was last kept.
pub(crate) fn draft() -> Option<OrderDraft> {
    let mut draft = OrderDraft::from_json(read(DRAFT)?.as_bytes()).ok()?;
    if let Some(label) = read(LABEL) {
        draft.set(LABEL_FIELD, &label);
    }
    Some(draft)
}

/// Keeps the draft; `before` is what was kept last.
pub(crate) fn keep_draft(draft: &OrderDraft, before: Option<&OrderDraft>) -> Result<(), NotKept> {
    let label = draft.text(LABEL_FIELD);
    let same_label = before.is_some_and(|before| before.text(LABEL_FIELD) == label);
    if label.is_empty() {
        remove(LABEL);
    } else if !same_label {
        write(LABEL, &label)?;
    }
    let mut rest = draft.clone();
    rest.set(LABEL_FIELD, "");
    write(DRAFT, &rest.to_json())
}

/// Forgets the draft, once the warehouse has the order.
pub(crate) fn forget_draft() {
    remove(DRAFT);
    remove(LABEL);
}

/// What has been sent from this browser, by any tab.
pub(crate) fn ledger() -> Ledger {
    read(LEDGER)
        .map(|text| Ledger::parse(&text))
        .unwrap_or_default()
}

/// Keeps the ledger.
pub(crate) fn keep_ledger(ledger: &Ledger) -> Result<(), NotKept> {
    write(LEDGER, &ledger.to_json())
}

/// The language that the person chose.
pub(crate) fn locale() -> Option<Locale> {
    Locale::from_tag(&read(LOCALE)?)
}

/// Keeps the chosen language. Losing it costs a click, so a failure is no news.
pub(crate) fn keep_locale(locale: Locale) {
    let _ = write(LOCALE, locale.tag());
}

/// The last answer that accepted an order, while its receipt is on the screen: status and body.
pub(crate) fn receipt() -> Option<(u16, String)> {
    let text = read(RECEIPT)?;
    let tree = Tree::parse(text.as_bytes()).ok()?;
    match (tree.get("status")?, tree.get("body")?) {
        (Tree::Number(status), Tree::String(body)) => {
            Some((status.parse().ok()?, body.to_string()))
        }
        _ => None,
    }
}

/// Keeps a receipt. The order is with the warehouse and in the ledger, so a failure loses nothing else.
pub(crate) fn keep_receipt(status: u16, body: &str) {
    let _ = write(
        RECEIPT,
        &format!(r#"{{"status":{status},"body":{}}}"#, quote(body)),
    );
}

/// Forgets the receipt, once the person has gone on.
pub(crate) fn forget_receipt() {
    remove(RECEIPT);
}

#[cfg(all(test, target_arch = "wasm32"))]
#[expect(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

    use super::*;
    use crate::state::ledger::{Entry, Fate, OrderKey};

    wasm_bindgen_test_configure!(run_in_browser);

    #[wasm_bindgen_test]
    fn a_draft_and_its_label_come_back() {
        let mut order = OrderDraft::from_json(order_model::sample::EXAMPLE.as_bytes()).unwrap();
        order.set(LABEL_FIELD, "JVBERi0xLjcK");
        keep_draft(&order, None).unwrap();
        assert_eq!(draft().unwrap().to_json(), order.to_json());
        assert!(!read(DRAFT).unwrap().contains("JVBERi0xLjcK"));
        let before = order.clone();
        order.set(LABEL_FIELD, "");
        keep_draft(&order, Some(&before)).unwrap();
        assert_eq!(draft().unwrap().to_json(), order.to_json());
        forget_draft();
        assert_eq!(draft(), None);
    }

    #[wasm_bindgen_test]
    fn what_does_not_fit_is_said() {
        let mut order = OrderDraft::default();
        order.set(LABEL_FIELD, &"A".repeat(30_000_000));
        assert_eq!(keep_draft(&order, None), Err(NotKept));
        forget_draft();
    }

    #[wasm_bindgen_test]
    fn the_ledger_and_the_receipt_come_back() {
        let mut book = Ledger::default();
        book.put(Entry {
            client_code: "CK".into(),
            order_number: "1".into(),
            at: 7,
            fate: Fate::Unknown,
            warehouse_number: String::new(),
        });
        keep_ledger(&book).unwrap();
        let key = OrderKey {
            client_code: "CK".into(),
            order_number: "1".into(),
        };
        assert_eq!(ledger().find(&key).unwrap().fate, Fate::Unknown);
        keep_receipt(200, "{\"code\": 0}");
        assert_eq!(receipt(), Some((200, "{\"code\": 0}".to_owned())));
        forget_receipt();
        assert_eq!(receipt(), None);
    }

    #[wasm_bindgen_test]
    fn the_browser_names_countries_in_each_language() {
        use crate::browser::Names;
        assert_eq!(Names::of_regions(Locale::En).get("PH"), "Philippines");
        assert_eq!(Names::of_regions(Locale::Zh).get("PH"), "菲律宾");
        assert_eq!(Names::of_currencies(Locale::Zh).get("PHP"), "菲律宾比索");
    }
}
