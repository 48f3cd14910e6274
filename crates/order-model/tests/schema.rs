//! What the JSON Schema accepts, and what the profile `contract` accepts, is the same set of values.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::sync::LazyLock;

use jsonschema::Validator;
use order_model::schema::order_schema;
use order_model::{Profile, Rules, validate_json};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Map, Number, Value, json};

static SCHEMA: LazyLock<Validator> =
    LazyLock::new(|| jsonschema::draft202012::new(&order_schema()).unwrap());

static CONTRACT: LazyLock<Rules> = LazyLock::new(|| Rules::of(Profile::Contract));

fn valid() -> Value {
    serde_json::from_str(include_str!("../../../tests/orders/valid.json")).unwrap()
}

/// Whether the schema, and whether the profile, accepts a value.
fn verdicts(value: &Value) -> (bool, bool) {
    let text = value.to_string();
    let verdict = validate_json(text.as_bytes(), &CONTRACT).unwrap();
    (SCHEMA.is_valid(value), verdict.is_valid())
}

#[test]
fn the_schema_is_one() {
    jsonschema::draft202012::meta::validate(&order_schema()).unwrap();
}

#[test]
fn both_accept_the_orders_that_come_with_it() {
    let example = serde_json::from_str(order_model::order::example::EXAMPLE).unwrap();
    for order in [valid(), example] {
        assert_eq!(verdicts(&order), (true, true));
    }
}

#[test]
fn whole_numbers_are_the_same_to_both_however_written() {
    for (text, accepted) in [
        ("1", true),
        ("1.0", true),
        ("1e2", true),
        ("-0", true),
        ("-0.0", true),
        ("0e400", true),
        ("1.5", false),
        ("1e-1", false),
        ("9007199254740991", true),
        ("-9007199254740991", true),
        ("9007199254740991.0", true),
        ("9007199254740992", false),
        ("9007199254740992.0", false),
        ("18446744073709551616", false),
        ("1e300", false),
        ("\"1\"", false),
        ("null", false),
    ] {
        let mut order = valid();
        order["items"][0]["qty"] = serde_json::from_str(text).unwrap();
        assert_eq!(verdicts(&order), (accepted, accepted), "{text}");
    }
}

/// What a double-precision number does not hold, a schema validator never sees; the reader does, and refuses it.
#[test]
fn digits_beyond_double_precision_are_refused_by_the_reader_alone() {
    for (text, seen) in [("1.00000000000000000001", Some(1.0)), ("1e400", None)] {
        let order = valid()
            .to_string()
            .replacen("\"qty\":2", &format!("\"qty\":{text}"), 1);
        assert_ne!(order, valid().to_string());
        assert!(
            !validate_json(order.as_bytes(), &CONTRACT)
                .unwrap()
                .is_valid()
        );
        assert_eq!(serde_json::from_str::<f64>(text).ok(), seen);
    }
}

/// A key of an order, or one that no order has.
fn key() -> impl Strategy<Value = String> {
    let known: Vec<&str> = order_model::Field::ALL
        .iter()
        .map(|field| field.key())
        .chain(
            order_model::Group::PARTIES
                .iter()
                .filter_map(|group| group.key()),
        )
        .chain(["items", "package", "logistics_provider", "desc", ""])
        .collect();
    prop_oneof![4 => select(known).prop_map(str::to_owned), 1 => any::<String>()]
}

fn number() -> impl Strategy<Value = Value> {
    let edge = select(vec![
        0,
        1,
        -1,
        (1 << 53) - 1,
        1 << 53,
        (1 << 53) + 1,
        -(1 << 53),
        i64::MAX,
        i64::MIN,
    ]);
    prop_oneof![
        edge.prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(|float| Number::from_f64(float).map_or(Value::Null, Value::Number)),
        (-1000i64..1000).prop_map(|whole| json!(i32::try_from(whole).map_or(0.5, f64::from))),
        select(vec![
            9007199254740991.0,
            9007199254740992.0,
            -9007199254740991.0,
            1e300,
            0.5,
            -0.0
        ])
        .prop_map(Value::from),
    ]
}

/// Any JSON value, of the keys of an order by preference.
fn rubbish() -> impl Strategy<Value = Value> {
    let field_ref = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        number(),
        any::<String>().prop_map(Value::from),
        Just(json!("")),
        Just(json!([])),
        Just(json!({})),
    ];
    field_ref.prop_recursive(5, 24, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::vec((key(), inner), 0..6)
                .prop_map(|members| Value::Object(members.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

/// One change to an order, at a place that an index picks.
#[derive(Debug, Clone)]
enum Change {
    Remove(Index),
    Replace(Index, Value),
    Add(Index, String, Value),
    /// Another value of the order, put here.
    Copy(Index, Index),
}

fn change() -> impl Strategy<Value = Change> {
    let index = any::<Index>;
    prop_oneof![
        index().prop_map(Change::Remove),
        (index(), rubbish()).prop_map(|(at, value)| Change::Replace(at, value)),
        (index(), number()).prop_map(|(at, value)| Change::Replace(at, value)),
        (index(), key(), rubbish()).prop_map(|(at, key, value)| Change::Add(at, key, value)),
        (index(), index()).prop_map(|(to, from)| Change::Copy(to, from)),
    ]
}

/// The pointers of all values within a value.
fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Object(members) => {
            for (key, member) in members {
                let key = key.replace('~', "~0").replace('/', "~1");
                pointers(member, &format!("{at}/{key}"), found);
            }
        }
        Value::Array(elements) => {
            for (index, element) in elements.iter().enumerate() {
                pointers(element, &format!("{at}/{index}"), found);
            }
        }
        _ => {}
    }
}

fn apply(order: &mut Value, change: Change) {
    let mut places = Vec::new();
    pointers(order, "", &mut places);
    let place = |index: Index| index.get(places.as_slice()).as_str();
    match change {
        Change::Remove(at) => remove(order, place(at)),
        Change::Replace(at, value) => *order.pointer_mut(place(at)).unwrap() = value,
        Change::Copy(to, from) => {
            let value = order.pointer(place(from)).unwrap().clone();
            *order.pointer_mut(place(to)).unwrap() = value;
        }
        Change::Add(at, key, value) => match order.pointer_mut(place(at)).unwrap() {
            Value::Object(members) => drop(members.insert(key, value)),
            Value::Array(elements) => elements.push(value),
            _ => {}
        },
    }
}

fn remove(order: &mut Value, pointer: &str) {
    let Some((parent, key)) = pointer.rsplit_once('/') else {
        return;
    };
    match order.pointer_mut(parent).unwrap() {
        Value::Object(members) => drop(members.remove(&key.replace("~1", "/").replace("~0", "~"))),
        Value::Array(elements) => drop(elements.remove(key.parse().unwrap())),
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    #[test]
    fn changed_orders_are_judged_alike(changes in prop::collection::vec(change(), 1..4)) {
        let mut order = valid();
        for change in changes {
            apply(&mut order, change);
        }
        let (schema, contract) = verdicts(&order);
        prop_assert_eq!(schema, contract, "schema, contract of {}", order);
    }

    #[test]
    fn any_value_is_judged_alike(value in rubbish()) {
        let (schema, contract) = verdicts(&value);
        prop_assert_eq!(schema, contract, "schema, contract of {}", value);
    }
}
