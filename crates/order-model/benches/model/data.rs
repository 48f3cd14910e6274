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
    let mut order = valid();
    let items = (0..count).map(|index| {
        json!({ "sku": format!("TEA-{index:05}"), "currency": "PHP", "unit_price": 100 + index % 900, "qty": 1 + index % 9 })
    });
    order["items"] = items.collect();
    order.to_string()
}

/// The valid order with a label, a PDF of this many bytes of base64.
pub(crate) fn with_label(length: usize) -> String {
    let mut order = valid();
    order["logistics_provider"]["tracking_number"] = json!("1Z999AA10123456784");
    order["logistics_provider"]["label_base64"] =
        json!(format!("JVBERi0x{}", "QUJD".repeat(length / 4 - 2)));
    order.to_string()
}

/// Orders a line each: names from several scripts, one to five items, every tenth with a note that the contract does not name.
pub(crate) fn lines(count: usize) -> String {
    let names = [
        "Maria Santos",
        "Jürgen Groß",
        "王小明",
        "Nguyễn Văn An",
        "O'Brien & Sons",
        "Juan \"Jun\" Cruz",
    ];
    let cities = ["Taguig", "Quezon City", "Makati", "Cebu City"];
    let mut text = String::new();
    for index in 0..count {
        let mut order = valid();
        order["package"]["order_number"] = json!(format!("SO-2026-{index:06}"));
        order["receiver"]["name"] = json!(names[index % names.len()]);
        order["receiver"]["city"] = json!(cities[index % cities.len()]);
        let items = (0..=index % 5).map(|item| {
            json!({ "sku": format!("SKU-{index}-{item}"), "currency": "PHP", "unit_price": 50 + index % 500, "qty": 1 + item })
        });
        order["items"] = items.collect();
        if index % 10 == 0 {
            order["remark"] = json!("leave at the gate");
        }
        text += &order.to_string();
        text.push('\n');
    }
    text
}
