//! Whatever is pasted: no text is refused, every piece is a part of the text, and what is found can be passed between threads.

use order_model::{Field, Rules};
use order_paste::{PartKind, Pasted, Rows, Sureness, read_address, read_rows};
use proptest::prelude::*;

const fn assert_send_sync<T: Send + Sync>() {}

#[test]
fn what_is_found_is_send_and_sync() {
    assert_send_sync::<Pasted>();
    assert_send_sync::<Rows>();
}

fn texts() -> impl Strategy<Value = String> {
    let words = "(Name: |Tel |Maria|0917 555 1234|Calle 5|〒150-0001|東京都|ต.|Brgy. |,|\n|\t|- |\\(|\\)|@a\\.b|\\.|6000|PH|Georgia| |🙏|\"|ß|İ){0,20}";
    prop_oneof![
        any::<String>(),
        words,
        "[0-9 +()./-]{0,300}",
        "[ -~\n]{0,400}"
    ]
}

proptest! {
    #[test]
    fn any_text_can_be_pasted(text in texts()) {
        let pasted = read_address(&text, &["PH"]);
        let mut pieces: Vec<_> = pasted.parts.iter().flat_map(|part| &part.pieces).chain(&pasted.rest).cloned().collect();
        pieces.sort_by_key(|piece| piece.start);
        for piece in &pieces {
            prop_assert!(text.get(piece.clone()).is_some_and(|piece| !piece.is_empty()));
        }
        for pair in pieces.windows(2) {
            prop_assert!(pair[0].end <= pair[1].start);
        }
        // Wherever a person moves a piece, no other goes with it and none is in two places.
        for (index, piece) in pieces.iter().enumerate() {
            let mut moved = pasted.clone();
            let kinds = PartKind::ALL;
            let to = kinds.get(index % (kinds.len() + 1)).copied();
            moved.put(&text, piece.clone(), to);
            moved.put(&text, piece.start..pieces[(index + 1) % pieces.len()].end.max(piece.start), kinds.get(index % 3).copied());
            let mut after: Vec<_> = moved.parts.iter().flat_map(|part| &part.pieces).chain(&moved.rest).cloned().collect();
            after.sort_by_key(|piece| piece.start);
            for piece in &after {
                prop_assert!(text.get(piece.clone()).is_some_and(|piece| !piece.is_empty()));
            }
            for pair in after.windows(2) {
                prop_assert!(pair[0].end <= pair[1].start);
            }
            prop_assert!(moved.parts.iter().all(|part| !part.text.is_empty()));
        }
        if let Some(rows) = read_rows(&text, &|_| None) {
            prop_assert_eq!(rows.items("PHP", &Rules::default()).len(), rows.cells.len());
        }
    }
}

const PASTED: &str =
    "Priya Menon\nSunrise Trading Ltd\n10 Bayfront Avenue #12-05\nSingapore 018956\n+65 9876 5432";

#[test]
fn parts_lead_to_the_fields_of_either_address() {
    use order_model::Group;
    assert_eq!(
        PartKind::Phone.field(Group::Sender),
        Some(Field::SenderPhone)
    );
    assert_eq!(PartKind::Company.field(Group::Receiver), None);
}

#[test]
fn a_person_exchanges_what_was_confused() {
    let mut pasted = read_address(PASTED, &[]);
    let text = |pasted: &Pasted, kind| {
        pasted
            .part(kind)
            .map(|part| (part.text.clone(), part.sureness))
    };
    assert_eq!(
        text(&pasted, PartKind::Name)
            .map(|(name, _)| name)
            .as_deref(),
        Some("Priya Menon")
    );
    pasted.exchange(PartKind::Name, PartKind::Company);
    assert_eq!(
        text(&pasted, PartKind::Name),
        Some(("Sunrise Trading Ltd".to_owned(), Sureness::Sure))
    );
    assert_eq!(
        text(&pasted, PartKind::Company),
        Some(("Priya Menon".to_owned(), Sureness::Sure))
    );
    let kinds: Vec<PartKind> = pasted.parts.iter().map(|part| part.kind).collect();
    assert!(kinds.is_sorted());
}

#[test]
fn another_piece_becomes_the_name() {
    let block = "Ana Reyes\nJoel Marquez\n12 Rizal Street\nCebu City, Cebu 6000\n0917 555 1234";
    let mut pasted = read_address(block, &["PH"]);
    let other = pasted.other_names.first().cloned();
    let before = pasted
        .part(PartKind::Name)
        .and_then(|part| part.pieces.first().cloned());
    let (Some(other), Some(before)) = (other, before) else {
        unreachable!("both lines may be the name");
    };
    pasted.put(block, other.clone(), Some(PartKind::Name));
    assert_eq!(
        pasted.part(PartKind::Name).map(|part| &part.pieces),
        Some(&vec![other])
    );
    assert!(pasted.other_names.contains(&before));
}

/// What the parts hold, and the rest, when pieces have been moved.
fn moved(block: &str, moves: &[(&str, Option<PartKind>)]) -> (Pasted, impl Fn(PartKind) -> String) {
    let mut pasted = read_address(block, &["PH"]);
    for (piece, to) in moves {
        let start = block.find(piece).unwrap_or_default();
        pasted.put(block, start..start + piece.len(), *to);
    }
    let known = pasted.clone();
    let text = move |kind| {
        let part = known.part(kind);
        part.map(|part| part.text.clone()).unwrap_or_default()
    };
    (pasted, text)
}

const MANILA: &str =
    "Ana Reyes\n12 Rizal Street, Brgy. Tisa\nCebu City, Cebu 6000\nPhilippines\n0917 555 1234";

#[test]
fn two_parts_exchange_what_they_hold() {
    use PartKind::{Address, City, Name, Province};
    let (_, text) = moved(MANILA, &[("Ana Reyes", Some(Address))]);
    assert_eq!(
        (text(Name), text(Address)),
        ("12 Rizal Street".into(), "Ana Reyes".into())
    );
    let (_, text) = moved(MANILA, &[("12 Rizal Street", Some(Name))]);
    assert_eq!(text(Name), "12 Rizal Street");
    let (_, text) = moved(MANILA, &[("Cebu City", Some(Province))]);
    assert_eq!(
        (text(City), text(Province)),
        ("Cebu".into(), "Cebu City".into())
    );
}

#[test]
fn the_street_gets_a_piece_more() {
    use PartKind::{Address, District, Name};
    let (pasted, text) = moved(MANILA, &[("Brgy. Tisa", Some(Address))]);
    assert_eq!(text(Address), "12 Rizal Street, Brgy. Tisa");
    assert!(pasted.part(District).is_none());
    // Part of a piece that is anything: what is left of it stays where it was.
    let (_, text) = moved(MANILA, &[("Reyes", Some(Address))]);
    assert_eq!(
        (text(Name), text(Address)),
        ("Ana".into(), "Reyes, 12 Rizal Street".into())
    );
}

#[test]
fn what_was_in_the_place_of_a_piece_is_in_none_and_finds_another() {
    use PartKind::{Company, Country, Email, Name};
    let (pasted, text) = moved(MANILA, &[("Rizal", Some(Name))]);
    assert_eq!(text(Name), "Rizal");
    let rest: Vec<&str> = pasted
        .rest
        .iter()
        .filter_map(|piece| MANILA.get(piece.clone()))
        .collect();
    assert_eq!(rest, ["Ana Reyes"]);
    let (pasted, text) = moved(
        MANILA,
        &[("Rizal", Some(Name)), ("Ana Reyes", Some(Company))],
    );
    assert_eq!(text(Company), "Ana Reyes");
    assert!(pasted.rest.is_empty());
    // A country is its code, and its name where it is something else.
    let (_, text) = moved(MANILA, &[("Philippines", Some(Email))]);
    assert_eq!(
        (text(Country), text(Email)),
        ("".into(), "Philippines".into())
    );
    let again = [("Philippines", None), ("Philippines", Some(Country))];
    let (pasted, text) = moved(MANILA, &again);
    assert_eq!(text(Country), "PH");
    assert!(pasted.rest.is_empty());
}
