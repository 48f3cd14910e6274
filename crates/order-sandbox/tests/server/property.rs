//! Whatever is sent, an envelope comes back, and the server goes on.

use std::sync::OnceLock;

use order_model::Reply;
use order_sandbox::Config;
use proptest::prelude::*;
use serde_json::Value;

use crate::client::Answer;
use crate::sandbox::{EXAMPLE, Sandbox};

fn sandbox() -> &'static Sandbox {
    static SANDBOX: OnceLock<Sandbox> = OnceLock::new();
    SANDBOX.get_or_init(|| Sandbox::start(Config::default()))
}

fn assert_answered(answer: &Answer, statuses: &[u16]) {
    let envelope = answer.envelope();
    assert!(
        statuses.contains(&answer.status),
        "{}: {envelope}",
        answer.status
    );
    assert_eq!(
        envelope["code"] == 0,
        envelope["data"].is_object(),
        "{envelope}"
    );
    assert!(
        !matches!(
            Reply::read(answer.status, &answer.text()),
            Reply::Unreadable(_)
        ),
        "{envelope}"
    );
}

fn any_json() -> impl Strategy<Value = Value> {
    let number = prop_oneof![
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from)
    ];
    let field_ref = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        number,
        any::<String>().prop_map(Value::from)
    ];
    let key = prop_oneof![
        any::<String>(),
        Just("items".to_owned()),
        Just("package".to_owned()),
        Just("order_number".to_owned())
    ];
    field_ref.prop_recursive(4, 32, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::vec((key.clone(), inner), 0..6)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

/// The example with one of its values replaced by another.
fn changed_example() -> impl Strategy<Value = Value> {
    fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
        found.push(at.to_owned());
        match value {
            Value::Object(members) => members
                .iter()
                .for_each(|(key, value)| pointers(value, &format!("{at}/{key}"), found)),
            Value::Array(all) => all
                .iter()
                .enumerate()
                .for_each(|(i, value)| pointers(value, &format!("{at}/{i}"), found)),
            _ => {}
        }
    }
    let example: Value = serde_json::from_str(EXAMPLE).unwrap();
    let mut places = Vec::new();
    pointers(&example, "", &mut places);
    (prop::sample::select(places), any_json()).prop_map(move |(place, value)| {
        let mut changed = example.clone();
        *changed.pointer_mut(&place).unwrap() = value;
        changed
    })
}

/// The example with some bytes overwritten.
fn damaged_example() -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec((0..EXAMPLE.len(), any::<u8>()), 0..4).prop_map(|damages| {
        let mut bytes = EXAMPLE.as_bytes().to_vec();
        for (at, byte) in damages {
            bytes[at] = byte;
        }
        bytes
    })
}

fn any_body() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        prop::collection::vec(any::<u8>(), 0..300),
        damaged_example(),
        any_json().prop_map(|json| json.to_string().into_bytes()),
        changed_example().prop_map(|json| json.to_string().into_bytes()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn any_body_is_answered_in_the_envelope(body in any_body()) {
        let answer = sandbox().client.try_post("/apicenter/api/order", &body, &[]).unwrap();
        assert_answered(&answer, &[200, 400]);
    }

    #[test]
    fn any_call_under_apicenter_is_answered_in_the_envelope(
        method in "GET|POST|PUT|PATCH|DELETE|OPTIONS|REPORT",
        path in "(/api)?(/orders?)?(/[a-z%0-9]{0,4})?(\\?[a-z_=&%0-9]{0,12})?",
        headers in prop::collection::vec(("content-type|accept-language|content-encoding|if-none-match", "[ -~]{0,20}"), 0..3),
    ) {
        let mut request = format!("{method} /apicenter{path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n");
        for (name, value) in headers {
            request.push_str(&format!("{name}: {value}\r\n"));
        }
        request.push_str("content-length: 2\r\n\r\n{}");
        let answer = String::from_utf8(sandbox().client.raw(request.as_bytes())).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        prop_assert!(head.contains("content-type: application/json"), "{}", answer);
        prop_assert!(!head.starts_with("HTTP/1.1 5"), "{}", answer);
        let envelope: Value = serde_json::from_str(body).unwrap();
        prop_assert!(envelope["code"].is_u64() && envelope["message"].is_string(), "{}", answer);
    }
}
