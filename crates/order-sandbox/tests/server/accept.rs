//! Orders that are accepted, and accepted again.

use std::thread;

use order_model::{Profile, Reply, Rules};
use order_sandbox::Config;
use serde_json::{Value, json};

use crate::sandbox::{EXAMPLE, Sandbox, VALID, order};

/// The contract's `data`: every field and its JSON type.
const DATA: [(&str, &str); 17] = [
    ("order_number", "string"),
    ("status", "string"),
    ("number_of_package", "integer"),
    ("total_weight", "string"),
    ("logistic_provider_code", "string"),
    ("status_message", "string"),
    ("shortage_at", "string"),
    ("cancel_at", "string"),
    ("allocate_at", "string"),
    ("pack_at", "string"),
    ("handover_at", "string"),
    ("tracking_number", "string"),
    ("logistics_message", "string"),
    ("sorting_code", "string"),
    ("sorting_no", "string"),
    ("items", "strings"),
    ("shipments", "strings"),
];

fn assert_is_data(data: &Value) {
    assert_eq!(data.as_object().unwrap().len(), DATA.len(), "{data}");
    for (field, kind) in DATA {
        let value = &data[field];
        let fits = match kind {
            "string" => value.is_string(),
            "integer" => value.is_i64(),
            _ => value
                .as_array()
                .is_some_and(|all| all.iter().all(Value::is_string)),
        };
        assert!(fits, "{field} is {value}, not {kind}");
    }
}

#[test]
fn the_documents_own_example_is_accepted_with_every_field_of_the_contract() {
    let sandbox = Sandbox::start(Config::default());
    let answer = sandbox.post(EXAMPLE);
    assert_eq!(answer.status, 200);
    let envelope = answer.envelope();
    assert_eq!(
        (&envelope["code"], &envelope["message"]),
        (&json!(0), &json!("Order accepted."))
    );
    assert_eq!(envelope.as_object().unwrap().len(), 3, "{envelope}");
    let data = &envelope["data"];
    assert_is_data(data);
    assert_eq!(data["status"], "received");
    assert_eq!(data["logistic_provider_code"], "DHL");
    assert_eq!(data["items"], json!(["sed in in x 73", "fugiat x 31"]));
    for field in [
        "shortage_at",
        "cancel_at",
        "allocate_at",
        "pack_at",
        "handover_at",
        "tracking_number",
    ] {
        assert_eq!(data[field], "", "{field}");
    }
    let Reply::Accepted(read) = Reply::read(answer.status, &answer.text()) else {
        panic!("order-model reads it otherwise: {}", answer.text());
    };
    assert_eq!(
        read.state.unwrap().order_number,
        data["order_number"].as_str().unwrap()
    );
}

#[test]
fn the_same_order_is_answered_as_the_first_was_however_it_is_spelt() {
    let sandbox = Sandbox::start(Config::default());
    let first = sandbox.post(EXAMPLE).text();
    let value: Value = serde_json::from_str(EXAMPLE).unwrap();
    let compact = value.to_string();
    let reversed = serde_json::to_string_pretty(&reverse_keys(&value)).unwrap();
    assert_ne!(compact, reversed);
    let escaped = EXAMPLE
        .replace("\"DHL\"", "\"\\u0044HL\"")
        .replace(": 46", ": 4.6e1");
    for same in [
        EXAMPLE,
        compact.as_str(),
        reversed.as_str(),
        escaped.as_str(),
    ] {
        assert_eq!(sandbox.post(same).text(), first, "{same}");
    }
    assert_eq!(sandbox.stored(), 1);
}

/// The same value with each object's members in the opposite order, as text: `serde_json` sorts them.
fn reverse_keys(value: &Value) -> Box<serde_json::value::RawValue> {
    fn write(value: &Value) -> String {
        match value {
            Value::Object(members) => {
                let members = members
                    .iter()
                    .rev()
                    .map(|(key, value)| format!("{}: {}", json!(key), write(value)));
                format!("{{ {} }}", members.collect::<Vec<_>>().join(" , "))
            }
            Value::Array(all) => format!(
                "[{}]",
                all.iter().map(write).collect::<Vec<_>>().join(",\n")
            ),
            field_ref => field_ref.to_string(),
        }
    }
    serde_json::from_str(&write(value)).unwrap()
}

#[test]
fn another_order_under_the_same_number_is_refused_and_named() {
    let sandbox = Sandbox::start(Config::default());
    let first = sandbox.post(&order("A-1", |_| {})).text();
    for change in [
        json!({"qty": 3}),
        json!({"qty": "2"}),
        json!({"note": "new"}),
    ] {
        let other = order("A-1", |order| {
            order["items"][0]
                .as_object_mut()
                .unwrap()
                .extend(change.as_object().unwrap().clone());
        });
        let answer = sandbox.post(&other);
        let envelope = answer.envelope();
        // A quantity in quotes has not the contract's shape, which is looked at first.
        let code = if change["qty"].is_string() {
            1001
        } else {
            1002
        };
        assert_eq!(
            (answer.status, &envelope["code"], &envelope["data"]),
            (200, &json!(code), &Value::Null)
        );
        if code == 1002 {
            assert!(
                envelope["message"]
                    .as_str()
                    .unwrap()
                    .contains("Order number A-1 of shop CK2023 is taken")
            );
        }
    }
    assert_eq!(sandbox.post(&order("A-1", |_| {})).text(), first);
    assert_eq!(sandbox.stored(), 1);
}

#[test]
fn the_same_number_in_another_shop_is_another_order() {
    let sandbox = Sandbox::start(Config::default());
    let first = sandbox.post(&order("A-1", |_| {})).envelope();
    let second = sandbox
        .post(&order("A-1", |order| {
            order["client_code"] = "CK2024".into();
        }))
        .envelope();
    assert_eq!((&first["code"], &second["code"]), (&json!(0), &json!(0)));
    assert_ne!(
        first["data"]["order_number"],
        second["data"]["order_number"]
    );
    assert_eq!(sandbox.stored(), 2);
}

#[test]
fn many_at_once_store_one_order_and_hear_the_same() {
    let sandbox = Sandbox::start(Config::default());
    for round in 0..5 {
        let body = order(&format!("RACE-{round}"), |order| {
            order["real_time_response"] = (round % 2 == 0).into();
        });
        let mut answers: Vec<String> = thread::scope(|scope| {
            let threads: Vec<_> = (0..32)
                .map(|_| scope.spawn(|| sandbox.post(&body).text()))
                .collect();
            threads
                .into_iter()
                .map(|thread| thread.join().unwrap())
                .collect()
        });
        answers.dedup();
        assert_eq!(answers.len(), 1, "{answers:?}");
        assert!(answers[0].starts_with(r#"{"code":0,"#), "{}", answers[0]);
        assert_eq!(sandbox.stored(), round + 1);
    }
}

#[test]
fn many_different_orders_at_once_under_one_number_leave_one() {
    let sandbox = Sandbox::start(Config::default());
    let codes: Vec<u64> = thread::scope(|scope| {
        let send = |qty: u64| {
            let body = order("RACE", |order| order["items"][0]["qty"] = (qty + 1).into());
            sandbox.post(&body).envelope()["code"].as_u64().unwrap()
        };
        let threads: Vec<_> = (0..16).map(|qty| scope.spawn(move || send(qty))).collect();
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap())
            .collect()
    });
    assert_eq!(
        codes.iter().filter(|code| **code == 0).count(),
        1,
        "{codes:?}"
    );
    assert_eq!(
        codes.iter().filter(|code| **code == 1002).count(),
        15,
        "{codes:?}"
    );
}

#[test]
fn a_restart_keeps_orders_and_answers() {
    let directory = tempfile::tempdir().unwrap();
    let database = Some(directory.path().join("orders.sqlite"));
    let config = || Config {
        database: database.clone(),
        ..Config::default()
    };
    let sandbox = Sandbox::start(config());
    let first = sandbox.post(VALID).text();
    assert_eq!(sandbox.stop(), 0);
    // Under stricter rules, too: what was accepted stays accepted.
    let strict = Rules {
        max_qty: Some(1),
        ..Rules::of(Profile::Strict)
    };
    let sandbox = Sandbox::start(Config {
        rules: strict,
        ..config()
    });
    assert_eq!(sandbox.stored(), 1);
    assert_eq!(sandbox.post(VALID).text(), first);
    let refused = sandbox.post(&order("NEW-1", |order| {
        order["real_time_response"] = true.into();
    }));
    assert_eq!(refused.envelope()["code"], 1001);
}

#[test]
fn the_list_has_the_newest_first_with_bodies_as_they_came() {
    let sandbox = Sandbox::start(Config::default());
    let unknown = order("L-2", |order| {
        order["desc"] = json!({"b": 1, "a": [1.50, "é"]});
    });
    sandbox.post(&order("L-1", |_| {}));
    sandbox.post(&unknown);
    let answer = sandbox.client.get("/apicenter/api/orders?limit=1");
    let data = &answer.envelope()["data"];
    assert_eq!(
        (&data["total"], data["orders"].as_array().unwrap().len()),
        (&json!(2), 1)
    );
    assert_eq!(data["orders"][0]["order_number"], "L-2");
    assert_is_data(&data["orders"][0]["state"]);
    assert!(
        answer.text().contains(&unknown),
        "the body is not there as it came: {}",
        answer.text()
    );
    for query in ["limit=0", "limit=201", "limit=x"] {
        let answer = sandbox
            .client
            .get(&format!("/apicenter/api/orders?{query}"));
        assert_eq!(
            (answer.status, &answer.envelope()["code"]),
            (400, &json!(400)),
            "{query}"
        );
    }
}

#[test]
fn messages_come_in_the_asked_for_language() {
    let sandbox = Sandbox::start(Config::default());
    let chinese = [("accept-language", "zh-CN,zh;q=0.9,en;q=0.8")];
    let answer = sandbox
        .client
        .post_with("/apicenter/api/order", VALID, &chinese);
    assert_eq!(answer.envelope()["message"], "订单已接收。");
    // The same words again, even where the second asks for another language.
    assert_eq!(sandbox.post(VALID).text(), answer.text());
    let refused = sandbox
        .client
        .post_with("/apicenter/api/order", "{}", &chinese)
        .envelope();
    assert!(
        refused["message"].as_str().unwrap().contains("另有"),
        "{refused}"
    );
}
