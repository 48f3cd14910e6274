//! The relay as a program, in front of a warehouse that counts what reaches it.

#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test that cannot go on fails"
)]

mod support;

use std::thread;

use support::{Relay, Warehouse, order};

const TOKEN: &str = "warehouse-secret-7";

#[test]
fn an_order_is_sent_once_with_the_token_and_answered_the_same_again() {
    let (warehouse, relay) = (Warehouse::start(), Relay::new());
    let running = relay.start(&warehouse, TOKEN);
    let first = running.post(&order("CK1", "A-1"), &[]);
    assert_eq!(first.status, 200, "{}", first.body);
    assert!(first.body.contains("W-A-1"), "{}", first.body);
    let again = running.post(&order("CK1", "A-1"), &[]);
    assert_eq!((again.status, &again.body), (200, &first.body));
    let other = running.post(&order("CK1", "A-1").replace("\"qty\":1", "\"qty\":2"), &[]);
    assert_eq!(other.status, 409);
    assert_eq!(warehouse.bodies("A-1"), [order("CK1", "A-1")]);
    assert_eq!(warehouse.tokens(), [TOKEN]);
    let other_shop = running.get("/orders/CK9/A-1");
    assert_eq!(other_shop.status, 403);
    let found = running.get("/orders/CK1/A-1");
    assert!(
        found.body.contains(r#""state":"accepted""#) && found.body.contains("W-A-1"),
        "{}",
        found.body
    );
    let found = running.get("/api/apicenter/api/order?client_code=CK1&order_number=A-2");
    assert_eq!((found.status, found.body.contains("1003")), (404, true));
}

#[test]
fn who_may_not_send_is_told_why_and_nothing_leaves() {
    let (warehouse, relay) = (Warehouse::start(), Relay::new());
    let running = relay.start(&warehouse, TOKEN);
    let good = order("CK1", "B-1");
    for (body, headers, status) in [
        (good.as_str(), &[("authorization", "")][..], 401),
        (&good, &[("authorization", "Bearer wrong")], 401),
        (&good, &[("origin", "https://evil.example")], 403),
        (&good, &[("sec-fetch-site", "cross-site")], 403),
        (&good, &[("content-type", "text/plain")], 415),
        (&order("CK9", "B-1"), &[], 403),
        ("{", &[], 400),
        ("{}", &[], 422),
        (&format!("{good}{}", " ".repeat(100_000)), &[], 413),
    ] {
        let answer = running.post(body, headers);
        assert_eq!(answer.status, status, "{headers:?} {}", answer.body);
        assert!(answer.body.starts_with(r#"{"code":"#), "{}", answer.body);
    }
    let refused = running.post("{}", &[("accept-language", "zh-CN")]);
    assert!(
        refused.body.contains("另有") && refused.body.contains(r#""code":"missing""#),
        "{}",
        refused.body
    );
    assert_eq!(warehouse.count(), 0);
    assert_eq!(running.delete("/orders/CK1/B-1").status, 405);
}

#[test]
fn what_may_have_arrived_is_not_sent_again_until_somebody_says_so() {
    let (warehouse, relay) = (Warehouse::start(), Relay::impatient());
    let running = relay.start(&warehouse, TOKEN);
    for (number, status) in [
        ("CUT-1", 502),
        ("HTML-1", 502),
        ("REDIRECT-1", 502),
        ("SLOW-1", 502),
    ] {
        let body = order("CK1", number);
        for round in 0..3 {
            let answer = running.post(&body, &[]);
            assert_eq!(answer.status, status, "{number} {round} {}", answer.body);
        }
        assert_eq!(warehouse.bodies(number).len(), 1, "{number}");
        let found = running.get(&format!("/orders/CK1/{number}"));
        assert!(
            found.body.contains(r#""state":"unknown""#),
            "{}",
            found.body
        );
    }
    assert_eq!(relay.command(&["unknown"]).lines().count(), 4);
    relay.command(&["resolve", "CK1", "CUT-1", "not-arrived"]);
    // What was on its way at the moment is for nobody to decide on, nor what is known.
    assert!(relay.fails(&["resolve", "CK1", "CUT-1", "not-arrived"]));
    running.post(&order("CK1", "CUT-1"), &[]);
    assert_eq!(warehouse.bodies("CUT-1").len(), 2);
    relay.command(&["resolve", "CK1", "HTML-1", "arrived"]);
    let told = running.post(&order("CK1", "HTML-1"), &[]);
    assert!(told.body.contains(r#""code":1005"#), "{}", told.body);
}

#[test]
fn a_refusal_after_a_doubt_frees_nothing() {
    let (warehouse, relay) = (Warehouse::start(), Relay::new());
    let running = relay.start(&warehouse, TOKEN);
    let body = order("CK1", "ONCE-1");
    // Its connection is cut the first time, and the warehouse knows the number the second time.
    assert_eq!(running.post(&body, &[]).status, 502);
    relay.command(&["resolve", "CK1", "ONCE-1", "not-arrived"]);
    for _ in 0..2 {
        let answer = running.post(&body, &[]);
        assert_eq!(answer.status, 502, "{}", answer.body);
    }
    assert_eq!(warehouse.bodies("ONCE-1").len(), 2);
    assert!(relay.command(&["unknown"]).contains("ONCE-1"));
}

#[test]
fn a_refusal_frees_the_number_and_the_relays_own_troubles_are_not_the_persons() {
    let (warehouse, relay) = (Warehouse::start(), Relay::new());
    let running = relay.start(&warehouse, TOKEN);
    for _ in 0..2 {
        assert_eq!(running.post(&order("CK1", "REFUSE-1"), &[]).status, 200);
        assert_eq!(running.post(&order("CK1", "LOCKED-1"), &[]).status, 424);
    }
    assert_eq!(warehouse.bodies("REFUSE-1").len(), 2);
    assert_eq!(warehouse.bodies("LOCKED-1").len(), 2);
    warehouse.stop();
    let gone = running.post(&order("CK1", "GONE-1"), &[]);
    assert_eq!(gone.status, 424, "{}", gone.body);
}

#[test]
fn five_at_once_are_one_request_with_one_answer() {
    let (warehouse, relay) = (Warehouse::start(), Relay::new());
    let running = relay.start(&warehouse, TOKEN);
    let body = order("CK1", "HELD-1");
    let answers = thread::scope(|scope| {
        let first = scope.spawn(|| running.post(&body, &[]));
        warehouse.wait_for("HELD-1");
        let others: Vec<_> = (0..4)
            .map(|_| scope.spawn(|| running.post(&body, &[])))
            .collect();
        assert!(running.get("/orders/CK1/HELD-1").body.contains("under_way"));
        let other = running.post(&body.replace("\"qty\":1", "\"qty\":2"), &[]);
        assert_eq!(other.status, 409);
        warehouse.release();
        let first = first.join().unwrap();
        (
            first,
            others
                .into_iter()
                .map(|other| other.join().unwrap())
                .collect::<Vec<_>>(),
        )
    });
    assert_eq!(answers.0.status, 200, "{}", answers.0.body);
    for other in &answers.1 {
        assert_eq!(other, &answers.0);
    }
    assert_eq!(warehouse.bodies("HELD-1").len(), 1);
}

#[test]
fn an_invitation_opens_one_session_that_can_be_revoked() {
    let (warehouse, relay) = (Warehouse::start(), Relay::new());
    let running = relay.start(&warehouse, TOKEN);
    let (path, said) = relay.command_with_errors(&["invite", "Ana", "--client", "CK1"]);
    let id = said.split_whitespace().nth(1).unwrap().to_owned();
    let page = running.get(path.trim());
    assert!(
        page.body
            .contains("<button>Sign in to send orders of CK1</button>"),
        "{}",
        page.body
    );
    let invite = path.trim().strip_prefix("/invite/").unwrap().to_owned();
    let cookie = running.sign_in(&invite).expect("a session");
    assert!(
        cookie.starts_with("__Host-order-relay=")
            && cookie.contains("Secure; HttpOnly; SameSite=Strict"),
        "{cookie}"
    );
    assert_eq!(running.sign_in(&invite), None);
    let cookie = cookie.split(';').next().unwrap();
    let as_ana = [("authorization", ""), ("cookie", cookie)];
    assert_eq!(running.post(&order("CK1", "C-1"), &as_ana).status, 200);
    assert_eq!(running.post(&order("CK2", "C-1"), &as_ana).status, 403);
    // An invitation is no session.
    let forged = format!("__Host-order-relay={invite}");
    assert_eq!(
        running
            .post(
                &order("CK1", "C-2"),
                &[("authorization", ""), ("cookie", &forged)]
            )
            .status,
        401
    );
    assert!(relay.command(&["invitations"]).contains(r#""used":true"#));
    assert!(relay.fails(&["revoke", "nobody"]));
    relay.command(&["revoke", &id]);
    assert_eq!(running.post(&order("CK1", "C-3"), &as_ana).status, 401);
}

#[test]
fn too_many_requests_are_told_to_wait() {
    let (warehouse, relay) = (Warehouse::start(), Relay::limited(20));
    let running = relay.start(&warehouse, TOKEN);
    let answers: Vec<_> = (0..1_000).map(|_| running.get("/session")).collect();
    let refused: Vec<_> = answers
        .iter()
        .filter(|answer| answer.status == 429)
        .collect();
    // A minute's 20 at once, and whatever has come in again meanwhile.
    assert!(refused.len() > 900, "{}", refused.len());
    assert!(refused.iter().all(|answer| answer.retry_after.is_some()));
}

#[test]
fn no_secret_is_told_anywhere() {
    let (warehouse, relay) = (Warehouse::start(), Relay::new());
    let running = relay.start(&warehouse, TOKEN);
    let mut told = String::new();
    for number in ["D-1", "CUT-D", "HTML-D", "LOCKED-D", "REFUSE-D"] {
        told += &running.post(&order("CK1", number), &[]).body;
    }
    told += &running.get("/orders/CK1/D-1").body;
    told += &running.get("/session").body;
    let (metrics, key) = (running.metrics(), relay.key().to_owned());
    assert!(
        metrics.contains(r#"order_relay_orders_total{way="forwarded",status="200"}"#),
        "{metrics}"
    );
    told += &metrics;
    told += &running.stop();
    for secret in [
        TOKEN,
        key.as_str(),
        "Juan Cruz",
        "1st Avenue",
        "+639171234567",
    ] {
        assert!(!told.contains(secret), "{secret} in {told}");
    }
    assert!(told.contains(r#""order_number":"D-1""#), "{told}");
}

/// Two devices send the same fifty orders, and the relay is killed again and again meanwhile.
#[test]
fn whenever_the_relay_is_killed_the_warehouse_has_each_order_once() {
    let (warehouse, relay) = (Warehouse::start(), Relay::new());
    let numbers: Vec<String> = (0..50).map(|index| format!("K-{index}")).collect();
    let mut running = relay.start(&warehouse, TOKEN);
    let mut kills = 0;
    for numbers in numbers.chunks(5) {
        thread::scope(|scope| {
            for _ in 0..2 {
                let running = &running;
                scope.spawn(move || {
                    // What comes of a request whose relay is killed, nobody hears.
                    numbers
                        .iter()
                        .for_each(|number| drop(running.try_post(&order("CK1", number))));
                });
            }
            warehouse.wait_for(&numbers[kills % numbers.len()]);
            running.kill();
        });
        kills += 1;
        running = relay.start(&warehouse, TOKEN);
    }
    let (mut accepted, mut unknown) = (0, 0);
    for number in &numbers {
        let answer = running.post(&order("CK1", number), &[]);
        let arrived = warehouse.bodies(number).len();
        if answer.status == 200 {
            accepted += 1;
            assert_eq!(arrived, 1, "{number}: {}", answer.body);
        } else {
            // Killed between writing it down and sending it, or before the answer.
            unknown += 1;
            assert_eq!(answer.status, 502, "{number}: {}", answer.body);
            assert!(arrived <= 1, "{number} has arrived {arrived} times");
        }
    }
    println!("killed {kills} times: {accepted} accepted, {unknown} may have arrived, none twice");
    assert!(accepted > 0, "no order was accepted");
}
