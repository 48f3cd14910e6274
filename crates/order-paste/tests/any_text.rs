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
    pasted.rename(block, other.clone());
    assert_eq!(
        pasted.part(PartKind::Name).map(|part| &part.pieces),
        Some(&vec![other])
    );
    assert!(pasted.other_names.contains(&before));
}
