//! Rules within the call, rules later, and an order's life after that.

use std::time::Duration;

use order_model::{Profile, Rules};
use order_sandbox::Config;
use serde_json::{Value, json};

use crate::sandbox::{EXAMPLE, Sandbox, VALID, eventually, order};

fn real_time(body: &str) -> String {
    let mut order: Value = serde_json::from_str(body).unwrap();
    order["real_time_response"] = true.into();
    order.to_string()
}

fn of_profile(profile: Profile) -> Config {
    Config {
        rules: Rules::of(profile),
        ..Config::default()
    }
}

#[test]
fn real_time_refuses_within_the_call_with_each_error_in_words() {
    let sandbox = Sandbox::start(of_profile(Profile::Standard));
    let answer = sandbox.post(&real_time(EXAMPLE));
    let envelope = answer.envelope();
    assert_eq!(
        (answer.status, &envelope["code"], &envelope["data"]),
        (200, &json!(1001), &Value::Null)
    );
    let errors = envelope["errors"].as_array().unwrap();
    let pointers: Vec<&str> = errors
        .iter()
        .map(|error| error["pointer"].as_str().unwrap())
        .collect();
    assert_eq!(
        pointers,
        [
            "/logistics_provider/label_url",
            "/items/0/currency",
            "/items/1/currency"
        ]
    );
    assert_eq!(errors[1]["code"], "currency_unknown");
    let first = errors[0]["message"].as_str().unwrap();
    assert_eq!(
        envelope["message"],
        format!("{first} There are 2 more problems.")
    );
    assert_eq!(sandbox.stored(), 0);
    // The refused number is free for the order put right.
    let mended = order("api-0315-3", |order| {
        order["real_time_response"] = true.into();
    });
    assert_eq!(sandbox.post(&mended).envelope()["code"], 0);
}

#[test]
fn real_time_accepts_what_the_profile_lets_pass() {
    let contract = Sandbox::start(of_profile(Profile::Contract));
    assert_eq!(contract.post(&real_time(EXAMPLE)).envelope()["code"], 0);
    // Mixed currencies are a warning in standard, and an error in strict.
    let mixed = order("MIXED-1", |order| {
        order["real_time_response"] = true.into();
        order["items"][0]["currency"] = "USD".into();
    });
    let standard = Sandbox::start(of_profile(Profile::Standard));
    assert_eq!(standard.post(&mixed).envelope()["code"], 0);
    let strict = Sandbox::start(of_profile(Profile::Strict));
    assert_eq!(
        strict.post(&mixed).envelope()["errors"][0]["code"],
        "currency_mixed"
    );
}

#[test]
fn without_real_time_the_order_is_accepted_and_cancelled_later_with_the_reason() {
    let sandbox = Sandbox::start(of_profile(Profile::Standard));
    let accepted = sandbox.post(EXAMPLE).envelope();
    assert_eq!(
        (&accepted["code"], &accepted["data"]["status"]),
        (&json!(0), &json!("received"))
    );
    let state = eventually(|| {
        Some(sandbox.state("api-0315-3")).filter(|state| state["status"] == "cancelled")
    });
    let refused = sandbox
        .post(&real_time(EXAMPLE).replace("api-0315-3", "other"))
        .envelope();
    assert_eq!(state["status_message"], refused["message"]);
    assert_eq!(
        state["cancel_at"].as_str().unwrap().len(),
        "2026-11-23 20:27:00".len()
    );
    assert_eq!(
        (&state["allocate_at"], &state["shortage_at"]),
        (&json!(""), &json!(""))
    );
    let path = "/apicenter/api/order?client_code=CK2023&order_number=api-0315-3";
    let chinese = sandbox
        .client
        .get_with(path, &[("accept-language", "zh")])
        .envelope();
    let message = chinese["data"]["status_message"].as_str().unwrap();
    assert!(message.contains("另有 2 个问题"), "{chinese}");
    let refused = sandbox
        .client
        .post_with(
            "/apicenter/api/order",
            &real_time(EXAMPLE).replace("api-0315-3", "other"),
            &[("accept-language", "zh")],
        )
        .envelope();
    assert_eq!(chinese["data"]["status_message"], refused["message"]);
}

#[test]
fn an_order_moves_on_by_the_clock() {
    let sandbox = Sandbox::start(Config {
        step: Duration::from_millis(150),
        ..Config::default()
    });
    assert_eq!(sandbox.post(VALID).envelope()["code"], 0);
    let mut seen = Vec::new();
    let end = eventually(|| {
        let state = sandbox.state("SO-2026-0001");
        seen.push(state["status"].as_str().unwrap().to_owned());
        (state["status"] == "handed_over").then_some(state)
    });
    // A busy machine may miss one; none comes back.
    let life = ["received", "allocated", "packed", "handed_over"];
    assert!(
        seen.iter()
            .is_sorted_by_key(|status| life.iter().position(|known| known == status)),
        "{seen:?}"
    );
    assert!(
        seen.iter().all(|status| life.contains(&status.as_str())),
        "{seen:?}"
    );
    let time = |field: &str| end[field].as_str().unwrap().to_owned();
    assert!(
        time("allocate_at") <= time("pack_at") && time("pack_at") <= time("handover_at"),
        "{end}"
    );
    assert!(
        end["tracking_number"].as_str().unwrap().starts_with("SBXT"),
        "{end}"
    );
    assert_eq!(
        (&end["total_weight"], &end["sorting_code"]),
        (&json!("1.70"), &json!("PH-163"))
    );
    assert_eq!(
        (&end["shortage_at"], &end["cancel_at"]),
        (&json!(""), &json!(""))
    );
}

#[test]
fn a_short_sku_runs_short_within_a_real_time_call_or_later() {
    let sandbox = Sandbox::start(Config {
        step: Duration::ZERO,
        ..Config::default()
    });
    let short = |number: &str, real_time: bool| {
        order(number, |order| {
            order["real_time_response"] = real_time.into();
            order["items"][0]["sku"] = "SHORT-9".into();
        })
    };
    let at_once = sandbox.post(&short("S-1", true)).envelope();
    assert_eq!(at_once["data"]["status"], "shortage");
    assert_ne!(at_once["data"]["shortage_at"], "");
    assert_eq!(at_once["data"]["status_message"], "Out of stock: SHORT-9.");
    assert_eq!(
        sandbox.post(&short("S-2", false)).envelope()["data"]["status"],
        "received"
    );
    let later =
        eventually(|| Some(sandbox.state("S-2")).filter(|state| state["status"] == "shortage"));
    assert_eq!(later["allocate_at"], "");
}

#[test]
fn a_restart_changes_no_past_and_judges_what_waited() {
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("orders.sqlite");
    let config = |step| Config {
        database: Some(file.clone()),
        step,
        ..Config::default()
    };
    let sandbox = Sandbox::start(config(Duration::ZERO));
    sandbox.post(VALID);
    let before = eventually(|| {
        Some(sandbox.state("SO-2026-0001")).filter(|state| state["status"] == "handed_over")
    });
    sandbox.stop();
    // As if the server had been stopped before its background pass came to this order.
    let connection = rusqlite::Connection::open(&file).unwrap();
    let copy = "INSERT INTO orders (client_code, order_number, body, reply, created_ms, step_ms)
        SELECT client_code, 'WAITING', replace(body, 'SO-2026-0001', 'WAITING'), reply, created_ms, step_ms FROM orders";
    assert_eq!(connection.execute(copy, []).unwrap(), 1);
    drop(connection);
    let sandbox = Sandbox::start(config(Duration::from_secs(3_600)));
    assert_eq!(sandbox.state("SO-2026-0001"), before);
    eventually(|| Some(sandbox.state("WAITING")).filter(|state| state["status"] == "handed_over"));
}

#[test]
fn an_order_that_cannot_be_judged_holds_up_none_after_it() {
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("orders.sqlite");
    let config = || Config {
        database: Some(file.clone()),
        step: Duration::ZERO,
        ..Config::default()
    };
    Sandbox::start(config()).stop();
    let connection = rusqlite::Connection::open(&file).unwrap();
    let broken = "INSERT INTO orders (client_code, order_number, body, reply, created_ms, step_ms)
        VALUES ('CK2023', 'BROKEN', 'not JSON', '', 0, 0)";
    connection.execute(broken, []).unwrap();
    drop(connection);
    let sandbox = Sandbox::start(config());
    sandbox.post(VALID);
    eventually(|| {
        Some(sandbox.state("SO-2026-0001")).filter(|state| state["status"] == "handed_over")
    });
}

#[test]
fn who_asks_for_an_order_that_is_not_there_is_told_so() {
    let sandbox = Sandbox::start(Config::default());
    let answer = sandbox
        .client
        .get("/apicenter/api/order?client_code=CK2023&order_number=%E8%AE%A2%2F1");
    let envelope = answer.envelope();
    assert_eq!((answer.status, &envelope["code"]), (404, &json!(1003)));
    assert_eq!(
        envelope["message"],
        "Shop CK2023 has no order with the number 订/1."
    );
    for query in ["", "?client_code=CK2023", "?order_number=1"] {
        let answer = sandbox.client.get(&format!("/apicenter/api/order{query}"));
        assert_eq!(
            (answer.status, &answer.envelope()["code"]),
            (400, &json!(400)),
            "{query}"
        );
    }
}
