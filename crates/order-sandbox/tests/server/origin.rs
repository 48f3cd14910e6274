//! Calls from pages of other origins.

use order_sandbox::Config;
use order_sandbox::config::Token;

use serde_json::{Value, json};

use crate::client::Answer;
use crate::sandbox::{Sandbox, VALID};

const ORDER: &str = "/apicenter/api/order";
const ORDERS: &str = "/apicenter/api/orders";
const PAGE: &str = "https://desk.example";

fn preflight(sandbox: &Sandbox, origin: &str) -> Answer {
    let headers = [
        ("origin", origin),
        ("access-control-request-method", "POST"),
        ("access-control-request-headers", "content-type,x-api-key"),
        ("access-control-request-private-network", "true"),
    ];
    sandbox
        .client
        .call("OPTIONS", ORDER, &headers, None)
        .unwrap()
}

fn allowing(origin: &str) -> Sandbox {
    let token = Token {
        header: "x-api-key".parse().unwrap(),
        value: "secret".parse().unwrap(),
    };
    Sandbox::start(Config {
        allow_origin: vec![origin.parse().unwrap()],
        token: Some(token),
        ..Config::default()
    })
}

#[test]
fn no_other_origin_may_call_unless_allowed() {
    let sandbox = Sandbox::start(Config::default());
    let answer = preflight(&sandbox, PAGE);
    assert_eq!(answer.status, 405);
    assert_eq!(answer.header("access-control-allow-origin"), "");
    for origin in [PAGE, "http://localhost:5173", "null", "http://127.0.0.1"] {
        let headers = [("origin", origin), ("sec-fetch-site", "cross-site")];
        for headers in [&headers[..1], &headers] {
            assert_foreign(&sandbox.client.post_with(ORDER, VALID, headers), origin);
            assert_foreign(&sandbox.client.get_with(ORDERS, headers), origin);
        }
        let same_site = [("origin", origin), ("sec-fetch-site", "same-site")];
        assert_foreign(&sandbox.client.post_with(ORDER, VALID, &same_site), origin);
    }
    assert_eq!(sandbox.stored(), 0);
}

#[track_caller]
fn assert_foreign(answer: &Answer, origin: &str) {
    let envelope = answer.envelope();
    assert_eq!(
        (answer.status, &envelope["code"], &envelope["data"]),
        (403, &json!(403), &Value::Null)
    );
    let message = envelope["message"].as_str().unwrap();
    assert!(
        message.contains(&format!("Pages of {origin} may not call")),
        "{message}"
    );
    assert_eq!(answer.header("access-control-allow-origin"), "");
}

#[test]
fn pages_from_here_may_call() {
    let sandbox = Sandbox::start(Config::default());
    let own = format!("http://{}", sandbox.client.address);
    for headers in [
        &[("origin", own.as_str())][..],
        &[("origin", &own), ("sec-fetch-site", "same-origin")],
        // Through a server that rebuilds the page as it is worked on, and passes calls on.
        &[
            ("origin", "http://127.0.0.1:1"),
            ("sec-fetch-site", "same-origin"),
        ],
    ] {
        let answer = sandbox.client.post_with(ORDER, VALID, headers);
        assert_eq!(answer.envelope()["code"], 0, "{headers:?}");
    }
}

/// The status and the envelope's message where a request names `host`.
fn called_as(sandbox: &Sandbox, host: &str) -> (String, String) {
    let request = format!(
        "POST {ORDER} HTTP/1.1\r\nhost: {host}\r\norigin: http://{host}\r\nconnection: close\r\n\
         content-length: {}\r\n\r\n{VALID}",
        VALID.len()
    );
    let answer = String::from_utf8(sandbox.client.raw(request.as_bytes())).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    let envelope: Value = serde_json::from_str(body).unwrap();
    let status = head.split(' ').nth(1).unwrap().to_owned();
    (status, envelope["message"].as_str().unwrap().to_owned())
}

#[test]
fn a_name_that_was_made_to_lead_here_is_refused() {
    let sandbox = Sandbox::start(Config::default());
    for host in ["evil.example:8080", "localhost.evil.example", "sandbox"] {
        let (status, message) = called_as(&sandbox, host);
        assert_eq!(status, "403", "{host}: {message}");
        assert!(
            message.contains(&format!("not go by the name {host}.")),
            "{message}"
        );
        let get = format!("GET {ORDERS} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n");
        let answer = String::from_utf8(sandbox.client.raw(get.as_bytes())).unwrap();
        assert!(answer.starts_with("HTTP/1.1 403 "), "{host}: {answer}");
    }
    assert_eq!(sandbox.stored(), 0);
    for host in [
        "localhost:8080",
        "LOCALHOST",
        "desk.localhost",
        "127.0.0.1:1",
        "[::1]:1",
    ] {
        assert_eq!(called_as(&sandbox, host).0, "200", "{host}");
    }
}

#[test]
fn a_name_is_taken_where_its_origin_is_allowed_or_other_machines_may_call() {
    let allowing = |origin: &str| Config {
        allow_origin: vec![origin.parse().unwrap()],
        ..Config::default()
    };
    let to_others = Config {
        host: "0.0.0.0".to_owned(),
        ..Config::default()
    };
    for (config, other) in [
        (allowing("https://desk.example"), "403"),
        (allowing("*"), "200"),
        (to_others, "200"),
    ] {
        let sandbox = Sandbox::start(config);
        assert_eq!(called_as(&sandbox, "desk.example").0, "200");
        assert_eq!(called_as(&sandbox, "other.example").0, other);
    }
}

#[test]
fn an_allowed_origin_is_answered_before_any_token_is_asked_for() {
    let sandbox = allowing(PAGE);
    let answer = preflight(&sandbox, PAGE);
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("access-control-allow-origin"), PAGE);
    assert_eq!(
        answer.header("access-control-allow-headers"),
        "content-type,x-api-key"
    );
    assert!(
        answer
            .header("access-control-allow-methods")
            .contains("POST")
    );
    assert_eq!(
        answer.header("access-control-allow-private-network"),
        "true"
    );
    assert_eq!(answer.header("access-control-max-age"), "600");
    assert!(
        answer.header("vary").contains("origin"),
        "{}",
        answer.header("vary")
    );
    let elsewhere = "https://elsewhere.example";
    let other = preflight(&sandbox, elsewhere);
    assert_eq!(other.header("access-control-allow-origin"), "");
    let headers = [("origin", elsewhere), ("x-api-key", "secret")];
    assert_foreign(&sandbox.client.post_with(ORDER, VALID, &headers), elsewhere);
}

#[test]
fn refusals_can_be_read_by_an_allowed_origin_too() {
    let sandbox = allowing(PAGE);
    for (headers, status) in [
        (vec![("origin", PAGE)], 401),
        (vec![("origin", PAGE), ("x-api-key", "secret")], 200),
        (
            vec![
                ("origin", PAGE),
                ("x-api-key", "secret"),
                ("content-type", "text/plain"),
            ],
            415,
        ),
    ] {
        let answer = sandbox.client.post_with(ORDER, VALID, &headers);
        assert_eq!(
            (answer.status, answer.header("access-control-allow-origin")),
            (status, PAGE)
        );
    }
}

#[test]
fn a_star_allows_every_origin() {
    let sandbox = allowing("*");
    assert_eq!(
        preflight(&sandbox, "null").header("access-control-allow-origin"),
        "*"
    );
    let answer =
        sandbox
            .client
            .post_with(ORDER, VALID, &[("origin", PAGE), ("x-api-key", "secret")]);
    assert_eq!(
        (answer.status, answer.header("access-control-allow-origin")),
        (200, "*")
    );
}
