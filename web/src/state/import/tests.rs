use order_import_session::json;
use order_import_session::message::{
    Column, Counts, Decimal, FileSource, KnownState, Opened, OutgoingOrder, Reviewed, Show,
};
use order_model::Field;
use order_submit::{Consent, OrderKey, Progress};

use super::{ColumnUse, Cursor, ImportState, KeptChoices, Stage, known_state};
use crate::state::batch::Turn;
use crate::state::ended::Ended;
use crate::state::orders::RowStatus;

fn column(name: &str, field: Option<Field>) -> Column {
    Column {
        name: name.to_owned(),
        samples: Vec::new(),
        field,
        how_sure: None,
        is_contested: false,
        is_hidden: false,
    }
}

fn opened() -> Opened {
    Opened {
        source: FileSource::Workbook {
            sheets: Vec::new(),
            sheet: 0,
        },
        row_count: 3,
        hidden_rows: 0,
        header_row: Some(0),
        fingerprint: "f".to_owned(),
        preview: Vec::new(),
        columns: vec![
            column("Order", Some(Field::OrderNumber)),
            column("State", None),
            column("Note", None),
        ],
        status: Some(1),
        fixed: vec![(Field::ClientCode, "CK".to_owned())],
        decimal: Decimal::None,
        kept_as: Some("Shop".to_owned()),
    }
}

fn reviewed(counts: Counts) -> Reviewed {
    Reviewed {
        counts,
        left_out: Default::default(),
        fields: vec![Field::OrderNumber, Field::Sku],
        mistakes: Vec::new(),
        decimal: Decimal::None,
        columns_to_keep: String::new(),
        can_undo: false,
    }
}

fn order(row: usize) -> OutgoingOrder {
    OutgoingOrder {
        row,
        number: 1,
        client_code: "CK".to_owned(),
        order_number: row.to_string(),
        body: String::new(),
        accepted: Vec::new(),
        sent_as: Vec::new(),
    }
}

fn key(row: usize) -> OrderKey {
    OrderKey::new("CK", &row.to_string())
}

#[test]
fn what_is_guessed_of_the_columns_is_changed_one_by_one() {
    let mut state = ImportState::default();
    state.use_opened(opened());
    assert_eq!((&state.stage, &*state.map.name), (&Stage::SetUp, "Shop"));
    let uses = |state: &ImportState| [0, 1, 2].map(|column| state.use_of(column));
    let (number, note) = (Field::OrderNumber, Field::ReceiverAddress);
    assert_eq!(
        uses(&state),
        [
            ColumnUse::Field(number),
            ColumnUse::Status,
            ColumnUse::LeftOut
        ]
    );
    state.map_column(2, ColumnUse::Field(note));
    state.map_column(1, ColumnUse::LeftOut);
    state.map_column(0, ColumnUse::Status);
    assert_eq!(
        uses(&state),
        [
            ColumnUse::Status,
            ColumnUse::LeftOut,
            ColumnUse::Field(note)
        ]
    );
    for of in uses(&state) {
        assert_eq!(ColumnUse::from_name(of.name()), of);
    }
    assert_eq!(state.fixed(Field::ClientCode), "CK");
    state.set_fixed(Field::ClientCode, "");
    state.set_fixed(Field::Currency, "PHP");
    assert_eq!(state.map.fixed, [(Field::Currency, "PHP".to_owned())]);
}

#[test]
fn what_is_kept_comes_back() {
    let mut state = ImportState::default();
    state.use_opened(opened());
    let kept = KeptChoices {
        choice: state.choice.clone(),
        map: Some(state.map.clone()),
    };
    let text = json::text(&kept);
    assert_eq!(json::read(&text), Some(kept));
    // What an earlier version has not kept is as if nothing were.
    assert_eq!(json::read::<KeptChoices>(""), None);
}

#[test]
fn what_is_left_to_do_is_shown_first() {
    for (counts, shown) in [
        ((2, 1, 1, 0), Show::ToMend),
        ((0, 1, 1, 0), Show::ToCheck),
        ((0, 0, 1, 3), Show::Good),
        ((0, 0, 0, 3), Show::Known),
        ((0, 0, 0, 0), Show::All),
    ] {
        let mut state = ImportState::default();
        let (to_mend, to_check, good, known) = counts;
        state.use_reviewed(reviewed(Counts {
            to_mend,
            to_check,
            good,
            known,
            ..Counts::default()
        }));
        state.cursor = Cursor { row: 9, column: 1 };
        let edition = state.edition;
        state.show_what_is_left();
        assert_eq!((&state.show, state.cursor), (&shown, Cursor::default()));
        assert_ne!(state.edition, edition);
    }
}

#[test]
fn orders_are_asked_for_as_they_leave() {
    let mut state = ImportState::default();
    state.use_reviewed(reviewed(Counts {
        good: 20,
        ..Counts::default()
    }));
    state.begin_sending();
    assert!(state.wants_more() && state.to_come == 20);
    state.queue((0..16).map(order).collect());
    assert_eq!((state.to_come, state.sent_up_to), (4, Some(15)));
    assert!(!state.wants_more());
    let mut left = Vec::new();
    loop {
        match state.batch.turn(0, 0) {
            Turn::Send(key, Consent::Once) => {
                left.push(key.clone());
                state.end(&key, Ended::HasIssues);
            }
            _ if state.wants_more() => {
                // Some of them were asked for before.
                let keys = state.queue((14..20).map(order).collect());
                assert_eq!(keys.len(), 6);
                state.queue(Vec::new());
            }
            _ => break,
        }
    }
    assert!(left.len() >= 20 && (0..20).all(|row| left.contains(&key(row))));
    assert_eq!(state.take_ended().len(), left.len());
    assert_eq!(state.take_ended().len(), 0);
}

#[test]
fn what_waits_and_is_given_up_is_free_again() {
    let mut state = ImportState::default();
    state.to_come = 9;
    state.queue((0..6).map(order).collect());
    assert!(matches!(state.batch.turn(0, 0), Turn::Send(of, _) if of == key(0)));
    assert_eq!(state.give_up(), (1..6).map(key).collect::<Vec<_>>());
    assert_eq!((state.to_come, state.batch.waiting_count()), (0, 0));
    // What is on its way is answered.
    assert!(state.outgoing.contains_key(&key(0)));
}

#[test]
fn what_the_ledger_knows_is_told() {
    for (status, known) in [
        (RowStatus::Sending, KnownState::Sending),
        (RowStatus::Unknown, KnownState::Unknown),
        (RowStatus::Refused, KnownState::Refused),
        (RowStatus::NotArrived, KnownState::Nothing),
        (RowStatus::Accepted(Progress::Short), KnownState::Accepted),
    ] {
        assert_eq!(known_state(status), known);
    }
}
