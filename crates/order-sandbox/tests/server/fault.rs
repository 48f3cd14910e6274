//! Every fault, as a client meets it, and what is stored after it.

use std::thread;
use std::time::{Duration, Instant};

use order_model::{Reply, reply::UnreadableKind};

use crate::sandbox::{Sandbox, eventually, order};

#[test]
fn one_sandbox_has_each_fault_for_the_orders_of_its_prefix() {
    let sandbox =
        Sandbox::with_faults(&["500:E500-", "502-html:E502-", "html:HTML-", "empty:EMPTY-"]);
    let kinds = [
        ("E500-1", 500, None, "{\"code\":500,"),
        ("E502-1", 502, Some(UnreadableKind::Html), "<!doctype html>"),
        ("HTML-1", 200, Some(UnreadableKind::Html), "<!doctype html>"),
        ("EMPTY-1", 200, Some(UnreadableKind::Empty), ""),
    ];
    for (number, status, kind, start) in kinds {
        let answer = sandbox.post(&order(number, |_| {}));
        assert_eq!(answer.status, status, "{number}");
        assert!(
            answer.text().starts_with(start),
            "{number}: {}",
            answer.text()
        );
        match (Reply::read(answer.status, &answer.text()), kind) {
            (Reply::Unreadable(unreadable), Some(kind)) => {
                assert_eq!(unreadable.kind, kind, "{number}");
            }
            (Reply::Refused(envelope), None) => assert_eq!(envelope.code, 500, "{number}"),
            (other, _) => panic!("{number}: {other:?}"),
        }
    }
    assert_eq!(sandbox.stored(), 0);
    assert_eq!(sandbox.post(&order("GOOD-1", |_| {})).envelope()["code"], 0);
    assert_eq!(sandbox.stored(), 1);
}

#[test]
fn without_a_prefix_even_a_body_without_an_order_number_is_hit() {
    let sandbox = Sandbox::with_faults(&["500"]);
    for body in ["not JSON", "{}", &order("A-1", |_| {})] {
        assert_eq!(sandbox.post(body).status, 500, "{body}");
    }
}

#[test]
fn cut_before_stores_nothing_and_answers_nothing() {
    let sandbox = Sandbox::with_faults(&["cut-before:CUT-@1"]);
    let body = order("CUT-1", |_| {});
    assert_eq!(sandbox.client.raw_post(&body), "");
    assert_eq!(sandbox.stored(), 0);
    assert!(sandbox.client.raw_post(&body).starts_with("HTTP/1.1 200 "));
    assert_eq!(sandbox.stored(), 1);
}

#[test]
fn cut_after_stores_the_order_and_a_second_try_hears_the_first_answer() {
    let sandbox = Sandbox::with_faults(&["cut-after:CUT-@2"]);
    let body = order("CUT-1", |_| {});
    assert_eq!(sandbox.client.raw_post(&body), "");
    assert_eq!(sandbox.stored(), 1);
    assert_eq!(sandbox.client.raw_post(&body), "");
    let third = sandbox.post(&body);
    assert_eq!(third.envelope()["data"]["status"], "received");
    assert_eq!(sandbox.stored(), 1);
    // The count is each order number's own.
    assert_eq!(sandbox.client.raw_post(&order("CUT-2", |_| {})), "");
}

#[test]
fn cut_mid_sends_the_headers_and_half_of_the_body() {
    let sandbox = Sandbox::with_faults(&["cut-mid:MID-@1"]);
    let body = order("MID-1", |_| {});
    let cut = sandbox.client.raw_post(&body);
    let (head, half) = cut.split_once("\r\n\r\n").unwrap();
    assert!(
        head.starts_with("HTTP/1.1 200 ") && head.contains("content-type: application/json"),
        "{head}"
    );
    let announced: usize = head
        .lines()
        .find_map(|line| line.strip_prefix("content-length: "))
        .unwrap()
        .parse()
        .unwrap();
    let whole = sandbox.post(&body).text();
    assert_eq!((announced, half), (whole.len(), &whole[..whole.len() / 2]));
    assert_eq!(sandbox.stored(), 1);
}

#[test]
fn whole_clients_see_cuts_as_errors() {
    let sandbox = Sandbox::with_faults(&["cut-before:B-", "cut-after:A-", "cut-mid:M-"]);
    for number in ["B-1", "A-1", "M-1"] {
        let body = order(number, |_| {});
        let result = sandbox
            .client
            .try_post("/apicenter/api/order", body.as_bytes(), &[]);
        assert!(result.is_err(), "{number} was answered");
    }
    assert_eq!(sandbox.stored(), 2);
}

#[test]
fn delay_waits_and_combines_with_another_fault() {
    // So long that no busy machine takes it for an order without a delay.
    const DELAY: Duration = Duration::from_secs(2);
    let sandbox = Sandbox::with_faults(&["delay=2:SLOW-", "500:SLOW-BAD"]);
    let timed = |number: &str| {
        let start = Instant::now();
        (sandbox.post(&order(number, |_| {})).status, start.elapsed())
    };
    let (status, slow) = timed("SLOW-GOOD");
    assert!(status == 200 && slow >= DELAY, "{status} after {slow:?}");
    let (status, slow) = timed("SLOW-BAD");
    assert!(status == 500 && slow >= DELAY, "{status} after {slow:?}");
    let (status, quick) = timed("QUICK");
    assert!(status == 200 && quick < DELAY, "{status} after {quick:?}");
}

#[test]
fn slow_orders_hold_up_no_others() {
    let sandbox = Sandbox::with_faults(&["delay=6:SLOW-"]);
    thread::scope(|scope| {
        for number in 0..20 {
            let sandbox = &sandbox;
            scope.spawn(move || sandbox.post(&order(&format!("SLOW-{number}"), |_| {})));
        }
        thread::sleep(Duration::from_millis(200));
        let start = Instant::now();
        assert_eq!(sandbox.post(&order("QUICK", |_| {})).status, 200);
        assert!(
            start.elapsed() < Duration::from_secs(5),
            "{:?}",
            start.elapsed()
        );
    });
    assert_eq!(sandbox.stored(), 21);
}

#[test]
fn an_order_whose_client_hung_up_is_stored_all_the_same() {
    let sandbox = Sandbox::with_faults(&["delay=2"]);
    sandbox.client.post_and_hang_up(&order("GONE-1", |_| {}));
    thread::sleep(Duration::from_millis(100));
    assert_eq!(sandbox.stored(), 0);
    eventually(|| (sandbox.stored() == 1).then_some(()));
}

#[test]
fn a_server_that_cuts_keeps_no_connection_that_a_browser_would_try_again_on() {
    let cutting = Sandbox::with_faults(&["cut-after:CUT-"]);
    assert_eq!(cutting.client.get("/healthz").header("connection"), "close");
    let other = Sandbox::with_faults(&["500"]);
    assert_eq!(other.client.get("/healthz").header("connection"), "");
}
