//! Whatever happens on the way, the ledger never says less than what is true, and nothing that may have arrived leaves
//! again without a person's consent.

use order_submit::{Answer, Consent, DeliveryStatus, Entry, OrderKey, Seen};
use proptest::prelude::*;

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
    /// A person says that it has arrived.
    Confirm,
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
        1 => Just(Event::Confirm),
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
            Event::Confirm => {
                if let Some(kept) = &mut self.kept
                    && kept.status == DeliveryStatus::Unknown
                    && self.under_way.is_none()
                {
                    kept.confirm();
                    self.confirmed = true;
                }
            }
        }
    }

    fn send_elsewhere(&mut self) {
        let Some(kept) = self.kept.clone().filter(|_| self.under_way.is_none()) else {
            return;
        };
        let consent = Consent::Again(kept.seen());
        let key = kept.key.clone();
        let begun = Entry::begin(&key, "Maria", Some(kept), consent, self.time);
        let mut entry = begun.unwrap_or_else(|earlier| unreachable!("asks about {earlier:?}"));
        let body = r#"{"code":0,"message":"ok","data":{"order_number":"W1"}}"#.into();
        entry.end(self.time, self.time, &Answer::Reply { status: 200, body });
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
        match Entry::begin(&key, "Maria", self.kept.clone(), consent, self.time) {
            Ok(entry) => {
                assert!(
                    !self.warehouse_has || (again && self.shown == now),
                    "sent again without a question, or after another one"
                );
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
        let reply = |status, body: &str| Answer::Reply {
            status,
            body: body.into(),
        };
        let answer = match (spoilt, said) {
            (Spoilt::TimedOut, _) => Answer::TimedOut { seconds: 30 },
            (Spoilt::Broken, _) | (_, None) => Answer::Broken,
            (Spoilt::Html, _) => reply(200, "<html></html>"),
            (Spoilt::ServerFailed, _) => reply(502, "<html></html>"),
            (Spoilt::NoData, Some(true)) => reply(200, r#"{"code":0,"message":"ok"}"#),
            (Spoilt::No, Some(true)) => reply(
                200,
                r#"{"code":0,"message":"ok","data":{"order_number":"W1"}}"#,
            ),
            (Spoilt::No | Spoilt::NoData, Some(false)) => {
                reply(200, r#"{"code":1002,"message":"no"}"#)
            }
        };
        self.under_way = None;
        if let Some(kept) = &mut self.kept {
            kept.end(sent_at, self.time, &answer);
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
            DeliveryStatus::Unknown => {}
        }
        assert_eq!(
            kept.acceptance().is_some(),
            !kept.warehouse_number.is_empty()
        );
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
            if before == Some(DeliveryStatus::Accepted) {
                prop_assert_eq!(world.kept.as_ref().map(|kept| kept.status), before, "forgotten");
            }
        }
    }
}

#[test]
fn what_is_known_of_an_earlier_sending_stays_known() {
    use DeliveryStatus::{Accepted, Refused, Sending, Unknown};
    let answer = |status| match status {
        Accepted => Some(r#"{"code":0,"message":"","data":{"order_number":"W1"}}"#),
        Refused => Some(r#"{"code":7,"message":"no"}"#),
        Unknown => Some("<html></html>"),
        Sending => None,
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
        let mut entry = Entry::begin(&key, "Maria", None, Consent::Once, 1).unwrap();
        let end = |entry: &mut Entry, sent_at, status| {
            if let Some(body) = answer(status) {
                let body = body.into();
                entry.end(sent_at, sent_at + 1, &Answer::Reply { status: 200, body });
            }
        };
        end(&mut entry, 1, first);
        assert_eq!(entry.status, first);
        let asked = Entry::begin(&key, "Maria", Some(entry.clone()), Consent::Once, 3);
        assert_eq!(asked.is_err(), first != Refused, "{first:?}");
        let consent = Consent::Again(entry.seen());
        let mut entry = Entry::begin(&key, "Ana", Some(entry), consent, 3).unwrap();
        assert_ne!(entry.status, Refused, "while it is on its way");
        end(&mut entry, 3, second);
        assert_eq!(entry.status, expected, "{first:?} then {second:?}");
        assert_eq!(entry.warehouse_number.is_empty(), expected != Accepted);
        assert_eq!((entry.attempts.len(), entry.sent_at()), (2, 3));
        assert_eq!(&*entry.receiver, "Ana");
    }
}
