//! Calls from pages of other origins.

use order_sandbox::Config;
use order_sandbox::config::{Origins, Token};

use crate::sandbox::{Sandbox, VALID};

const ORDER: &str = "/apicenter/api/order";
const PAGE: &str = "https://desk.example";

fn preflight(sandbox: &Sandbox, origin: &str) -> crate::client::Answer {
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

fn allowing(origins: Origins) -> Sandbox {
    let token = Token {
        header: "x-api-key".parse().unwrap(),
        value: "secret".parse().unwrap(),
    };
    Sandbox::start(Config {
        origins,
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
    let answer = sandbox.client.post_with(ORDER, VALID, &[("origin", PAGE)]);
    assert_eq!(answer.header("access-control-allow-origin"), "");
}

#[test]
fn an_allowed_origin_is_answered_before_any_token_is_asked_for() {
    let sandbox = allowing(Origins::Listed(vec![PAGE.parse().unwrap()]));
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
    let other = preflight(&sandbox, "https://elsewhere.example");
    assert_eq!(other.header("access-control-allow-origin"), "");
}

#[test]
fn refusals_can_be_read_by_an_allowed_origin_too() {
    let sandbox = allowing(Origins::Listed(vec![PAGE.parse().unwrap()]));
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
    let sandbox = allowing(Origins::Any);
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
