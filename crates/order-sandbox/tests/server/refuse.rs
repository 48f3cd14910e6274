//! Calls and orders that are refused, each in the envelope.

use std::time::Duration;

use order_sandbox::Config;
use order_sandbox::config::Token;
use serde_json::{Value, json};

use crate::client::Answer;
use crate::sandbox::{EXAMPLE, Sandbox, VALID, order};

const ORDER: &str = "/apicenter/api/order";

#[track_caller]
fn assert_refused(answer: &Answer, status: u16, code: u16, message: &str) -> Value {
    let envelope = answer.envelope();
    assert_eq!(
        (answer.status, &envelope["code"], &envelope["data"]),
        (status, &json!(code), &Value::Null),
        "{envelope}"
    );
    assert!(
        envelope["message"].as_str().unwrap().contains(message),
        "{envelope}"
    );
    envelope
}

#[test]
fn malformed_json_is_refused_with_line_and_column() {
    let sandbox = Sandbox::start(Config::default());
    let broken = EXAMPLE.replacen("\"code\": \"DHL\",", "\"code\": \"DHL\"", 1);
    for (body, line, column) in [
        (broken.as_str(), 8, 5),
        ("", 1, 1),
        ("{\"é\": 1,}", 1, 9),
        ("{}\n {}", 2, 2),
        ("nul", 1, 1),
    ] {
        let answer = sandbox.post(body);
        let envelope = assert_refused(&answer, 400, 400, &format!("line {line}, column {column}"));
        let error = &envelope["errors"][0];
        assert_eq!(
            (&error["code"], &error["pointer"]),
            (&json!("not_json"), &json!(""))
        );
        assert_eq!(
            (&error["line"], &error["column"]),
            (&json!(line), &json!(column)),
            "{body}"
        );
    }
    let not_utf8 = sandbox
        .client
        .try_post(ORDER, b"{\"a\": \"\xff\"}", &[])
        .unwrap();
    assert_refused(&not_utf8, 400, 400, "line 1, column 8");
    let deep = "[".repeat(100_000);
    assert_refused(&sandbox.post(&deep), 400, 400, "nested");
}

#[test]
fn every_shape_error_is_listed_with_its_place() {
    let sandbox = Sandbox::start(Config::default());
    let body = order("X-1", |order| {
        order["centre_code"] = 7.into();
        order["receiver"].as_object_mut().unwrap().remove("city");
        order["items"][1]["qty"] = json!(1.5);
    });
    let envelope = assert_refused(
        &sandbox.post(&body),
        200,
        1001,
        "There are 2 more problems.",
    );
    let found: Vec<(&str, &str)> = envelope["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|error| {
            (
                error["pointer"].as_str().unwrap(),
                error["code"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        found,
        [
            ("/centre_code", "wrong_type"),
            ("/receiver/city", "missing"),
            ("/items/1/qty", "not_an_integer")
        ]
    );
    assert!(
        envelope["errors"]
            .as_array()
            .unwrap()
            .iter()
            .all(|error| error["line"] == 1),
        "{envelope}"
    );
    assert_eq!(sandbox.stored(), 0);
}

#[test]
fn json_that_is_no_order_is_refused_as_one() {
    let sandbox = Sandbox::start(Config::default());
    for body in ["null", "[]", "7", "\"order\"", "{}", "{\"items\": [[]]}"] {
        assert_refused(&sandbox.post(body), 200, 1001, "");
    }
}

#[test]
fn an_order_that_says_not_which_it_is_is_refused() {
    let sandbox = Sandbox::start(Config::default());
    let nameless = order(" ", |order| order["client_code"] = "".into());
    let envelope = assert_refused(&sandbox.post(&nameless), 200, 1001, "There is 1 more kind.");
    assert_eq!(envelope["errors"][0]["pointer"], "/client_code");
    assert_eq!(envelope["errors"][1]["pointer"], "/package/order_number");
}

#[test]
fn no_more_than_a_hundred_errors_are_listed() {
    let sandbox = Sandbox::start(Config::default());
    let body = order("X-1", |order| {
        order["items"] = Value::Array(vec![json!({}); 1_000]);
    });
    let envelope = assert_refused(
        &sandbox.post(&body),
        200,
        1001,
        "There are 3999 more problems.",
    );
    assert_eq!(envelope["errors"].as_array().unwrap().len(), 100);
}

#[test]
fn a_body_above_the_limit_is_refused_with_both_sizes() {
    let sandbox = Sandbox::start(Config {
        body_limit: 2_000,
        ..Config::default()
    });
    assert_eq!(sandbox.post(VALID).status, 200);
    let large = order("LARGE", |order| {
        order["logistics_provider"]["label_base64"] = "A".repeat(3_000_000).into();
    });
    let announced = format!(
        "The body has {} bytes; this server takes at most 2000.",
        large.len()
    );
    let head = format!("POST {ORDER} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n");
    let whole = sandbox
        .client
        .raw(format!("{head}content-length: {}\r\n\r\n{large}", large.len()).as_bytes());
    let whole = String::from_utf8(whole).unwrap();
    assert!(
        whole.starts_with("HTTP/1.1 413 ") && whole.contains(&announced),
        "{whole}"
    );
    // In chunks the size is not known in advance.
    let chunked = format!(
        "{head}transfer-encoding: chunked\r\n\r\n{:x}\r\n{large}\r\n0\r\n\r\n",
        large.len()
    );
    let chunked = String::from_utf8(sandbox.client.raw(chunked.as_bytes())).unwrap();
    assert!(
        chunked.starts_with("HTTP/1.1 413 ") && chunked.contains("larger than the 2000 bytes"),
        "{chunked}"
    );
    // A client that asks first is spared the sending.
    let asking = format!("{head}content-length: 3000000\r\nexpect: 100-continue\r\n\r\n");
    let asked = String::from_utf8(sandbox.client.raw(asking.as_bytes())).unwrap();
    assert!(asked.starts_with("HTTP/1.1 413 "), "{asked}");
    assert_eq!(sandbox.stored(), 1);
}

#[test]
fn a_label_of_megabytes_fits_the_default_limit() {
    let sandbox = Sandbox::start(Config::default());
    let large = order("LABEL", |order| {
        order["logistics_provider"]["label_base64"] = "A".repeat(4 << 20).into();
    });
    assert_eq!(sandbox.post(&large).envelope()["code"], 0);
    let too_large = order("LABEL-2", |order| {
        order["logistics_provider"]["label_base64"] = "A".repeat(16 << 20).into();
    });
    assert_refused(&sandbox.post(&too_large), 413, 413, "16777216");
}

#[test]
fn only_json_in_utf_8_is_taken_and_not_saying_what_it_is_is_taken_as_json() {
    let sandbox = Sandbox::start(Config::default());
    for other in [
        "text/plain;charset=UTF-8",
        "application/x-www-form-urlencoded",
        "application/json; charset=gbk",
    ] {
        let answer = sandbox
            .client
            .post_with(ORDER, VALID, &[("content-type", other)]);
        assert_refused(&answer, 415, 415, &format!("announced as {other}"));
    }
    let compressed = sandbox
        .client
        .post_with(ORDER, VALID, &[("content-encoding", "gzip")]);
    assert_refused(&compressed, 415, 415, "compressed (gzip)");
    assert_eq!(sandbox.stored(), 0);
    for utf8 in [
        "application/json; charset=utf-8",
        "application/json; charset=utf8",
        "Application/JSON;charset=\"UTF8\"",
    ] {
        let answer = sandbox
            .client
            .post_with(ORDER, VALID, &[("content-type", utf8)]);
        assert_eq!(answer.envelope()["code"], 0, "{utf8}");
    }
    let unannounced = sandbox.client.raw_post(VALID);
    assert!(
        unannounced.starts_with("HTTP/1.1 200 ") && unannounced.contains("\"code\":0"),
        "{unannounced}"
    );
}

#[test]
fn a_body_that_breaks_off_stores_nothing() {
    let sandbox = Sandbox::start(Config::default());
    let head = format!(
        "POST {ORDER} HTTP/1.1\r\nhost: localhost\r\ncontent-length: {}\r\n\r\n",
        VALID.len() + 10
    );
    let mut stream = std::net::TcpStream::connect(sandbox.client.address).unwrap();
    std::io::Write::write_all(&mut stream, format!("{head}{VALID}").as_bytes()).unwrap();
    drop(stream);
    assert_eq!(sandbox.stored(), 0);
}

#[test]
fn a_body_that_does_not_arrive_in_time_is_answered_and_its_connection_closed() {
    let sandbox = Sandbox::start(Config {
        body_timeout: Duration::from_millis(100),
        ..Config::default()
    });
    let head = format!("POST {ORDER} HTTP/1.1\r\nhost: 127.0.0.1\r\naccept-language: en\r\n");
    // Nothing of it, half of it, all of it but a byte; and a chunk without an end.
    for (announced, sent) in [
        (VALID.len(), ""),
        (VALID.len(), &VALID[..VALID.len() / 2]),
        (VALID.len() + 1, VALID),
    ] {
        let request = format!("{head}content-length: {announced}\r\n\r\n{sent}");
        assert_timed_out(&sandbox, &request);
    }
    let chunked = format!("{head}transfer-encoding: chunked\r\n\r\n2\r\n{{}}\r\n");
    assert_timed_out(&sandbox, &chunked);
    let elsewhere =
        "POST /apicenter/nothing HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 9\r\n\r\n";
    assert_timed_out(&sandbox, elsewhere);
    assert_eq!(sandbox.stored(), 0);
}

/// The client never finishes, and reads until the server ends the connection.
#[track_caller]
fn assert_timed_out(sandbox: &Sandbox, request: &str) {
    let answer = String::from_utf8(sandbox.client.raw(request.as_bytes())).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("HTTP/1.1 408 "), "{answer}");
    assert!(head.contains("connection: close"), "{answer}");
    let envelope: Value = serde_json::from_str(body).unwrap();
    assert_eq!(
        (&envelope["code"], &envelope["data"]),
        (&json!(408), &Value::Null)
    );
    let message = envelope["message"].as_str().unwrap();
    assert!(message.contains("did not arrive within 0.1 s"), "{answer}");
}

#[test]
fn paths_and_methods_that_there_are_not_say_so() {
    let sandbox = Sandbox::start(Config::default());
    for path in [
        "/apicenter",
        "/apicenter/",
        "/apicenter/api",
        "/apicenter/api/order/",
        "/apicenter/api/orders/1",
    ] {
        assert_refused(
            &sandbox.client.get(path),
            404,
            404,
            &format!("There is nothing at {path}."),
        );
        assert_refused(&sandbox.client.post(path, "{}"), 404, 404, path);
    }
    for (method, path, allow) in [
        ("DELETE", ORDER, "GET,HEAD,POST"),
        ("PUT", ORDER, "GET,HEAD,POST"),
        ("POST", "/apicenter/api/orders", "GET,HEAD"),
    ] {
        let answer = sandbox
            .client
            .call(
                method,
                path,
                &[],
                (method != "DELETE").then_some(&b"{}"[..]),
            )
            .unwrap();
        assert_refused(
            &answer,
            405,
            405,
            &format!("{path} does not take {method}."),
        );
        assert_eq!(answer.header("allow"), allow);
    }
}

#[test]
fn a_token_is_asked_for_under_apicenter_alone() {
    let token = Token {
        header: "x-api-key".parse().unwrap(),
        value: "secret".parse().unwrap(),
    };
    let sandbox = Sandbox::start(Config {
        token: Some(token),
        ..Config::default()
    });
    assert_refused(&sandbox.post(VALID), 401, 401, "Send the header x-api-key");
    let wrong = sandbox
        .client
        .post_with(ORDER, VALID, &[("x-api-key", "Secret")]);
    let envelope = assert_refused(&wrong, 401, 401, "x-api-key");
    assert!(!envelope.to_string().contains("secret"));
    assert_refused(
        &sandbox.client.get("/apicenter/api/orders"),
        401,
        401,
        "x-api-key",
    );
    assert_refused(
        &sandbox.client.get("/apicenter/nothing"),
        401,
        401,
        "x-api-key",
    );
    let right = sandbox
        .client
        .post_with(ORDER, VALID, &[("X-API-Key", "secret")]);
    assert_eq!(right.envelope()["code"], 0);
    assert_eq!(sandbox.client.get("/healthz").status, 200);
}

#[test]
fn health_is_told_with_the_version() {
    let sandbox = Sandbox::start(Config::default());
    let answer = sandbox.client.get("/healthz");
    assert_eq!(
        answer.json(),
        json!({ "status": "ok", "version": env!("CARGO_PKG_VERSION") })
    );
    assert_eq!(answer.header("content-type"), "application/json");
}
