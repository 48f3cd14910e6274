//! A valid order costs no allocation, once there is room from an order before and its countries have been met.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use allocation_counter::measure;
use order_model::order::parsed::OrderBuffers;
use order_model::{Profile, Rules, Validator, decode};

const VALID: &str = include_str!("../../../tests/orders/valid.json");

/// How many allocations it takes to read and judge a text that has been read once before.
fn allocations(validator: &Validator<'_>, text: &str) -> u64 {
    let mut buffers = OrderBuffers::default();
    let mut once = || {
        let verdict = validator
            .validate_json_with(text.as_bytes(), &mut buffers)
            .unwrap();
        assert_eq!(verdict.issues, []);
        buffers.recycle(verdict.parsed);
    };
    once();
    measure(once).count_total
}

#[test]
fn a_valid_order_allocates_nothing_in_any_profile() {
    for profile in [Profile::Contract, Profile::Standard, Profile::Strict] {
        let rules = Rules::of(profile);
        assert_eq!(
            allocations(&Validator::new(&rules), VALID),
            0,
            "{profile:?}"
        );
    }
}

#[test]
fn a_valid_order_allocates_nothing_under_rules_with_limits() {
    let text = include_str!("../../../tests/bench/rules.json");
    let rules: Rules = serde_json::from_str(text).unwrap();
    assert_eq!(allocations(&Validator::new(&rules), VALID), 0);
}

/// Beyond a few items, looking for a SKU that stands twice takes a sorted list: its room, and nothing an item.
#[test]
fn a_thousand_items_take_one_list() {
    let rules = Rules::default();
    let validator = Validator::new(&rules);
    assert_eq!(allocations(&validator, &with_items(16)), 0);
    assert!(allocations(&validator, &with_items(1000)) < 12);
}

fn with_items(count: usize) -> String {
    let (head, _) = VALID.split_once("\"items\"").unwrap();
    let item =
        |index| format!(r#"{{"sku":"TEA-{index}","currency":"PHP","unit_price":250,"qty":2}}"#);
    let items: Vec<String> = (0..count).map(item).collect();
    format!("{head}\"items\":[{}]}}", items.join(","))
}

#[test]
fn a_parsed_order_allocates_nothing() {
    let rules = Rules::default();
    let validator = Validator::new(&rules);
    let order = decode(VALID.as_bytes()).unwrap().order;
    // What the tables have of a country is read when it is first asked for.
    assert_eq!(validator.validate(&order), []);
    let judged = measure(|| assert_eq!(validator.validate(&order), []));
    assert_eq!(judged.count_total, 0);
}

/// The counter counts: what has an escape in it cannot be borrowed.
#[test]
fn a_text_with_an_escape_is_an_allocation() {
    let text = VALID.replace("Maria Santos", "Mar\\u0069a Santos");
    assert_ne!(text, VALID);
    let rules = Rules::default();
    assert_ne!(allocations(&Validator::new(&rules), &text), 0);
}

#[test]
fn lines_allocate_nothing_after_the_first() {
    let line = VALID.replace('\n', " ");
    let rules = Rules::default();
    let validator = Validator::new(&rules);
    let count = |lines: usize| {
        let text = format!("{line}\n").repeat(lines);
        let read = || {
            validator.validate_lines(text.as_bytes(), |_, verdict| {
                assert!(verdict.unwrap().is_valid());
            });
        };
        measure(read).count_total
    };
    assert_eq!(count(100), count(1));
}
