//! What is kept comes back, in a real browser.

use std::cell::Cell;
use std::rc::Rc;

use order_model::{Acknowledged, Code, Field, FieldRef, Group, Locale, OrderDraft};
use order_submit::{Answer, Consent, DeliveryStatus, OrderKey, Outcome, ReplyCodes};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::IdbDatabase;

use super::indexed_db::{Database, Durability};
use super::ledger_record::{body_key, sent_record};
use super::record_store::put;
use super::schema::{Change, Key, Store};
use super::{Begun, DraftLease, Import, OutgoingOrder, SentOrder, Storage, StorageError};
use super::{record, web_storage};
use crate::browser::clock::now;
use crate::browser::intl::CodeNames;
use crate::state::address::{Address, AddressTexts};
use crate::state::draft_id::DraftId;
use crate::state::remembered_warnings::RememberedWarning;
use crate::state::saved_draft::SavedDraft;
use crate::state::sku_list::Sku;
use crate::state::template::Template;

wasm_bindgen_test_configure!(run_in_browser);

const LABEL: FieldRef = FieldRef::order_field(Field::LabelBase64);

async fn open() -> Storage {
    let storage = Storage::open(|| {}, || {}).await;
    storage.take_over_local_storage().await;
    storage
}

fn example() -> OrderDraft {
    OrderDraft::from_json(order_model::order::EXAMPLE.as_bytes()).unwrap()
}

fn outgoing(number: &str) -> OutgoingOrder {
    OutgoingOrder {
        key: OrderKey::new("CK2023", number),
        summary: "Maria".into(),
        sent: SentOrder {
            body: format!(r#"{{"number":"{number}"}}"#).into(),
            sent_as: [(FieldRef::item_field(1, Field::Sku), "CUP".into())].into(),
            accepted: ["The price is 0.".into()].into(),
        },
        draft: Some((DraftId::new(), SavedDraft::from(example()))),
    }
}

fn codes() -> ReplyCodes {
    ReplyCodes::default()
}

fn accepted() -> Answer {
    Answer::reply(
        200,
        r#"{"code":0,"message":"","data":{"order_number":"W1"}}"#,
    )
}

#[wasm_bindgen_test]
async fn a_draft_its_label_and_its_undo_come_back() {
    let (storage, id) = (open().await, DraftId::new());
    let mut saved = SavedDraft {
        draft: example(),
        undo: vec![example().into()],
        acknowledged: vec![Acknowledged {
            path: "/receiver/name".to_owned(),
            code: Code::TooLong,
        }],
    };
    saved.draft.set(LABEL, "JVBERi0xLjcK");
    storage.save_draft(&id, &saved, None, 7).await.unwrap();
    // As another tab, or the same one after a reload, finds it.
    let later = open().await;
    assert_eq!(later.load_draft(&id).await.unwrap().unwrap(), saved);
    let record = later.get(Store::Drafts, &Key(vec![id.0.clone()])).await;
    let order = record::text(&record.unwrap().unwrap(), "order").unwrap();
    assert!(!order.contains("JVBERi0xLjcK"), "the label is kept apart");

    let before = saved.clone();
    saved.draft.set(LABEL, "");
    saved.undo.clear();
    storage
        .save_draft(&id, &saved, Some(&before), 8)
        .await
        .unwrap();
    assert_eq!(later.load_draft(&id).await.unwrap().unwrap(), saved);
    let drafts = later.drafts().await.unwrap();
    let listed = drafts.iter().find(|draft| draft.id == id).unwrap();
    assert_eq!(listed.order_number, "api-0315-3");
    storage.delete_draft(&id).await.unwrap();
    assert_eq!(later.load_draft(&id).await.unwrap(), None);
}

#[wasm_bindgen_test]
async fn a_draft_belongs_to_one_tab() {
    let id = DraftId::new();
    let lease = DraftLease::acquire(&id).await.unwrap();
    assert!(DraftLease::acquire(&id).await.is_none());
    assert!(DraftLease::held().await.contains(&id));
    drop(lease);
    // Giving back takes the browser a moment.
    while DraftLease::held().await.contains(&id) {
        gloo_timers::future::TimeoutFuture::new(1).await;
    }
    assert!(DraftLease::acquire(&id).await.is_some());
}

#[wasm_bindgen_test]
async fn an_order_is_written_down_and_its_draft_goes_with_the_answer() {
    let (storage, other, draft) = (open().await, open().await, DraftId::new());
    let saved = SavedDraft::from(example());
    storage.save_draft(&draft, &saved, None, 7).await.unwrap();
    let mut order = outgoing(&format!("a {}", now()));
    let mut typed = SavedDraft::from(example());
    let name = FieldRef::order_field(Field::ReceiverName);
    typed.draft.set(name, "Maria");
    order.draft = Some((draft.clone(), typed.clone()));
    let begun = storage
        .begin_sending(&order, Consent::Once, false, 10)
        .await;
    assert!(matches!(begun, Begun::Recorded(None)), "{begun:?}");
    assert_eq!(
        other
            .sent_order(&other.entry(&order.key).await.unwrap().unwrap(), &codes())
            .await
            .unwrap()
            .unwrap(),
        order.sent
    );
    // What is in the form after a crash is what has left.
    assert_eq!(other.load_draft(&draft).await.unwrap().unwrap(), typed);
    let begun = other.begin_sending(&order, Consent::Once, false, 11).await;
    assert!(
        matches!(&begun, Begun::AskFirst(entry) if entry.status == DeliveryStatus::Sending),
        "{begun:?}"
    );

    let (_, outcome) = storage
        .end_sending(&order.key, 10, 12, (&accepted(), &codes()), Some(&draft))
        .await;
    assert!(matches!(outcome, Outcome::Accepted(_)));
    let entry = other.entry(&order.key).await.unwrap().unwrap();
    assert_eq!(entry.status, DeliveryStatus::Accepted);
    assert_eq!(
        (&*entry.warehouse_number, &*entry.summary.receiver),
        ("W1", "Maria")
    );
    assert_eq!(entry.attempts[0].answer, Some((12, accepted())));
    assert_eq!(other.load_draft(&draft).await.unwrap(), None);
}

#[wasm_bindgen_test]
async fn every_answer_comes_back() {
    let storage = open().await;
    let order = outgoing(&format!("b {}", now()));
    let draft = DraftId::new();
    let answers = [
        Answer::TimedOut { seconds: 30 },
        Answer::Broken,
        Answer::reply(502, "<html>"),
    ];
    for (at, answer) in (1..).zip(&answers) {
        let known = storage.entry(&order.key).await.unwrap();
        let consent = known.map_or(Consent::Once, |entry| Consent::Again(entry.seen()));
        let begun = storage.begin_sending(&order, consent, false, at * 10).await;
        assert!(matches!(begun, Begun::Recorded(_)));
        storage
            .end_sending(
                &order.key,
                at * 10,
                at * 10 + 1,
                (answer, &codes()),
                Some(&draft),
            )
            .await;
    }
    let entry = open().await.entry(&order.key).await.unwrap().unwrap();
    assert_eq!(entry.status, DeliveryStatus::Unknown);
    let kept = entry
        .attempts
        .iter()
        .map(|attempt| attempt.answer.clone().unwrap().1);
    assert!(kept.eq(answers));
}

#[wasm_bindgen_test]
async fn of_two_tabs_that_begin_at_once_one_does() {
    let (storage, other) = (open().await, open().await);
    let order = outgoing(&format!("c {}", now()));
    let (first, second) = futures_util::future::join(
        storage.begin_sending(&order, Consent::Once, false, 10),
        other.begin_sending(&order, Consent::Once, false, 10),
    )
    .await;
    let recorded = [&first, &second].map(|begun| matches!(begun, Begun::Recorded(None)));
    assert_eq!(recorded.iter().filter(|recorded| **recorded).count(), 1);
}

#[wasm_bindgen_test]
async fn the_latest_come_first() {
    let storage = open().await;
    let name = now();
    let keys = [3, 1, 2].map(|minute| OrderKey::new("CK2023", &format!("d {name} {minute}")));
    let start = now() + 1_000_000;
    for (at, key) in [3, 1, 2].into_iter().zip(&keys) {
        let order = OutgoingOrder {
            key: key.clone(),
            ..outgoing("d")
        };
        storage
            .begin_sending(&order, Consent::Once, false, start + at)
            .await;
    }
    let latest = storage.latest_entries(2).await.unwrap();
    let latest: Vec<_> = latest.into_iter().map(|entry| entry.key).collect();
    assert_eq!(latest, [keys[0].clone(), keys[2].clone()]);
    let all = storage.entries().await.unwrap();
    assert!(all.len() >= 3 && all[0].key == keys[0]);
    let sending = storage.entries_with(DeliveryStatus::Sending).await.unwrap();
    assert!(
        keys.iter()
            .all(|key| sending.iter().any(|entry| entry.key == *key))
    );
    for key in &keys {
        storage.interrupt_sending(key).await;
        let entry = storage.entry(key).await.unwrap().unwrap();
        assert_eq!(entry.status, DeliveryStatus::Unknown);
        storage.mark_arrival(key, true, "by phone").await;
    }
    assert!(
        storage
            .entries_with(DeliveryStatus::Sending)
            .await
            .unwrap()
            .iter()
            .all(|entry| !keys.contains(&entry.key))
    );
}

#[wasm_bindgen_test]
async fn what_was_sent_too_long_ago_is_forgotten_unless_it_is_on_its_way() {
    let storage = open().await;
    let draft = DraftId::new();
    // Earlier than what other tests send, which must stay.
    for (name, sent_at, is_answered) in
        [("old", 1, true), ("under-way", 1, false), ("new", 3, true)]
    {
        let order = outgoing(name);
        storage
            .begin_sending(&order, Consent::Once, false, sent_at)
            .await;
        if is_answered {
            storage
                .end_sending(
                    &order.key,
                    sent_at,
                    sent_at + 1,
                    (&accepted(), &codes()),
                    Some(&draft),
                )
                .await;
        }
    }
    storage.forget_sent_before(2).await.unwrap();
    let is_kept = async |name, sent_at| {
        let key = outgoing(name).key;
        let body = body_key(&key, sent_at);
        let body = storage.get(Store::SentBodies, &body).await.unwrap();
        let entry = storage.entry(&key).await.unwrap().is_some();
        (entry, body.is_some())
    };
    assert_eq!(is_kept("old", 1).await, (false, false));
    assert_eq!(is_kept("under-way", 1).await, (true, true));
    assert_eq!(is_kept("new", 3).await, (true, true));
}

#[wasm_bindgen_test]
async fn what_was_sent_is_known_of_each_attempt() {
    let (storage, draft) = (open().await, DraftId::new());
    let mut order = outgoing(&format!("twice {}", now()));
    let refused = Answer::reply(200, r#"{"code":7,"message":"no","data":[]}"#);
    storage
        .begin_sending(&order, Consent::Once, false, 10)
        .await;
    let (first, _) = storage
        .end_sending(&order.key, 10, 11, (&accepted(), &codes()), Some(&draft))
        .await;
    let first_body = std::mem::replace(&mut order.sent.body, "{}".into());
    let again = Consent::Again(first.seen());
    let begun = storage.begin_sending(&order, again, false, 20).await;
    assert!(matches!(begun, Begun::Recorded(Some(_))), "{begun:?}");
    let (entry, _) = storage
        .end_sending(&order.key, 20, 21, (&refused, &codes()), Some(&draft))
        .await;
    let shown = storage.sent_order(&entry, &codes()).await.unwrap().unwrap();
    assert_eq!(shown.body, first_body);
}

#[wasm_bindgen_test]
async fn what_version_1_has_kept_of_an_order_is_still_there() {
    let (storage, order) = (open().await, outgoing(&format!("older {}", now())));
    storage
        .begin_sending(&order, Consent::Once, false, 10)
        .await;
    let entry = storage.entry(&order.key).await.unwrap().unwrap();
    let record = sent_record(&order.key, 10, &order.sent);
    let body = Change::Delete(Store::SentBodies, body_key(&order.key, 10));
    let changes = [body, put(Store::SentOrders, record)];
    storage.write(&changes, Durability::Relaxed).await.unwrap();
    assert_eq!(
        storage.sent_order(&entry, &codes()).await.unwrap().unwrap(),
        order.sent
    );
}

/// A page whose browser keeps nothing.
fn unavailable() -> Storage {
    Err(StorageError::Unavailable).into()
}

#[wasm_bindgen_test]
async fn what_the_browser_does_not_keep_this_page_knows() {
    let storage = unavailable();
    let (order, draft) = (outgoing("e"), DraftId::new());
    let begun = storage
        .begin_sending(&order, Consent::Once, false, 10)
        .await;
    assert!(matches!(begun, Begun::NotRecorded), "{begun:?}");
    assert!(storage.entry(&order.key).await.is_err());
    let begun = storage.begin_sending(&order, Consent::Once, true, 11).await;
    assert!(matches!(begun, Begun::Recorded(None)), "{begun:?}");
    storage
        .end_sending(&order.key, 11, 12, (&accepted(), &codes()), Some(&draft))
        .await;
    let entry = storage.entry(&order.key).await.unwrap().unwrap();
    assert_eq!(entry.status, DeliveryStatus::Accepted);
    assert_eq!(storage.latest_entries(5).await.unwrap(), [entry]);
    let begun = storage.begin_sending(&order, Consent::Once, true, 13).await;
    assert!(matches!(begun, Begun::AskFirst(_)), "{begun:?}");
    assert_eq!(
        storage
            .save_draft(&draft, &SavedDraft::default(), None, 7)
            .await,
        Err(StorageError::Unavailable)
    );
}

#[wasm_bindgen_test]
async fn another_version_is_waited_for_and_made_room_for() {
    let name = format!("versions-{}", now());
    let outdated = Rc::new(Cell::new(false));
    let on_outdated = {
        let outdated = Rc::clone(&outdated);
        move || outdated.set(true)
    };
    let database = Database::open(&name, || {}, on_outdated).await.unwrap();
    // A tab with a newer version of the page.
    let factory = web_sys::window().unwrap().indexed_db().unwrap().unwrap();
    let newer = factory.open_with_u32(&name, 1000).unwrap();
    let newer: IdbDatabase = super::indexed_db::result(&newer)
        .await
        .unwrap()
        .unchecked_into();
    assert!(outdated.get());
    assert_eq!(
        database
            .write(&[Store::Settings], Durability::Relaxed)
            .err(),
        Some(StorageError::Outdated)
    );
    newer.close();
    let older = Database::open(&name, || {}, || {}).await;
    assert_eq!(older.err(), Some(StorageError::Outdated));
}

#[wasm_bindgen_test]
async fn what_is_put_together_comes_together() {
    let storage = open().await;
    storage.save_locale(Locale::Zh).await.unwrap();
    assert_eq!(open().await.locale().await, Some(Locale::Zh));
    let broken = put(Store::Settings, record::RecordWriter::new().end());
    let changes = [super::settings::put_locale(Locale::En), broken];
    assert!(storage.write(&changes, Durability::Relaxed).await.is_err());
    assert_eq!(open().await.locale().await, Some(Locale::Zh));
}

#[wasm_bindgen_test]
async fn what_an_earlier_version_has_kept_is_taken_over_once() {
    let write = |key, text: &str| assert!(web_storage::write(web_storage::local(), key, text));
    let number = format!("f {}", now());
    // What the database knows better stays.
    let known = outgoing(&format!("g {}", now()));
    let before = open().await;
    before.begin_sending(&known, Consent::Once, false, 10).await;
    write("draft", &example().to_json());
    write("label", "JVBERi0xLjcK");
    write("locale", "en");
    let ours = known.key.order_number.clone();
    write(
        "ledger",
        &format!(
            r#"[{{"client_code":"CK2023","order_number":"{ours}","at":7,"fate":"refused"}},{{"client_code":"CK","order_number":"{number}","at":7,"fate":"unknown"}},{{"fate":"x"}},3]"#
        ),
    );
    let storage = open().await;
    let entry = storage.entry(&known.key).await.unwrap().unwrap();
    assert_eq!(entry.status, DeliveryStatus::Sending);
    let id = DraftId(
        web_storage::read(web_storage::session(), "draft")
            .unwrap()
            .into(),
    );
    let taken = storage.load_draft(&id).await.unwrap().unwrap();
    assert_eq!(&*taken.draft.text(LABEL), "JVBERi0xLjcK");
    let key = OrderKey::new("CK", &number);
    let entry = storage.entry(&key).await.unwrap().unwrap();
    assert_eq!(
        (entry.status, entry.sent_at()),
        (DeliveryStatus::Unknown, 7)
    );
    assert_eq!(storage.locale().await, Some(Locale::En));
    for key in ["draft", "label", "ledger", "locale"] {
        assert_eq!(web_storage::read(web_storage::local(), key), None, "{key}");
    }
}

#[wasm_bindgen_test]
fn the_browser_names_countries_in_each_language() {
    assert_eq!(CodeNames::of_regions(Locale::En).get("PH"), "Philippines");
    assert_eq!(CodeNames::of_regions(Locale::Zh).get("PH"), "菲律宾");
    assert_eq!(
        CodeNames::of_currencies(Locale::Zh).get("PHP"),
        "菲律宾比索"
    );
}

#[wasm_bindgen_test]
async fn addresses_and_the_sender_that_orders_begin_with_come_back() {
    let storage = open().await;
    let texts = AddressTexts::of_draft(&example(), Group::Sender);
    let sender = Address::new(Group::Sender, texts.clone(), 7);
    storage
        .save_addresses(std::slice::from_ref(&sender))
        .await
        .unwrap();
    storage.save_default_sender(Some(&sender)).await.unwrap();
    let later = open().await;
    assert!(!later.is_blank().await);
    assert!(
        later
            .addresses(Group::Sender)
            .await
            .unwrap()
            .contains(&sender)
    );
    assert!(
        !later
            .addresses(Group::Receiver)
            .await
            .unwrap()
            .contains(&sender)
    );
    assert_eq!(
        later.default_sender_id().await.as_deref(),
        Some(&*sender.id)
    );
    let mut begun = OrderDraft::default();
    for (field_ref, text) in &*later.default_sender().await {
        begun.set(*field_ref, text);
    }
    assert_eq!(AddressTexts::of_draft(&begun, Group::Sender), texts);
    storage.save_default_sender(None).await.unwrap();
    storage.delete_address(&sender.id).await.unwrap();
    assert!(later.default_sender().await.is_empty());
    assert!(
        !later
            .addresses(Group::Sender)
            .await
            .unwrap()
            .contains(&sender)
    );
}

#[wasm_bindgen_test]
async fn an_order_is_listed_taken_out_and_put_back_with_what_was_sent() {
    let (storage, order) = (open().await, outgoing(&format!("removed {}", now())));
    let begun = storage
        .begin_sending(&order, Consent::Once, false, 10)
        .await;
    assert!(matches!(begun, Begun::Recorded(None)), "{begun:?}");
    let key = &order.key;
    assert_eq!(
        storage.remove_order(key).await.unwrap(),
        None,
        "it is on its way"
    );
    storage
        .end_sending(key, 10, 11, (&accepted(), &codes()), None)
        .await;
    let is_listed = async || {
        let rows = open().await.order_rows().await.unwrap();
        rows.iter().any(|row| row.key == *key)
    };
    assert!(is_listed().await);
    let file = storage.order_file(key).await.unwrap().unwrap();
    let removed = storage.remove_order(key).await.unwrap().unwrap();
    assert!(!is_listed().await);
    storage.restore_order(&removed).await;
    let entry = open().await.entry(key).await.unwrap().unwrap();
    let sent = storage.sent_order(&entry, &codes()).await.unwrap();
    assert_eq!(sent, Some(order.sent.clone()));
    assert_eq!(storage.import_order(&file).await.unwrap(), Import::Known);
    storage.remove_order(key).await.unwrap().unwrap();
    assert_eq!(storage.import_order(&file).await.unwrap(), Import::New);
    assert!(is_listed().await);
}

#[wasm_bindgen_test]
async fn the_goods_that_were_sent_are_known_and_the_last_price_counts() {
    let storage = open_apart("goods").await;
    let mut order = order_of_tea("10");
    storage.keep_skus(&order, 1).await.unwrap();
    order.items.clear();
    storage.keep_skus(&order, 2).await.unwrap();
    storage.keep_skus(&order_of_tea("12"), 3).await.unwrap();
    let later = open_apart("goods").await;
    let skus = later.skus(&codes()).await.unwrap();
    let of = |sku: &Sku| (sku.sku.to_string(), sku.unit_price.to_string());
    assert_eq!(
        skus.iter().map(of).collect::<Vec<_>>(),
        [("TEA".to_owned(), "12".to_owned())]
    );
}

#[wasm_bindgen_test]
async fn the_goods_of_orders_that_were_kept_before_are_known() {
    let storage = open_apart("goods-before").await;
    for (number, price, answer) in [
        ("1", "10", accepted()),
        ("2", "99", Answer::Broken),
        ("3", "11", accepted()),
    ] {
        let order = OutgoingOrder {
            sent: SentOrder {
                body: order_of_tea(price).to_json().into(),
                sent_as: [].into(),
                accepted: [].into(),
            },
            ..outgoing(number)
        };
        let at = number.parse().unwrap();
        storage
            .begin_sending(&order, Consent::Once, false, at)
            .await;
        storage
            .end_sending(
                &order.key,
                at,
                at,
                (&answer, &codes()),
                order.draft.as_ref().map(|(id, _)| id),
            )
            .await;
    }
    let skus = storage.skus(&codes()).await.unwrap();
    assert_eq!(skus.len(), 1);
    assert_eq!(&*skus[0].unit_price, "11");
}

#[wasm_bindgen_test]
async fn templates_and_accepted_warnings_come_back_and_go() {
    let storage = open_apart("templates").await;
    let template = Template::new("Monthly", example(), 5);
    storage.save_template(&template).await.unwrap();
    let renamed = Template {
        name: "Weekly".to_owned(),
        used_at: 6,
        ..template.clone()
    };
    storage.save_template(&renamed).await.unwrap();
    let later = open_apart("templates").await;
    assert_eq!(later.templates().await.unwrap(), [renamed]);
    later.delete_template(&template.id).await.unwrap();
    assert_eq!(storage.templates().await.unwrap(), []);

    let warning = |value: &str| RememberedWarning {
        field: "items.unit_price".into(),
        value: value.into(),
        warning: "price_zero\nTEA".into(),
    };
    let changes = [
        (warning("0"), true),
        (warning("00"), true),
        (warning("0"), false),
    ];
    storage.keep_accepted_warnings(&changes, 7).await.unwrap();
    assert_eq!(later.accepted_warnings().await.unwrap(), [warning("00")]);
    storage.save_used_numbers("CK", 41).await;
    assert_eq!(later.used_numbers("CK").await, Some(41));
    assert_eq!(later.used_numbers("OTHER").await, None);
}

/// A database of its own.
async fn open_apart(name: &str) -> Storage {
    Storage::open_database(&format!("{}-{name}", web_storage::scoped("")), || {}, || {}).await
}

fn order_of_tea(price: &str) -> OrderDraft {
    let json = format!(r#"{{"items":[{{"sku":"TEA","unit_price":{price},"currency":"PHP"}}]}}"#);
    OrderDraft::from_json(json.as_bytes()).unwrap()
}
