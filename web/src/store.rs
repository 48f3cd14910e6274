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
