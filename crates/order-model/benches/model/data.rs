//! The orders that are measured.

use serde_json::{Value, json};

/// The document-shaped order that every rule of `standard` accepts.
pub(crate) const VALID: &str = include_str!("../../../../tests/orders/valid.json");

fn valid() -> Value {
    serde_json::from_str(VALID).expect("the order is JSON")
}

/// The valid order with three mistakes: a country, an e-mail address, a quantity.
pub(crate) fn three_errors() -> String {
    let mut order = valid();
    order["receiver"]["country_code"] = json!("XX");
    order["receiver"]["email"] = json!("maria.santos");
    order["items"][0]["qty"] = json!(0);
    order.to_string()
}

/// The valid order with this many items.
pub(crate) fn with_items(count: usize) -> String {
    let item = |index| item(&format!("TEA-{index:05}"), 100 + index % 900, 1 + index % 9);
    ending_with(VALID, &(0..count).map(item).collect::<Vec<_>>())
}

/// The valid order with a label, a PDF of this many bytes of base64.
pub(crate) fn with_label(length: usize) -> String {
    let label = format!("JVBERi0x{}", "QUJD".repeat(length / 4 - 2));
    let tracked = set(VALID, "tracking_number", "1Z999AA10123456784");
    set(&tracked, "label_base64", &label)
}

/// Orders a line each, their members in the order of the API's document: names from several scripts, one to five
/// items, every tenth with a remark that the contract does not name.
pub(crate) fn lines(count: usize) -> String {
    let names = [
        "Maria Santos",
        "Jürgen Groß",
        "王小明",
        "Nguyễn Văn An",
        "O'Brien & Sons",
        "Juan \\\"Jun\\\" Cruz",
    ];
    let cities = ["Taguig", "Quezon City", "Makati", "Cebu City"];
    let mut text = String::new();
    for index in 0..count {
        let order = set(VALID, "order_number", &format!("SO-2026-{index:06}"));
        let order = set(&order, "name", names[index % names.len()]);
        let order = set(&order, "city", cities[index % cities.len()]);
        let item = |number| {
            item(
                &format!("SKU-{index}-{number}"),
                50 + index % 500,
                1 + number,
            )
        };
        let mut order = ending_with(&order, &(0..=index % 5).map(item).collect::<Vec<_>>());
        if index % 10 == 0 {
            order = order.replacen(
                "\"items\"",
                "\"remark\": \"leave at the gate\", \"items\"",
                1,
            );
        }
        // Nothing but indentation follows a line break.
        let tokens = order.lines().map(str::trim_start);
        text.extend(tokens);
        text.push('\n');
    }
    text
}

/// The same orders with the members of every object in the order of the alphabet, as some libraries write them.
pub(crate) fn sorted(lines: &str) -> String {
    let line = |line: &str| {
        serde_json::from_str::<Value>(line)
            .expect("a line is JSON")
            .to_string()
            + "\n"
    };
    lines.lines().map(line).collect()
}

/// An order with another text at the first of these keys.
fn set(order: &str, key: &str, value: &str) -> String {
    let start = order
        .find(&format!("\"{key}\": \""))
        .expect("the key is there")
        + key.len()
        + 5;
    let end = start + order[start..].find('"').expect("the text ends");
    format!("{}{value}{}", &order[..start], &order[end..])
}

fn item(sku: &str, price: usize, qty: usize) -> String {
    format!(
        "{{\"sku\": \"{sku}\", \"currency\": \"PHP\", \"unit_price\": {price}, \"qty\": {qty}}}"
    )
}

/// An order with these items instead of its own, which stand last.
fn ending_with(order: &str, items: &[String]) -> String {
    let (head, _) = order.split_once("\"items\"").expect("an order has items");
    format!("{head}\"items\": [{}]}}", items.join(", "))
}
