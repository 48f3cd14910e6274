//! `order-desk send`.

use std::fs;
use std::net::TcpListener;

use crate::front::Front;
use crate::program::{Desk, Done, row};

const KINDS: [&str; 9] = [
    "accepted",
    "accepted_before",
    "refused",
    "unknown",
    "blocked",
    "doubtful",
    "repeated",
    "not_sent",
    "ready",
];

fn send(desk: &Desk, front: &Front, more: &[&str]) -> Done {
    let url = front.url();
    let first = [
        "send",
        "orders.csv",
        "--base",
        &url,
        "--ledger",
        "ledger.jsonl",
        "--json",
    ];
    desk.run(&[&first, more].concat())
}

/// All counts of the summary that are not 0.
fn counts(done: &Done) -> Vec<(&'static str, u64)> {
    let summary = done.summary();
    assert_eq!(summary["type"], "summary", "{}{}", done.output, done.errors);
    let counted = KINDS.map(|kind| (kind, summary[kind].as_u64().unwrap()));
    counted
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .collect()
}

fn rows(count: usize, shops: usize) -> Vec<String> {
    let row = |at: usize| row(&format!("{at:03}"), &format!("SHOP{}", at % shops), "2");
    (0..count).map(row).collect()
}

#[test]
fn what_is_good_goes_once_and_the_rest_comes_back() {
    let (desk, front) = (Desk::new(), Front::start(&[]));
    let mut rows = rows(12, 2);
    rows.push(row("wrong", "SHOP0", "two"));
    desk.file("orders.csv", &rows);
    let dry = send(&desk, &front, &["--dry-run"]);
    assert_eq!(counts(&dry), [("blocked", 1), ("ready", 12)]);
    assert!(front.arrivals().numbers.is_empty() && !desk.path("ledger.jsonl").exists());
    let done = send(&desk, &front, &["--errors", "errors.xlsx"]);
    assert_eq!(counts(&done), [("accepted", 12), ("blocked", 1)]);
    assert_eq!(done.code, Some(1));
    assert!(
        done.lines
            .iter()
            .any(|line| line["warehouse_number"] == "SBX-00000001")
    );
    assert_eq!(front.stored().len(), 12);
    let again = send(&desk, &front, &[]);
    assert_eq!(counts(&again), [("accepted_before", 12), ("blocked", 1)]);
    assert_eq!(front.arrivals().numbers.len(), 12);
    let errors = desk.run(&["check", "errors.xlsx", "--json"]);
    assert_eq!(
        (errors.numbers("blocked"), errors.numbers("good").len()),
        (vec!["wrong"], 0)
    );
}

#[test]
fn a_number_that_stands_in_two_files_goes_once() {
    let (desk, front) = (Desk::new(), Front::start(&[]));
    desk.file("orders.csv", &rows(2, 1));
    desk.file(
        "more.csv",
        &[row("001", "SHOP0", "5"), row("001", "OTHER", "5")],
    );
    let done = send(&desk, &front, &["more.csv"]);
    assert_eq!(counts(&done), [("accepted", 3), ("repeated", 1)]);
    assert!(done.output.contains("orders.csv, row 3"), "{}", done.output);
    assert_eq!(front.stored(), ["000", "001", "001"]);
}

#[test]
fn orders_of_a_shop_keep_their_order_and_shops_go_side_by_side() {
    let (desk, front) = (Desk::new(), Front::start(&["delay=0.02"]));
    desk.file("orders.csv", &rows(60, 3));
    let done = send(&desk, &front, &[]);
    assert_eq!(
        (counts(&done), done.code),
        (vec![("accepted", 60)], Some(0))
    );
    let arrivals = front.arrivals();
    assert_eq!(arrivals.most_of_shop, 1);
    assert!((2..=3).contains(&arrivals.most), "{}", arrivals.most);
    for shop in 0..3 {
        let of_shop = arrivals
            .numbers
            .iter()
            .filter(|number| number.parse::<usize>().unwrap() % 3 == shop);
        assert!(of_shop.is_sorted());
    }
}

#[test]
fn four_at_a_time_where_their_order_does_not_matter() {
    let (desk, front) = (Desk::new(), Front::start(&["delay=0.03"]));
    desk.file("orders.csv", &rows(90, 1));
    let done = send(&desk, &front, &["--any-order"]);
    assert_eq!(counts(&done), [("accepted", 90)]);
    assert_eq!(front.arrivals().most, 4);
}

#[test]
fn unknown_is_not_sent_again_unless_it_is_asked_for() {
    let faults = [
        "cut-after:001@1",
        "cut-before:003@1",
        "500:005@1",
        "html:007@1",
        "empty:009@1",
        "cut-mid:011@1",
    ];
    let (desk, front) = (Desk::new(), Front::start(&faults));
    desk.file("orders.csv", &rows(14, 2));
    let done = send(&desk, &front, &["--any-order"]);
    assert_eq!(
        (counts(&done), done.code),
        (vec![("accepted", 8), ("unknown", 6)], Some(2))
    );
    let again = send(&desk, &front, &[]);
    assert_eq!(
        (counts(&again), again.code),
        (vec![("accepted_before", 8), ("unknown", 6)], Some(2))
    );
    assert_eq!(front.arrivals().numbers.len(), 14);
    // Another content under a number that may have arrived goes in no case.
    let mut changed = rows(14, 2);
    changed[1] = row("001", "SHOP1", "5");
    desk.file("orders.csv", &changed);
    let asked = send(&desk, &front, &["--resend-unknown"]);
    assert_eq!(
        counts(&asked),
        [("accepted", 5), ("accepted_before", 8), ("unknown", 1)]
    );
    desk.file("orders.csv", &rows(14, 2));
    let asked = send(&desk, &front, &["--resend-unknown"]);
    assert_eq!(
        (counts(&asked), asked.code),
        (vec![("accepted", 1), ("accepted_before", 13)], Some(0))
    );
    let arrivals = front.arrivals();
    assert!(arrivals.bodies.values().all(|bodies| bodies.len() == 1));
    assert_eq!(front.stored().len(), 14);
}

#[test]
fn what_is_refused_goes_again_when_it_has_changed() {
    let refusal = r#"{"code":7,"message":"no such SKU","data":null}"#;
    let answer = move |number: &str, nth: usize| {
        (number == "001" && nth == 1).then(|| answer("200 OK", "", refusal))
    };
    let (desk, front) = (Desk::new(), Front::with(&[], answer));
    desk.file("orders.csv", &rows(3, 1));
    let done = send(&desk, &front, &["--errors", "errors.xlsx"]);
    assert_eq!(
        (counts(&done), done.code),
        (vec![("accepted", 2), ("refused", 1)], Some(1))
    );
    assert!(done.output.contains("no such SKU"));
    let same = send(&desk, &front, &[]);
    assert_eq!(counts(&same), [("accepted_before", 2), ("refused", 1)]);
    assert_eq!(front.arrivals().count("001"), 1);
    let errors = desk.run(&["check", "errors.xlsx", "--json"]);
    assert_eq!(errors.numbers("good"), ["001"]);
    let mut changed = rows(3, 1);
    changed[1] = row("001", "SHOP0", "5");
    desk.file("orders.csv", &changed);
    let done = send(&desk, &front, &[]);
    assert_eq!(
        (counts(&done), done.code),
        (vec![("accepted", 1), ("accepted_before", 2)], Some(0))
    );
}

fn answer(status: &str, header: &str, body: &str) -> String {
    format!(
        "HTTP/1.1 {status}\r\n{header}Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    )
}

#[test]
fn a_server_that_asks_for_a_pause_gets_it() {
    let start = std::time::Instant::now();
    let later = |number: &str, nth: usize| {
        (number == "002" && nth == 1)
            .then(|| answer("429 Too Many Requests", "Retry-After: 1\r\n", "later"))
    };
    let (desk, front) = (Desk::new(), Front::with(&[], later));
    desk.file("orders.csv", &rows(5, 1));
    let done = send(&desk, &front, &[]);
    assert_eq!((counts(&done), done.code), (vec![("accepted", 5)], Some(0)));
    // It goes again before those that stand behind it.
    assert_eq!(
        front.arrivals().numbers,
        ["000", "001", "002", "002", "003", "004"]
    );
    assert!(start.elapsed().as_secs_f64() >= 1.0);
}

#[test]
fn it_stops_where_nobody_is_let_in_and_goes_on_with_the_right_secret() {
    let (desk, front) = (
        Desk::new(),
        Front::with(&[], |_, nth| {
            (nth == 1).then(|| {
                answer(
                    "401 Unauthorized",
                    "",
                    r#"{"code":401,"message":"no","data":null}"#,
                )
            })
        }),
    );
    desk.file("orders.csv", &rows(6, 1));
    fs::write(desk.path("token"), "s3cret-of-the-file\n").unwrap();
    let url = front.url();
    let flags = [
        "send",
        "orders.csv",
        "--base",
        &url,
        "--ledger",
        "ledger.jsonl",
        "--header-env",
        "X-One=DESK_TOKEN",
        "--header-file",
        "X-Two=token",
    ];
    let mut command = desk.command(&flags);
    command.env("DESK_TOKEN", "s3cret-of-the-variable");
    let done = Done::of(&command.output().unwrap());
    assert_eq!(done.code, Some(4), "{}{}", done.output, done.errors);
    assert!(
        done.output.contains("HTTP 401") && done.output.contains("5 not sent"),
        "{}",
        done.output
    );
    let head = front.arrivals().heads[0].to_lowercase();
    assert!(
        head.contains("x-one: s3cret-of-the-variable\r\n")
            && head.contains("x-two: s3cret-of-the-file")
    );
    let ledger = fs::read_to_string(desk.path("ledger.jsonl")).unwrap();
    for text in [&done.output, &done.errors, &ledger] {
        assert!(!text.contains("s3cret"));
    }
    // The first goes again: it was not the order that was refused. Five others are not let in at first either.
    for round in 0..6 {
        let done = send(&desk, &front, &[]);
        assert_eq!(
            done.code,
            Some(if round < 5 { 4 } else { 0 }),
            "{}",
            done.output
        );
    }
    assert_eq!(front.stored().len(), 6);
}

#[test]
fn without_a_connection_nothing_is_unknown() {
    let free = TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    let desk = Desk::new();
    desk.file("orders.csv", &rows(3, 1));
    let url = format!("http://{free}");
    let flags = [
        "send",
        "orders.csv",
        "--base",
        &url,
        "--ledger",
        "ledger.jsonl",
        "--json",
    ];
    let done = desk.run(&flags);
    assert_eq!((counts(&done), done.code), (vec![("not_sent", 3)], Some(4)));
    let again = desk.run(&flags);
    assert_eq!(counts(&again), [("not_sent", 3)]);
}

#[test]
fn a_server_that_is_down_makes_five_unknown_at_most() {
    let (desk, front) = (Desk::new(), Front::start(&["502-html"]));
    desk.file("orders.csv", &rows(20, 1));
    let done = send(&desk, &front, &[]);
    assert_eq!(
        (counts(&done), done.code),
        (vec![("unknown", 5), ("not_sent", 15)], Some(2))
    );
}

#[test]
fn a_ledger_belongs_to_one_address() {
    let (desk, front) = (Desk::new(), Front::start(&[]));
    desk.file("orders.csv", &rows(1, 1));
    assert_eq!(send(&desk, &front, &[]).code, Some(0));
    let done = desk.run(&[
        "send",
        "orders.csv",
        "--base",
        "http://127.0.0.1:9",
        "--ledger",
        "ledger.jsonl",
    ]);
    assert_eq!(done.code, Some(3));
    assert!(done.errors.contains("ledger.jsonl"), "{}", done.errors);
}
