use std::rc::Rc;
use std::sync::Arc;

use order_submit::{
    Answer, Consent, Entry, OrderKey, OrderSummary, Outcome, ReplyCodes, UnknownReason,
};

use super::{ReadyList, ReadyRow, RowState, Standing};
use crate::state::batch::{Batch, Halt, Turn};
use crate::state::draft_id::DraftId;
use crate::state::ended::Ended;

const ACCEPTED: &str = r#"{"code":0,"message":"","data":{"order_number":"W1"}}"#;
const REFUSED: &str = r#"{"code":7,"message":"no","data":[]}"#;

fn id(number: usize) -> DraftId {
    DraftId(number.to_string().into())
}

fn entry() -> Rc<Entry> {
    Rc::new(Entry::new(&OrderKey::default(), 1))
}

fn answered(outcome: Outcome) -> Ended {
    Ended::Answered(entry(), Rc::new(outcome))
}

fn replied(body: &str) -> Ended {
    answered(Outcome::of(
        &Answer::reply(200, body),
        &ReplyCodes::default(),
    ))
}

fn batch(count: usize) -> Batch<DraftId> {
    let mut batch = Batch::default();
    batch.add((0..count).map(|number| (id(number), Consent::Once)));
    batch
}

/// Lets leave what may, and answers which did.
fn leave(batch: &mut Batch<DraftId>) -> Vec<DraftId> {
    let mut left = Vec::new();
    while let Turn::Send(id, _) = batch.turn(0, 0) {
        left.push(id);
    }
    left
}

#[test]
fn four_are_on_their_way_at_once_in_order() {
    let mut batch = batch(6);
    assert_eq!(leave(&mut batch), [0, 1, 2, 3].map(id));
    assert!(batch.is_running() && batch.is_under_way(&id(3)) && batch.is_waiting(&id(4)));
    batch.end(&id(2), replied(ACCEPTED));
    assert_eq!(leave(&mut batch), [id(4)]);
    for number in [0, 1, 3, 4] {
        batch.end(&id(number), replied(ACCEPTED));
    }
    assert_eq!(leave(&mut batch), [id(5)]);
    batch.end(&id(5), replied(ACCEPTED));
    assert!(!batch.is_running());
    assert_eq!(batch.ended_count(Ended::is_accepted), 6);
}

#[test]
fn a_refusal_stops_none_of_the_others_and_what_waits_for_an_answer_does() {
    let mut batch = batch(7);
    assert_eq!(leave(&mut batch).len(), 4);
    batch.end(&id(0), replied(REFUSED));
    batch.end(&id(1), Ended::HasIssues);
    assert_eq!(leave(&mut batch), [4, 5].map(id));
    batch.end(&id(2), answered(Outcome::Unknown(UnknownReason::NoAnswer)));
    assert_eq!(leave(&mut batch), []);
    assert_eq!(batch.halted(), Some(Halt::NoAnswer));
    batch.go_on();
    assert_eq!(leave(&mut batch), [id(6)]);
    assert_eq!(batch.ended_count(Ended::is_refused), 1);
    assert_eq!(batch.ended_count(Ended::is_unknown), 1);
}

#[test]
fn what_is_stopped_goes_on_only_when_a_person_says_so() {
    for why in [Halt::Stopped, Halt::Offline] {
        let mut batch = batch(5);
        leave(&mut batch);
        batch.halt(why);
        for number in 0..4 {
            batch.end(&id(number), replied(ACCEPTED));
            assert_eq!(batch.turn(0, 0), Turn::Rest);
        }
        assert!(!batch.is_running());
        assert_eq!((batch.halted(), batch.waiting_count()), (Some(why), 1));
        // More is added to what is stopped, not sent past it.
        batch.add([(id(9), Consent::Once)]);
        assert_eq!(batch.turn(0, 0), Turn::Rest);
        batch.go_on();
        assert_eq!(leave(&mut batch), [4, 9].map(id));
    }
    let mut given_up = batch(5);
    leave(&mut given_up);
    given_up.halt(Halt::Stopped);
    given_up.give_up();
    assert_eq!((given_up.waiting_count(), given_up.halted()), (0, None));
}

#[test]
fn all_wait_while_the_server_asks_to_be_left_alone() {
    let mut batch = batch(2);
    assert_eq!(batch.turn(1_000, 5_000), Turn::Wait(5_000));
    assert_eq!(batch.turn(5_000, 5_000), Turn::Send(id(0), Consent::Once));
    assert_eq!(batch.turn(5_000, 6_000), Turn::Wait(6_000));
    batch.halt(Halt::Stopped);
    assert_eq!(batch.turn(5_000, 6_000), Turn::Rest);
}

#[test]
fn nothing_is_in_a_batch_twice() {
    let mut batch = batch(3);
    assert_eq!(batch.turn(0, 0), Turn::Send(id(0), Consent::Once));
    batch.add((0..3).map(|number| (id(number), Consent::Once)));
    assert_eq!(leave(&mut batch), [1, 2].map(id));
    assert_eq!(batch.turn(0, 0), Turn::Rest);
}

/// Any order of events: what is added is waiting, on its way or ended, once, and never more than four are on their way.
#[test]
fn whatever_happens_each_order_is_in_one_place() {
    let mut seed = 1_u64;
    let mut next = |below: u64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (seed >> 33) % below
    };
    for _ in 0..200 {
        let mut batch = batch(20);
        let (mut on_their_way, mut left) = (Vec::<DraftId>::new(), Vec::new());
        for _ in 0..200 {
            match next(8) {
                0 => batch.halt(Halt::Stopped),
                1 => batch.go_on(),
                2 | 3 if !on_their_way.is_empty() => {
                    let index = next(on_their_way.len() as u64) as usize;
                    let ended = match next(4) {
                        0 => replied(REFUSED),
                        1 => answered(Outcome::Unknown(UnknownReason::NoAnswer)),
                        _ => replied(ACCEPTED),
                    };
                    batch.end(&on_their_way.remove(index), ended);
                }
                _ => {
                    if let Turn::Send(id, _) = batch.turn(next(10) as i64, next(10) as i64) {
                        left.push(id.clone());
                        on_their_way.push(id);
                    }
                }
            }
            assert!(on_their_way.len() <= 4);
            assert_eq!(batch.under_way_count(), on_their_way.len());
            let ended = batch.ended_count(|_| true);
            assert_eq!(batch.waiting_count() + on_their_way.len() + ended, 20);
        }
        let in_order: Vec<DraftId> = (0..left.len()).map(id).collect();
        assert_eq!(left, in_order);
    }
}

fn row(number: usize, standing: Standing) -> ReadyRow {
    ReadyRow {
        id: id(number),
        key: OrderKey::new("CK2023", &format!("SO-{number}")),
        summary: OrderSummary::from("Ann"),
        standing,
    }
}

fn open() -> Standing {
    Standing::Open {
        errors: 1,
        warnings: 0,
        messages: Rc::from([Arc::from("Enter the name.")]),
    }
}

fn list() -> ReadyList {
    let mut list = ReadyList::default();
    list.use_rows(&[
        row(0, Standing::Fine),
        row(1, open()),
        row(2, Standing::SentBefore(entry())),
        row(3, Standing::Elsewhere),
        row(4, Standing::Fine),
        row(5, Standing::InForm),
    ]);
    list
}

#[test]
fn only_what_is_fine_is_selected_and_sent_with_others() {
    let mut list = list();
    assert_eq!(list.sendable_count(), 2);
    for number in 0..6 {
        list.select(&id(number), true);
    }
    assert_eq!(list.selected_count(), 2);
    list.select(&id(0), false);
    list.send_chosen();
    assert_eq!(leave(&mut list.batch), [id(4)]);
    list.send_chosen();
    assert_eq!(leave(&mut list.batch), [id(0)]);
    assert_eq!(list.sendable_count(), 0);
    list.select_all(true);
    assert_eq!(list.selected_count(), 0);
}

#[test]
fn a_repeat_is_sent_with_what_a_person_has_agreed_to() {
    let mut list = list();
    let consent = Consent::Again(entry().seen());
    list.send(&id(2), consent);
    assert_eq!(list.batch.turn(0, 0), Turn::Send(id(2), consent));
}

#[test]
fn what_is_done_with_stays_on_the_list_until_it_is_taken_off() {
    let mut list = list();
    list.send_chosen();
    leave(&mut list.batch);
    // While it is on its way nobody else has it.
    list.use_rows(&[
        row(0, Standing::Elsewhere),
        row(1, open()),
        row(4, Standing::Fine),
    ]);
    assert_eq!(list.rows()[0].standing, Standing::Fine);
    list.batch.end(&id(0), replied(ACCEPTED));
    list.batch.end(&id(4), replied(REFUSED));
    // The draft of what was taken is gone, that of the other is the latest now.
    list.use_rows(&[row(1, Standing::Fine), row(4, Standing::Fine)]);
    let ids: Vec<&DraftId> = list.rows().iter().map(|row| &row.id).collect();
    assert_eq!(ids, [&id(0), &id(1), &id(4)]);
    let state = |list: &ReadyList, index: usize| match list.state_of(&list.rows()[index]) {
        RowState::Ended(ended) => Some(ended.is_accepted()),
        _ => None,
    };
    assert_eq!(
        [0, 1, 2].map(|at| state(&list, at)),
        [Some(true), None, Some(false)]
    );
    // What was refused can be sent again.
    assert_eq!(list.sendable_count(), 2);
    list.take_off_accepted();
    assert_eq!(list.rows().len(), 2);
    list.send_chosen();
    assert_eq!(leave(&mut list.batch), [1, 4].map(id));
}

#[test]
fn what_may_have_arrived_is_not_sent_again_without_a_question() {
    let mut list = list();
    list.send_chosen();
    leave(&mut list.batch);
    let doubt = Outcome::of(&Answer::reply(500, ""), &ReplyCodes::default());
    list.batch.end(&id(0), answered(doubt));
    list.use_rows(&[row(0, Standing::SentBefore(entry()))]);
    assert_eq!(list.sendable_count(), 0);
    // A person has said that it has not arrived.
    list.use_rows(&[row(0, Standing::Fine)]);
    assert_eq!(list.sendable_count(), 1);
}
