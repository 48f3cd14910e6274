//! A hundred labels, thirty of them given to other orders: whether that is found, and nothing else.
//!
//! `cargo test -p order-label --test labels -- --nocapture` prints the table; with `--ignored` too, every label at every order.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a label that cannot be made is to be mended"
)]

#[path = "generator/mod.rs"]
mod generator;

use std::sync::LazyLock;

use generator::{Label, Shipment, held_out, labels, shipments};
use order_label::{Answer, Finding, Part, Verdict, compare, read};
use order_model::{Field, FieldRef, OrderDraft};
use proptest::collection::vec;
use proptest::prelude::*;

/// The order that a shipment belongs to.
fn order(shipment: &Shipment) -> OrderDraft {
    let mut order = OrderDraft::default();
    for (field, text) in [
        (Field::OrderNumber, shipment.order_number.as_str()),
        (Field::TrackingNumber, &shipment.tracking_number),
        (Field::ReceiverName, &shipment.name),
        (Field::ReceiverAddress, &shipment.street),
        (Field::ReceiverCity, shipment.city),
        (Field::ReceiverProvince, shipment.province),
        (Field::ReceiverPostCode, shipment.post_code),
        (Field::ReceiverCountryCode, shipment.country),
        (Field::ReceiverPhone, &shipment.phone),
        (Field::SenderPostCode, "518031"),
        (Field::SenderCountryCode, "CN"),
    ] {
        order.set(FieldRef::order_field(field), text);
    }
    order
}

fn without_tracking_number(shipment: &Shipment) -> OrderDraft {
    let mut order = order(shipment);
    order.set(FieldRef::order_field(Field::TrackingNumber), "");
    order
}

fn findings(label: &Label, order: &OrderDraft) -> Vec<Finding> {
    compare(&read(&label.bytes).unwrap(), order)
}

fn is_alarm(finding: &Finding) -> bool {
    finding.verdict == Verdict::Different
}

#[test]
fn every_label_with_text_is_read_and_no_other() {
    for label in labels(&shipments()) {
        let read = read(&label.bytes).unwrap();
        assert_eq!(
            read.unreadable.is_none(),
            label.has_text,
            "{} {read:?}",
            label.made
        );
        assert_eq!(read.pages, 1, "{}", label.made);
    }
}

#[test]
fn exchanged_labels_are_found_and_no_right_one_is_called_wrong() {
    let shipments = shipments();
    let labels = labels(&shipments);
    let (mut same, mut alarms) = ([0; 3], Vec::new());
    for (label, shipment) in labels.iter().zip(&shipments) {
        for order in [order(shipment), without_tracking_number(shipment)] {
            let found = findings(label, &order);
            alarms.extend(
                found
                    .iter()
                    .filter(|it| is_alarm(it))
                    .map(|it| format!("{} {it:?}", label.made)),
            );
        }
        for finding in findings(label, &order(shipment)) {
            same[finding.part as usize] += usize::from(finding.verdict == Verdict::Same);
        }
    }
    // Thirty labels go to the order of another, far away in the list.
    let (mut told, mut found, mut by_part, mut silent) = (0, 0, [0; 3], Vec::new());
    for index in (0..30).map(|index| index * 3 + index / 10) {
        let (label, other) = (&labels[index], &shipments[(index + 47) % 100]);
        let found_here = findings(label, &order(other));
        told += usize::from(label.has_text);
        let parts: Vec<Part> = found_here
            .iter()
            .filter(|it| is_alarm(it))
            .map(|it| it.part)
            .collect();
        for part in &parts {
            by_part[*part as usize] += 1;
        }
        found += usize::from(!parts.is_empty());
        if parts.is_empty() && label.has_text {
            silent.push(&label.made);
        }
    }
    let with_text = labels.iter().filter(|label| label.has_text).count();
    println!("100 labels, {with_text} of them with text");
    println!(
        "{:34}{:>16}{:>12}{:>6}",
        "", "tracking number", "postal code", "name"
    );
    println!(
        "{:34}{:>16}{:>12}{:>6}",
        "right label, read and the same", same[0], same[1], same[2]
    );
    println!(
        "{:34}{:>16}{:>12}{:>6}",
        "exchanged label, told by", by_part[0], by_part[1], by_part[2]
    );
    println!(
        "exchanged: 30, {told} of them with text, {found} found; false alarms: {}",
        alarms.len()
    );
    assert!(alarms.is_empty(), "{alarms:#?}");
    assert!(found * 100 >= told * 95, "{silent:#?}");
}

/// The reader has been mended after its first run over the hundred, 23 of whose 28 exchanges it had found: what it does with labels of
/// which it knows nothing, these tell.
#[test]
fn twice_thirty_labels_that_were_written_before_it_was_tried_on_them() {
    let shipments = held_out::shipments();
    thirty("first", &held_out::first(&shipments));
    thirty("second", &held_out::second(&shipments));
}

fn thirty(which: &str, labels: &[Label]) {
    let shipments = held_out::shipments();
    let (mut alarms, mut yes, mut missed, mut numbers) = (Vec::new(), 0, Vec::new(), 0);
    for (index, label) in labels.iter().enumerate() {
        let own = findings(label, &order(&shipments[index]));
        yes += usize::from(Answer::of(&own) == Answer::Yes);
        let mut own = own;
        own.extend(findings(label, &without_tracking_number(&shipments[index])));
        numbers += own
            .iter()
            .filter(|it| it.part == Part::TrackingNumber && it.verdict == Verdict::Same)
            .count();
        alarms.extend(
            own.iter()
                .filter(|it| is_alarm(it))
                .map(|it| format!("{} {it:?}", label.made)),
        );
        let other = &shipments[(index + 11) % shipments.len()];
        if !findings(label, &order(other)).iter().any(is_alarm) {
            missed.push(&label.made);
        }
    }
    let found = labels.len() - missed.len();
    println!(
        "held out, {which}: {found} of 30 exchanges found, {} false alarms; of 30 at their own order {yes} are called right, {numbers} by the tracking number",
        alarms.len()
    );
    assert!(alarms.is_empty(), "{alarms:#?}");
    // Nine of ten is what it does with what it has never seen: no aim, but what it does not fall behind.
    assert!(found >= 27, "{missed:#?}");
}

#[test]
#[ignore = "says more, and asserts nothing"]
fn every_label_at_every_other_order() {
    let shipments = shipments();
    let labels = labels(&shipments);
    let (mut told, mut found, mut without) = (0, 0, 0);
    for (index, label) in labels
        .iter()
        .enumerate()
        .filter(|(_, label)| label.has_text)
    {
        let read = read(&label.bytes).unwrap();
        for (at, other) in shipments.iter().enumerate().filter(|(at, _)| *at != index) {
            told += 1;
            let is_found = compare(&read, &order(other)).iter().any(is_alarm);
            found += usize::from(is_found);
            without += usize::from(
                compare(&read, &without_tracking_number(other))
                    .iter()
                    .any(is_alarm),
            );
            if !is_found {
                println!("{} of {index} at {at}", label.made);
            }
        }
    }
    println!("{found} of {told} found; without the order's tracking number {without}");
}

/// Bytes put in the place of others, and an end.
fn damaged(label: &[u8], changes: &[(usize, u8)], end: usize) -> Vec<u8> {
    let mut bytes = label.to_vec();
    for (at, byte) in changes {
        let length = bytes.len();
        bytes[at % length] = *byte;
    }
    bytes.truncate(bytes.len() - end % bytes.len() / 4);
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_a_file_holds_it_is_looked_into(index in 0_usize..100, changes in vec(any::<(usize, u8)>(), 0..40), end in any::<usize>()) {
        static LABELS: LazyLock<Vec<(Shipment, Label)>> = LazyLock::new(|| {
            let shipments = shipments();
            let labels = labels(&shipments);
            shipments.into_iter().zip(labels).collect()
        });
        let (shipment, label) = &LABELS[index];
        if let Some(label) = read(&damaged(&label.bytes, &changes, end)) {
            for finding in compare(&label, &order(shipment)) {
                prop_assert!(finding.pieces.iter().all(|piece| *piece < label.pieces.len()));
            }
        }
    }

    #[test]
    fn any_bytes_behind_a_beginning_are_looked_into(rest in "[ -~\n]{0,400}", commands in "(\\^(FD|FO|FS|FH|B[CQ]|CI|A0|FB|XZ)|~CC|[0-9,_>a-f]){0,80}") {
        for label in [format!("%PDF-1.7\n{rest}"), format!("^XA{rest}^XZ"), format!("^XA{commands}")] {
            prop_assert!(read(label.as_bytes()).is_some());
        }
    }
}
