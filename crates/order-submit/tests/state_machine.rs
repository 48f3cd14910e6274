//! Whatever happens on the way, the ledger never says less than what is true, and nothing that may have arrived leaves
//! again without a person's consent.

use order_submit::{
    Answer, Consent, DeliveryStatus, Entry, Finding, Lookup, OrderKey, Progress, ReplyCodes, Seen,
};
use proptest::prelude::*;

const TAKEN: &str = r#"{"code":0,"message":"ok","data":{"order_number":"W1"}}"#;

fn codes() -> ReplyCodes {
    ReplyCodes {
        not_found: &[1003],
        ..ReplyCodes::default()
    }
}

/// What may happen to an order, in any order.
#[derive(Debug, Clone)]
enum Event {
    /// Somebody presses Send, or “send it again” knowing what the screen says.
    Press { again: bool },
    /// Another tab sends it again, and the warehouse takes it; this screen does not hear of it.
    Elsewhere,
    /// The request that is on its way arrives at a warehouse that takes it, or refuses it.
    Arrive { taken: bool },
    /// The answer of what is on its way comes: as the warehouse gave it, or spoilt on the way.
    Answer(Spoilt),
    /// The page is killed.
    Kill,
    /// A person says that it has arrived, or that it has not.
    Mark { has_arrived: bool },
    /// The warehouse is asked for it.
    LookUp,
    /// The clock is put back, or forward.
    ClockJump(i64),
}

#[derive(Debug, Clone, Copy)]
enum Spoilt {
    No,
    Broken,
    TimedOut,
    Html,
    ServerFailed,
    NoData,
}

fn event() -> impl Strategy<Value = Event> {
    let spoilt = prop_oneof![
        3 => Just(Spoilt::No),
        1 => Just(Spoilt::Broken),
        1 => Just(Spoilt::TimedOut),
        1 => Just(Spoilt::Html),
        1 => Just(Spoilt::ServerFailed),
        1 => Just(Spoilt::NoData),
    ];
    prop_oneof![
        3 => any::<bool>().prop_map(|again| Event::Press { again }),
        1 => Just(Event::Elsewhere),
        3 => any::<bool>().prop_map(|taken| Event::Arrive { taken }),
        3 => spoilt.prop_map(Event::Answer),
        1 => Just(Event::Kill),
        1 => any::<bool>().prop_map(|has_arrived| Event::Mark { has_arrived }),
        1 => Just(Event::LookUp),
        1 => (-50_i64..50).prop_map(Event::ClockJump),
    ]
}

/// The disk, the warehouse, and what is on its way.
#[derive(Debug, Default)]
struct World {
    kept: Option<Entry>,
    warehouse_has: bool,
    /// When it left, and what the warehouse said, once it is there.
    under_way: Option<(i64, Option<bool>)>,
    /// What the screen says of it.
    shown: Option<Seen>,
    /// Somebody said that it had arrived.
    confirmed: bool,
    /// Somebody said that it had not, and nothing was heard since.
    denied: bool,
    time: i64,
}

impl World {
    fn happen(&mut self, event: &Event) {
        self.time += 1;
        match event {
            Event::Press { again } => self.press(*again),
            Event::Elsewhere => self.send_elsewhere(),
            Event::Arrive { taken } => self.arrive(*taken),
            Event::Answer(spoilt) => self.answer(*spoilt),
            // What is on its way may still arrive; nobody sees the answer.
            Event::Kill => {
                if self
                    .under_way
                    .take()
                    .is_some_and(|(_, said)| said.is_none())
                {
                    self.arrive_unseen();
                }
                if let Some(kept) = &mut self.kept {
                    kept.interrupt();
                }
            }
            Event::Mark { has_arrived } => self.mark(*has_arrived),
            Event::LookUp => self.look_up(),
            Event::ClockJump(by) => self.time += by,
        }
    }

    fn mark(&mut self, has_arrived: bool) {
        // The screen offers it while nothing is on its way.
        let Some(kept) = self.kept.as_mut().filter(|_| self.under_way.is_none()) else {
            return;
        };
        let before = kept.status;
        if kept.mark(has_arrived, "by phone", self.time) {
            assert_ne!(before, DeliveryStatus::Accepted, "taken back");
            self.confirmed |= has_arrived;
            self.denied = !has_arrived;
        } else {
            assert_eq!(kept.status, before);
        }
    }

    fn look_up(&mut self) {
        let answer = match self.warehouse_has {
            true => Answer::reply(200, TAKEN),
            false => Answer::reply(404, r#"{"code":1003,"message":"none"}"#),
        };
        let Some(kept) = &mut self.kept else {
            return;
        };
        let before = kept.status;
        let found = kept.look_up(self.time, &answer, &codes());
        assert_eq!(matches!(found, Lookup::Found(_)), self.warehouse_has);
        if !self.warehouse_has {
            assert_eq!(kept.status, before, "it may be on its way");
        }
    }

    fn send_elsewhere(&mut self) {
        let Some(kept) = self.kept.clone().filter(|_| self.under_way.is_none()) else {
            return;
        };
        let consent = Consent::Again(kept.seen());
        let key = kept.key.clone();
        let begun = Entry::begin(&key, &"Maria".into(), Some(kept), consent, self.time);
        let mut entry = begun.unwrap_or_else(|earlier| unreachable!("asks about {earlier:?}"));
        entry.end(self.time, self.time, &Answer::reply(200, TAKEN), &codes());
        self.kept = Some(entry);
        self.warehouse_has = true;
    }

    fn press(&mut self, again: bool) {
        // The order's lock: one at a time.
        if self.under_way.is_some() {
            return;
        }
        let key = OrderKey::new("CK", "1");
        let consent = match self.shown.filter(|_| again) {
            Some(shown) => Consent::Again(shown),
            None => Consent::Once,
        };
        let now = self.kept.as_ref().map(Entry::seen);
        match Entry::begin(&key, &"Maria".into(), self.kept.clone(), consent, self.time) {
            Ok(entry) => {
                assert!(
                    !self.warehouse_has || self.denied || (again && self.shown == now),
                    "sent again without a question, or after another one"
                );
                // What is said now was said of the sendings before this one.
                self.denied = false;
                self.kept = Some(entry);
                self.under_way = Some((self.time, None));
            }
            Err(earlier) => {
                assert_eq!(
                    Some(&*earlier),
                    self.kept.as_ref(),
                    "asks about something else"
                );
                self.shown = Some(earlier.seen());
            }
        }
    }

    fn arrive(&mut self, taken: bool) {
        if let Some((_, said @ None)) = &mut self.under_way {
            *said = Some(taken);
            self.warehouse_has |= taken;
        }
    }

    fn arrive_unseen(&mut self) {
        self.warehouse_has = true;
    }

    fn answer(&mut self, spoilt: Spoilt) {
        let Some((sent_at, said)) = self.under_way else {
            return;
        };
        let reply = |status, body: &str| Answer::reply(status, body);
        let answer = match (spoilt, said) {
            (Spoilt::TimedOut, _) => Answer::TimedOut { seconds: 30 },
            (Spoilt::Broken, _) | (_, None) => Answer::Broken,
            (Spoilt::Html, _) => reply(200, "<html></html>"),
            (Spoilt::ServerFailed, _) => reply(502, "<html></html>"),
            (Spoilt::NoData, Some(true)) => reply(200, r#"{"code":0,"message":"ok"}"#),
            (Spoilt::No, Some(true)) => reply(200, TAKEN),
            (Spoilt::No | Spoilt::NoData, Some(false)) => {
                reply(200, r#"{"code":1002,"message":"no"}"#)
            }
        };
        self.under_way = None;
        if let Some(kept) = &mut self.kept {
            kept.end(sent_at, self.time, &answer, &codes());
            self.shown = Some(kept.seen());
        }
        // What has not arrived when the connection broke may still be on some proxy's way.
        if said.is_none() {
            self.arrive_unseen();
        }
    }

    fn check(&self) {
        let Some(kept) = &self.kept else {
            assert!(
                !self.warehouse_has,
                "nothing is written down of what has arrived"
            );
            return;
        };
        match kept.status {
            DeliveryStatus::Accepted => {
                assert!(self.warehouse_has || self.confirmed, "called accepted");
            }
            DeliveryStatus::Refused => assert!(!self.warehouse_has, "called refused"),
            DeliveryStatus::Sending => assert!(self.under_way.is_some(), "nothing is on its way"),
            DeliveryStatus::NotArrived => {
                assert!(
                    kept.marks
                        .iter()
                        .any(|mark| mark.finding == Finding::NotArrived),
                    "nobody has said so"
                );
            }
            DeliveryStatus::Unknown => {}
        }
        if kept.acceptance(&codes()).is_some() {
            assert!(!kept.warehouse_number.is_empty());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn the_ledger_says_what_is_true(events in prop::collection::vec(event(), 1..24)) {
        let mut world = World::default();
        for event in &events {
            let before = world.kept.as_ref().map(|kept| kept.status);
            world.happen(event);
            world.check();
            // From accepted there is no way to anything else, and none to sending but from what was certainly not taken.
            if before == Some(DeliveryStatus::Accepted) {
                prop_assert_eq!(world.kept.as_ref().map(|kept| kept.status), before, "forgotten");
            }
        }
    }
}

#[test]
fn what_is_known_of_an_earlier_sending_stays_known() {
    use DeliveryStatus::{Accepted, NotArrived, Refused, Sending, Unknown};
    let answer = |status| match status {
        Accepted => Some(r#"{"code":0,"message":"","data":{"order_number":"W1"}}"#),
        Refused => Some(r#"{"code":7,"message":"no"}"#),
        Unknown => Some("<html></html>"),
        Sending | NotArrived => None,
    };
    for (first, second, expected) in [
        (Accepted, Refused, Accepted),
        (Accepted, Unknown, Accepted),
        (Unknown, Refused, Unknown),
        (Unknown, Unknown, Unknown),
        (Unknown, Accepted, Accepted),
        (Refused, Refused, Refused),
        (Refused, Unknown, Unknown),
        (Refused, Accepted, Accepted),
        // A page that was closed while the order was on its way.
        (Sending, Refused, Unknown),
        (Sending, Accepted, Accepted),
    ] {
        let key = OrderKey::new(" CK ", "a");
        let mut entry = Entry::begin(&key, &"Maria".into(), None, Consent::Once, 1).unwrap();
        let end = |entry: &mut Entry, sent_at, status| {
            if let Some(body) = answer(status) {
                entry.end(sent_at, sent_at + 1, &Answer::reply(200, body), &codes());
            }
        };
        end(&mut entry, 1, first);
        assert_eq!(entry.status, first);
        let asked = Entry::begin(&key, &"Maria".into(), Some(entry.clone()), Consent::Once, 3);
        assert_eq!(asked.is_err(), first != Refused, "{first:?}");
        let consent = Consent::Again(entry.seen());
        let mut entry = Entry::begin(&key, &"Ana".into(), Some(entry), consent, 3).unwrap();
        assert_ne!(entry.status, Refused, "while it is on its way");
        end(&mut entry, 3, second);
        assert_eq!(entry.status, expected, "{first:?} then {second:?}");
        assert_eq!(entry.warehouse_number.is_empty(), expected != Accepted);
        assert_eq!((entry.attempts.len(), entry.sent_at()), (2, 3));
        assert_eq!(&*entry.summary.receiver, "Ana");
    }
}

#[test]
fn what_a_person_says_is_asked_about_no_more_and_a_refused_repeat_makes_it_doubtful_again() {
    use DeliveryStatus::{Accepted, NotArrived, Refused, Sending, Unknown};
    let key = OrderKey::new("CK", "a");
    let mut entry = Entry::begin(&key, &"Maria".into(), None, Consent::Once, 1).unwrap();
    assert!(!entry.mark(false, "", 2), "it is on its way");
    entry.end(1, 2, &Answer::Broken, &codes());
    assert_eq!((entry.status, entry.asks_first()), (Unknown, true));
    assert!(entry.mark(false, " by phone ", 3));
    assert_eq!((entry.status, entry.asks_first()), (NotArrived, false));
    assert_eq!(&*entry.marks.last().unwrap().note, "by phone");
    let mut entry = Entry::begin(&key, &"Maria".into(), Some(entry), Consent::Once, 4).unwrap();
    assert_eq!(entry.status, Sending);
    let no = Answer::reply(200, r#"{"code":7,"message":"no"}"#);
    entry.end(4, 5, &no, &codes());
    assert_eq!(
        entry.status, Unknown,
        "that the first has arrived may be why the repeat is refused"
    );
    assert!(entry.mark(true, "", 6), "a person may know better later");
    assert_eq!(entry.status, Accepted);
    assert!(!entry.mark(false, "", 7), "what is accepted stays so");
    let mut refused = Entry::new(&key, 1);
    refused.end(1, 2, &no, &codes());
    assert_eq!(
        (refused.status, refused.mark(true, "", 3)),
        (Refused, false)
    );
}

#[test]
fn a_lookup_finds_what_there_is_and_takes_no_other_answer_for_a_no() {
    use DeliveryStatus::{Accepted, Unknown};
    let key = OrderKey::new("CK", "a");
    let mut entry = Entry::new(&key, 1);
    entry.interrupt();
    for unclear in [
        Answer::Broken,
        Answer::TimedOut { seconds: 1 },
        Answer::reply(200, "<html></html>"),
        Answer::reply(
            401,
            r#"{"code":1003,"message":"token"}"#.replace("1003", "401"),
        ),
        Answer::reply(404, r#"{"code":404,"message":"no such path"}"#),
        Answer::reply(500, r#"{"code":1003,"message":"x"}"#),
        Answer::reply(200, r#"{"code":0,"message":"ok","data":null}"#),
    ] {
        assert_eq!(
            entry.look_up(2, &unclear, &codes()),
            Lookup::Unclear,
            "{unclear:?}"
        );
        assert_eq!((entry.status, entry.marks.len()), (Unknown, 0));
    }
    let none = Answer::reply(404, r#"{"code":1003,"message":"none"}"#);
    for at in [3, 4] {
        assert_eq!(entry.look_up(at, &none, &codes()), Lookup::NotFound);
        assert_eq!((entry.status, entry.marks.len()), (Unknown, 1));
        assert_eq!(entry.marks[0].at, at, "the last time counts");
    }
    let packed = Answer::reply(
        200,
        r#"{"code":0,"message":"","data":{"order_number":"W1","pack_at":"2026-01-02","tracking_number":"T1"}}"#,
    );
    assert!(matches!(
        entry.look_up(5, &packed, &codes()),
        Lookup::Found(_)
    ));
    assert_eq!((entry.status, entry.progress), (Accepted, Progress::Packed));
    assert_eq!(
        (&*entry.warehouse_number, &*entry.tracking_number),
        ("W1", "T1")
    );
    let (at, envelope) = entry.last_word(&codes()).unwrap();
    assert_eq!(
        (at, envelope.state.unwrap().pack_at),
        (5, "2026-01-02".to_owned())
    );
    // It is not asked about again, and a "no" does not take it back.
    entry.look_up(6, &none, &codes());
    assert_eq!((entry.status, entry.marks.len()), (Accepted, 2));
}

#[test]
fn what_another_browser_knows_is_taken_over_without_doubles() {
    use DeliveryStatus::{Accepted, NotArrived, Unknown};
    let key = OrderKey::new("CK", "a");
    let mut here = Entry::new(&key, 1);
    here.end(1, 2, &Answer::Broken, &codes());
    let mut there = here.clone();
    assert!(!here.merge(&there), "the same");
    there.mark(false, "by phone", 3);
    assert!(here.merge(&there));
    assert_eq!((here.status, here.marks.len()), (NotArrived, 1));
    assert!(!here.merge(&there), "known by now");
    // Each has sent it: nobody knows what became of it all.
    let mut elsewhere = Entry::new(&key, 5);
    elsewhere.end(5, 6, &Answer::Broken, &codes());
    assert!(here.merge(&elsewhere));
    assert_eq!((here.status, here.attempts.len()), (Unknown, 2));
    let mut taken = Entry::new(&key, 7);
    taken.end(7, 8, &Answer::reply(200, TAKEN), &codes());
    assert!(here.merge(&taken));
    assert_eq!((here.status, &*here.warehouse_number), (Accepted, "W1"));
    elsewhere.mark(false, "", 9);
    here.merge(&elsewhere);
    assert_eq!(here.status, Accepted, "what is accepted stays so");
    // What is on its way here is nobody else's to say.
    let mut sending = Entry::new(&key, 10);
    assert!(!sending.merge(&taken));
}
