//! What the form does, action by action.

use std::rc::Rc;
use std::sync::Arc;

use order_model::json::value::JsonValue;
use order_model::normalize::nfc;
use order_model::{Field, FieldRef, Group, Locale, OrderDraft, Rules, Severity};

use super::{Action, JudgedAction, KeptWarnings, OrderForm, RuleBook, rule_book};
use crate::i18n;
use crate::state::element_id::{element_id, section_of};
use crate::state::phase::{Doubt, Phase};
use crate::state::visible_issue::{Edits, VisibleIssue, edit};
use order_submit::{Entry, OrderKey};

const VALID: &[u8] = include_bytes!("../../../../tests/orders/valid.json");
const EXAMPLE: &[u8] = include_bytes!("../../../../tests/orders/example.json");

static RULE_BOOK: RuleBook = rule_book(nfc);

fn form_of(json: &[u8]) -> Rc<OrderForm> {
    form_with(json, Rules::default())
}

fn form_with(json: &[u8], rules: Rules) -> Rc<OrderForm> {
    let draft = OrderDraft::from_json(json).unwrap();
    Rc::new(OrderForm::new(
        &draft.into(),
        rules,
        Some(&RULE_BOOK),
        Phase::Editing,
    ))
}

fn visible(form: &OrderForm) -> Vec<String> {
    let visible = form.issues.iter().filter(|issue| form.is_visible(issue));
    visible
        .map(|issue| format!("{} {}", issue.path, issue.code()))
        .collect()
}

const NAME: FieldRef = FieldRef::order_field(Field::ReceiverName);

#[test]
fn a_new_order_shows_nothing_until_a_field_is_left() {
    let form = form_of(b"{}");
    assert!(form.unresolved(Severity::Error) > 0);
    assert!(visible(&form).is_empty());
    // Who passes a field by has not begun it.
    let form = form.reduce(JudgedAction::Leave(NAME).into());
    assert!(visible(&form).is_empty());
    let form = form
        .reduce(Action::Type(NAME, "a".into()))
        .reduce(Action::Type(NAME, String::new()));
    assert!(visible(&form).is_empty());
    let form = form.reduce(JudgedAction::Leave(NAME).into());
    assert_eq!(visible(&form), ["/receiver/name empty"]);
    let form = form.reduce(Action::Type(NAME, "a".into()));
    assert!(visible(&form).is_empty());
}

#[test]
fn an_attempt_to_send_shows_everything_and_takes_the_focus() {
    let form = form_of(b"{}").reduce(JudgedAction::ShowAll.into());
    assert_eq!(visible(&form).len(), form.issues.len());
    assert_eq!(form.focus.as_ref().unwrap().id, "error-summary");
}

#[test]
fn a_loaded_order_shows_its_issues_at_once() {
    let example = form_of(EXAMPLE);
    assert_eq!(example.unresolved(Severity::Error), 3);
    assert_eq!(
        visible(&example).len(),
        3 + example.unresolved(Severity::Warning)
    );
    assert!(visible(&form_of(VALID)).is_empty());
}

#[test]
fn a_warning_is_accepted_until_what_it_is_about_changes() {
    let form = form_of(VALID).reduce(Action::Type(
        FieldRef::item_field(0, Field::UnitPrice),
        "0".into(),
    ));
    assert_eq!(form.unresolved(Severity::Warning), 1);
    let form = form.reduce(JudgedAction::AcceptAllWarnings.into());
    assert_eq!(form.unresolved(Severity::Warning), 0);
    let form = form.reduce(Action::Type(NAME, "b".into()));
    assert_eq!(form.unresolved(Severity::Warning), 0);
    let form = form.reduce(Action::Type(
        FieldRef::item_field(1, Field::UnitPrice),
        "0".into(),
    ));
    assert_eq!(form.unresolved(Severity::Warning), 1);
}

#[test]
fn what_is_accepted_for_a_value_is_accepted_wherever_it_comes_again_until_it_is_asked_about_again()
{
    let price = FieldRef::item_field(0, Field::UnitPrice);
    let free = |form: Rc<OrderForm>| form.reduce(Action::Type(price, "0".into()));
    let form = free(form_of(VALID)).reduce(JudgedAction::AcceptAllWarnings.into());
    let remembered: Vec<_> = form.remembered_changes().iter().cloned().collect();
    assert_eq!(remembered.len(), 1);
    assert!(remembered[0].1);

    // Another visit, and another order of the same goods.
    let kept = [remembered[0].0.clone()].into();
    let form = free(form_of(VALID));
    assert_eq!(form.unresolved(Severity::Warning), 1);
    let form = form.reduce(JudgedAction::Learn(Rc::new(KeptWarnings(kept))).into());
    assert_eq!(form.unresolved(Severity::Warning), 0);
    let shown = form.visible_issues(Locale::En);
    assert!(shown[0].accepted);
    let sku = FieldRef::item_field(0, Field::Sku);
    let other = Rc::clone(&form).reduce(Action::Type(sku, "CUP".into()));
    assert_eq!(other.unresolved(Severity::Warning), 1);

    let form = form.reduce(JudgedAction::AcceptWarning(shown[0].shown(), false).into());
    assert_eq!(form.unresolved(Severity::Warning), 1);
    assert!(!form.remembered_changes()[0].1);
    let form = free(form.reduce(Action::Type(price, "1".into())));
    assert_eq!(form.unresolved(Severity::Warning), 1);
}

#[test]
fn errors_cannot_be_accepted() {
    let form = form_of(EXAMPLE).reduce(JudgedAction::AcceptAllWarnings.into());
    assert_eq!(form.unresolved(Severity::Error), 3);
}

#[test]
fn one_warning_is_accepted_by_itself_and_takes_the_focus_back() {
    let price = |index| FieldRef::item_field(index, Field::UnitPrice);
    let form = form_of(VALID)
        .reduce(Action::Type(price(0), "0".into()))
        .reduce(Action::Type(price(1), "0".into()));
    let warning = form.visible_issues(Locale::En)[1].shown();
    let form = form.reduce(JudgedAction::AcceptWarning(warning, true).into());
    let acknowledged: Vec<_> = form.issues.iter().map(|issue| issue.acknowledged).collect();
    assert_eq!(acknowledged, [false, true]);
    assert_eq!(form.focus.as_ref().unwrap().id, "items-1-unit_price");
    // What was accepted of one item goes with it, and does not count for another that takes its place.
    let moved = Rc::clone(&form).reduce(Action::RemoveItem(0));
    assert_eq!(moved.unresolved(Severity::Warning), 0);
    let form = form.reduce(Action::RemoveItem(1));
    assert_eq!(form.unresolved(Severity::Warning), 1);
}

#[test]
fn what_nobody_can_read_is_neither_accepted_nor_waited_for() {
    let rules = Rules::from_json_value(
        &JsonValue::parse(br#"{"severities":{"not_an_integer":"warning"}}"#).unwrap(),
    );
    let quantity = FieldRef::item_field(0, Field::Qty);
    let form = form_with(VALID, rules.unwrap())
        .reduce(Action::Type(quantity, "many".into()))
        .reduce(JudgedAction::AcceptAllWarnings.into());
    assert_eq!(form.issues.len(), 1);
    assert!(!form.issues[0].acknowledged);
    // Sending it says why it cannot be sent.
    assert_eq!(form.unresolved(Severity::Warning), 0);
}

#[test]
fn rows_keep_their_names_when_others_go() {
    let form = form_of(VALID);
    let second = form.rows[1];
    let form = form.reduce(Action::RemoveItem(0));
    assert_eq!(form.rows, [second]);
    let form = form.reduce(Action::DuplicateItem(0));
    assert_eq!(form.draft.items[0], form.draft.items[1]);
    assert_eq!(form.focus.as_ref().unwrap().id, "items-1-sku");
    let form = form
        .reduce(Action::RemoveItem(0))
        .reduce(Action::RemoveItem(0))
        .reduce(Action::RemoveItem(7));
    assert_eq!(form.draft.items.len(), 1);
}

#[test]
fn a_removed_item_comes_back_and_what_was_typed_since_stays() {
    let before = form_of(VALID);
    let form = Rc::clone(&before).reduce(Action::RemoveItem(0));
    assert!(form.is_item_removed());
    let form = form
        .reduce(Action::Type(NAME, "b".into()))
        .reduce(Action::Undo);
    assert_eq!(form.draft.items, before.draft.items);
    assert_eq!(&*form.draft.text(NAME), "b");
    assert!(!form.is_item_removed());
}

#[test]
fn a_new_item_takes_the_currency_of_the_last() {
    let form = form_of(VALID).reduce(Action::AddItem);
    assert_eq!(
        &*form.draft.text(FieldRef::item_field(2, Field::Currency)),
        "PHP"
    );
    assert_eq!(&*form.draft.text(FieldRef::item_field(2, Field::Sku)), "");
}

/// Types a text into a field and leaves it; what stands there then.
fn typed_and_left(
    form: Rc<OrderForm>,
    field_ref: FieldRef,
    text: &str,
) -> (Rc<OrderForm>, Arc<str>) {
    let form = form
        .reduce(Action::Type(field_ref, text.into()))
        .reduce(JudgedAction::Leave(field_ref).into());
    let left = form.draft.text(field_ref);
    (form, left)
}

#[test]
fn a_field_that_is_left_has_the_form_that_systems_compare() {
    let mut form = form_of(VALID);
    for (field_ref, typed, left) in [
        (FieldRef::order_field(Field::OrderNumber), " SP-1\t", "SP-1"),
        (NAME, " Maria  Santos ", "Maria Santos"),
        (NAME, "Jose\u{301}", "José"),
        // What nobody sees, nobody can take out.
        (NAME, "Ma\u{200b}ria", "Maria"),
        (
            FieldRef::order_field(Field::ReceiverEmail),
            "Maria <maria@example.com>",
            "maria@example.com",
        ),
        (
            FieldRef::order_field(Field::ReceiverCountryCode),
            "ph",
            "PH",
        ),
        (
            FieldRef::order_field(Field::ReceiverPostCode),
            "１６３０",
            "1630",
        ),
        (FieldRef::item_field(0, Field::Sku), "ＴＥＡ－１", "TEA-1"),
        (FieldRef::item_field(1, Field::Qty), "１２", "12"),
        // As it was typed, until it is sent.
        (
            FieldRef::order_field(Field::ReceiverPhone),
            " 0917 123 4567",
            "0917 123 4567",
        ),
    ] {
        let left_as;
        (form, left_as) = typed_and_left(form, field_ref, typed);
        assert_eq!(&*left_as, left, "{typed:?}");
    }
}

#[test]
fn what_is_typed_again_or_accepted_stays() {
    let sku = FieldRef::item_field(0, Field::Sku);
    let (again, left) = typed_and_left(form_of(VALID), sku, "ＴＥＡ");
    assert_eq!(&*left, "TEA");
    let (again, left) = typed_and_left(again, sku, "ＴＥＡ");
    assert_eq!(&*left, "ＴＥＡ");
    assert_eq!(visible(&again), ["/items/0/sku code_format"]);
    assert_eq!(&*again.normalized().0.text(sku), "ＴＥＡ");

    let order = String::from_utf8(VALID.to_vec())
        .unwrap()
        .replace("CUP-WHITE", "ＣＵＰ");
    let loaded = form_of(order.as_bytes());
    let cup = FieldRef::item_field(1, Field::Sku);
    let after_leaving = Rc::clone(&loaded).reduce(JudgedAction::LeaveAll.into());
    assert_eq!(&*after_leaving.draft.text(cup), "CUP");
    let accepted = loaded
        .reduce(JudgedAction::AcceptAllWarnings.into())
        .reduce(JudgedAction::LeaveAll.into());
    assert_eq!(&*accepted.draft.text(cup), "ＣＵＰ");
    assert_eq!(&*accepted.normalized().0.text(cup), "ＣＵＰ");
}

#[test]
fn what_is_sent_in_another_form_than_it_was_typed_is_named() {
    let phone = FieldRef::order_field(Field::ReceiverPhone);
    let currency = FieldRef::item_field(0, Field::Currency);
    let form = form_of(VALID)
        .reduce(Action::Type(phone, "(0917) 123-4567".into()))
        .reduce(Action::Type(currency, "php".into()))
        .reduce(Action::Type(NAME, " Ana  Reyes".into()))
        .reduce(JudgedAction::LeaveAll.into());
    let named: Vec<_> = form
        .sent_as
        .iter()
        .map(|(field_ref, sent)| (*field_ref, &**sent))
        .collect();
    // The sender's phone loses nothing but spaces.
    assert_eq!(named, [(phone, "+639171234567"), (currency, "PHP")]);
    assert_eq!(&*form.draft.text(phone), "(0917) 123-4567");
    assert_eq!(&*form.draft.text(NAME), "Ana Reyes");
    assert_eq!(
        &*form
            .normalized()
            .0
            .text(FieldRef::order_field(Field::SenderPhone)),
        "+63281234567"
    );
}

#[test]
fn two_parties_that_are_the_same_are_a_matter_of_the_sender() {
    let mut draft = OrderDraft::from_json(VALID).unwrap();
    for field in Group::Sender.fields() {
        let receiver = draft.text(FieldRef::order_field(field.counterpart_in(Group::Receiver)));
        draft.set(FieldRef::order_field(field), &receiver);
    }
    let form = OrderForm::new(
        &draft.into(),
        Rules::default(),
        Some(&RULE_BOOK),
        Phase::Editing,
    );
    let same = form
        .issues
        .iter()
        .find(|issue| issue.path.field_ref().is_none())
        .unwrap();
    assert_eq!(section_of(&same.path), "sender");
    assert_eq!(element_id(&same.path), "sender-section");
    assert!(form.is_visible(same));
}

#[test]
fn a_question_about_one_order_ends_when_the_form_holds_another() {
    let unknown = Phase::Unknown(
        Rc::new(Doubt::Earlier { at: 7 }),
        Rc::new(Entry::new(&OrderKey::new("CK2023", "SO-2026-0001"), 7)),
    );
    let form = form_of(VALID).reduce(Action::SetPhase(unknown.clone()));
    let form = form.reduce(Action::Type(NAME, "b".into()));
    assert_eq!(form.phase, unknown);
    let number = FieldRef::order_field(Field::OrderNumber);
    let form = form.reduce(Action::Type(number, "DONE-1".into()));
    assert_eq!(form.phase, Phase::Editing);
}

#[test]
fn loading_the_same_order_twice_loses_nothing() {
    let example = Rc::new(OrderDraft::from_json(EXAMPLE).unwrap());
    let before = form_of(VALID).reduce(Action::Type(NAME, "b".into()));
    let form = Rc::clone(&before)
        .reduce(Action::Load(Rc::clone(&example)))
        .reduce(Action::Load(example))
        .reduce(Action::RemoveItem(0));
    let form = form.reduce(Action::Undo).reduce(Action::Undo);
    assert_eq!(form.draft, before.draft);
}

#[test]
fn what_another_order_replaced_comes_back() {
    let before = form_of(VALID).reduce(Action::Type(NAME, "b".into()));
    let form = Rc::clone(&before).reduce(Action::Load(Rc::new(
        OrderDraft::from_json(EXAMPLE).unwrap(),
    )));
    assert!(form.is_replaced());
    let form = form.reduce(Action::Undo);
    assert_eq!(form.draft, before.draft);
    // And what came back can be taken back.
    assert!(form.is_replaced());
}

#[test]
fn nothing_changes_while_it_is_sent() {
    let form = form_of(VALID).reduce(Action::SetPhase(Phase::Sending));
    let after = Rc::clone(&form).reduce(Action::Type(NAME, "x".into()));
    assert!(Rc::ptr_eq(&after, &form));
}

#[test]
fn a_pasted_address_becomes_one_line() {
    let address = FieldRef::order_field(Field::ReceiverAddress);
    let form = form_of(VALID).reduce(Action::Type(address, "20 1st Ave\r\nTaguig\nPH".into()));
    assert_eq!(&*form.draft.text(address), "20 1st Ave Taguig PH");
}

#[test]
fn a_fresh_form_counts_what_is_to_be_filled_in_and_shows_none_of_it() {
    let form = form_of(b"{}");
    assert_eq!(form.unresolved(Severity::Error), 22);
    assert_eq!(form.unresolved(Severity::Warning), 0);
    assert!(visible(&form).is_empty());
}

#[test]
fn which_parts_of_an_address_are_required_follows_its_country() {
    let country = FieldRef::order_field(Field::ReceiverCountryCode);
    let parts = [
        Field::ReceiverCity,
        Field::ReceiverProvince,
        Field::ReceiverPostCode,
    ];
    for (code, required) in [
        ("PH", [true, false, false]),
        ("US", [true, true, true]),
        ("GB", [true, false, true]),
        ("SG", [false, false, true]),
        ("HK", [false, true, false]),
    ] {
        let form = form_of(b"{}").reduce(Action::Type(country, code.into()));
        assert_eq!(parts.map(|part| form.is_required(part)), required, "{code}");
        // The sender has a country of its own.
        assert!(form.is_required(Field::SenderProvince), "{code}");
    }
}

#[test]
fn a_tracking_number_asks_for_its_label_once_that_has_been_left() {
    let tracking = FieldRef::order_field(Field::TrackingNumber);
    let form = form_of(b"{}")
        .reduce(Action::Type(tracking, "JD0150".into()))
        .reduce(JudgedAction::Leave(tracking).into());
    assert!(visible(&form).is_empty());
    let form = form.reduce(JudgedAction::Leave(FieldRef::order_field(Field::LabelBase64)).into());
    assert_eq!(
        visible(&form),
        ["/logistics_provider/label_url tracking_without_label"]
    );
}

#[test]
fn a_label_asks_for_its_tracking_number_as_soon_as_it_is_there() {
    let label = FieldRef::order_field(Field::LabelBase64);
    let pdf = "JVBERi0xLjcK".to_owned() + &"ICAg".repeat(100);
    let form = form_of(b"{}").reduce(Action::Apply(edit(label, pdf)));
    let number = "/logistics_provider/tracking_number";
    assert_eq!(visible(&form), [format!("{number} label_without_tracking")]);
    let tracking = FieldRef::order_field(Field::TrackingNumber);
    let form = form.reduce(Action::Type(tracking, "JD0149".into()));
    assert!(visible(&form).is_empty());
}

#[test]
fn an_issue_stays_with_its_item_when_another_goes() {
    let sku = FieldRef::item_field(1, Field::Sku);
    let form = form_of(VALID)
        .reduce(Action::Type(sku, String::new()))
        .reduce(JudgedAction::Leave(sku).into());
    assert_eq!(visible(&form), ["/items/1/sku empty"]);
    let form = form.reduce(Action::RemoveItem(0));
    assert_eq!(visible(&form), ["/items/0/sku empty"]);
}

#[test]
fn a_sender_that_is_the_receiver_is_asked_about_at_the_sender() {
    let mut form = form_of(VALID);
    for field in Group::Sender.fields() {
        let receiver = form
            .draft
            .text(FieldRef::order_field(field.counterpart_in(Group::Receiver)));
        form = form.reduce(Action::Type(
            FieldRef::order_field(field),
            receiver.to_string(),
        ));
    }
    assert_eq!(visible(&form), ["/sender sender_is_receiver"]);
    let form = form.reduce(JudgedAction::AcceptAllWarnings.into());
    assert!(form.issues.iter().all(|issue| issue.acknowledged));
    assert_eq!(form.unresolved(Severity::Warning), 0);
}

/// The labels of what is offered, and the form once the first of it is taken.
fn offered_and_taken(form: &Rc<OrderForm>, locale: Locale) -> (Vec<String>, Rc<OrderForm>) {
    let issues = form.visible_issues(locale);
    let offers: Vec<_> = issues
        .iter()
        .flat_map(|issue| issue.offers.iter())
        .collect();
    let labels = offers.iter().map(|offer| offer.label.to_string()).collect();
    let first = Rc::clone(&offers.first().unwrap().edits);
    (labels, Rc::clone(form).reduce(Action::Apply(first)))
}

#[test]
fn a_text_in_the_wrong_field_moves_where_it_belongs_and_so_does_the_focus() {
    let [phone, email] = [Field::ReceiverPhone, Field::ReceiverEmail].map(FieldRef::order_field);
    let typed = form_of(VALID)
        .reduce(Action::Type(email, String::new()))
        .reduce(Action::Type(phone, "ana@example.com".into()));
    let (labels, moved) = offered_and_taken(&typed, Locale::En);
    assert_eq!(labels, ["Move to E-mail"]);
    assert!(i18n::add(&i18n::zh::LANGUAGE));
    assert_eq!(offered_and_taken(&typed, Locale::Zh).0, ["移到“邮箱”"]);
    assert_eq!(&*moved.draft.text(email), "ana@example.com");
    assert_eq!(&*moved.draft.text(phone), "");
    assert_eq!(moved.focus.as_ref().unwrap().id, "receiver-email");
    // What is missing now is said at once.
    assert_eq!(visible(&moved), ["/receiver/phone empty"]);
}

#[test]
fn texts_that_stand_in_each_others_place_are_exchanged_at_once() {
    let [name, phone] = [Field::SenderName, Field::SenderPhone].map(FieldRef::order_field);
    let right = form_of(VALID);
    let (own_name, number) = (right.draft.text(name), right.draft.text(phone));
    let typed = Rc::clone(&right)
        .reduce(Action::Type(name, "+63 2 8123 4567".into()))
        .reduce(Action::Type(phone, "Ana Reyes".into()));
    let (labels, exchanged) = offered_and_taken(&typed, Locale::En);
    assert!(
        labels
            .iter()
            .any(|label| label.starts_with("Exchange with ")),
        "{labels:?}"
    );
    assert_eq!(&*exchanged.draft.text(name), "Ana Reyes");
    assert_eq!(&*exchanged.draft.text(phone), "+63 2 8123 4567");
    assert!(!own_name.is_empty() && !number.is_empty());
}

#[test]
fn an_issue_does_not_repeat_the_name_of_its_field_there() {
    let quantity = FieldRef::item_field(0, Field::Qty);
    let form = form_of(VALID)
        .reduce(Action::Type(NAME, String::new()))
        .reduce(Action::Type(quantity, "0".into()));
    let issues = form.visible_issues(Locale::En);
    let of = |field_ref| {
        let is_its = |issue: &&VisibleIssue| issue.field_ref == Some(field_ref);
        issues.iter().find(is_its).unwrap()
    };
    let name = of(NAME);
    assert_eq!(&*name.message, "Enter the receiver's full name.");
    assert!(
        !name.message_at_field.contains("full name"),
        "{}",
        name.message_at_field
    );
    // Under the items' rows an issue is not at its field.
    assert_eq!(of(quantity).message, of(quantity).message_at_field);
}

#[test]
fn a_price_with_decimals_is_summed_up_and_sent_as_the_rules_read_it() {
    let minor = Rules::from_json_value(&JsonValue::parse(br#"{"price_unit":"minor"}"#).unwrap());
    let [price, quantity] =
        [Field::UnitPrice, Field::Qty].map(|field| FieldRef::item_field(0, field));
    let form = form_with(VALID, minor.unwrap())
        .reduce(Action::RemoveItem(0))
        .reduce(Action::Type(price, "12.50".into()))
        .reduce(Action::Type(quantity, "2".into()));
    assert!(form.issues.is_empty(), "{:?}", form.issues);
    assert_eq!(form.line_totals[0].as_deref(), Some("25.00"));
    assert_eq!(&*form.totals[0].text, "25.00");
    let form = form.reduce(JudgedAction::LeaveAll.into());
    assert_eq!(form.line_totals[0].as_deref(), Some("25.00"));
    let (sent, _) = form.normalized();
    assert_eq!(&*sent.text(price), "1250");
    assert!(form.order_of(&sent).is_some());
}

#[test]
fn a_price_that_is_kept_as_it_was_typed_is_sent_as_the_rules_read_it() {
    let minor = Rules::from_json_value(&JsonValue::parse(br#"{"price_unit":"minor"}"#).unwrap());
    let price = FieldRef::item_field(0, Field::UnitPrice);
    let form = form_with(VALID, minor.unwrap())
        .reduce(Action::Type(price, "0.00".into()))
        .reduce(JudgedAction::AcceptAllWarnings.into())
        .reduce(JudgedAction::LeaveAll.into());
    let (sent, _) = form.normalized();
    let order = form.order_of(&sent).unwrap();
    assert!(
        order.to_json().contains(r#""unit_price":0,"#),
        "{}",
        order.to_json()
    );
}

#[test]
fn an_address_of_several_lines_is_filled_in_as_it_would_be_typed() {
    let address = FieldRef::order_field(Field::ReceiverAddress);
    let edits = [(address, "12 Mabini St\r\nUnit 4".into())];
    let form = form_of(VALID);
    let before = form.draft.text(address);
    let form = form.reduce(JudgedAction::FillIn(edits.into()).into());
    assert_eq!(&*form.draft.text(address), "12 Mabini St Unit 4");
    let form = form.reduce(Action::Undo);
    assert_eq!(form.draft.text(address), before);
}

#[test]
fn another_shop_is_for_the_orders_that_are_for_nobody_yet() {
    let shop = FieldRef::order_field(Field::ClientCode);
    let blank = Rc::new(OrderDraft::default());
    let place: Edits = [(shop, "CK2".into())].into();
    let form = form_of(b"{}").reduce(JudgedAction::BeginIn(place, Rc::clone(&blank)).into());
    assert_eq!(&*form.draft.text(shop), "CK2");
    let place: Edits = [(shop, "CK3".into())].into();
    let form = form.reduce(Action::Type(NAME, "Ann".into()));
    let form = form.reduce(JudgedAction::BeginIn(place, blank).into());
    assert_eq!(&*form.draft.text(shop), "CK2");
}

#[test]
fn items_that_are_filled_in_below_the_last_one_are_added_and_go_again() {
    let form = form_of(VALID);
    let count = form.draft.items.len();
    let texts = |index| {
        let text = |field, text: &str| (FieldRef::item_field(index, field), text.into());
        [text(Field::Sku, "TEA"), text(Field::Qty, "2")]
    };
    let edits = [texts(count), texts(count + 1)].concat();
    let form = form.reduce(JudgedAction::FillIn(edits.into()).into());
    assert_eq!(
        (form.draft.items.len(), form.rows.len()),
        (count + 2, count + 2)
    );
    assert!(form.is_filled_in(Group::Item));
    let price = FieldRef::item_field(count, Field::UnitPrice);
    let form = form
        .reduce(Action::Type(price, "5".into()))
        .reduce(Action::Undo);
    // What was typed into one since stays.
    assert_eq!(
        (form.draft.items.len(), form.rows.len()),
        (count + 1, count + 1)
    );
    assert_eq!(&*form.draft.text(price), "5");
}

#[test]
fn what_is_filled_in_comes_back_but_for_what_was_typed_since() {
    let city = FieldRef::order_field(Field::ReceiverCity);
    let edits = [(NAME, "Ann".into()), (city, "Cebu".into())];
    let form = form_of(VALID);
    let before = form.draft.text(NAME);
    let form = form.reduce(JudgedAction::FillIn(edits.into()).into());
    assert!(form.is_filled_in(Group::Receiver) && !form.is_filled_in(Group::Sender));
    assert!(form.is_taken_over(NAME) && !form.is_replaced() && !form.is_item_removed());
    assert_eq!(&*form.draft.text(NAME), "Ann");
    let form = form
        .reduce(Action::Type(city, "Cebu City".into()))
        .reduce(Action::Undo);
    assert_eq!(form.draft.text(NAME), before);
    assert_eq!(&*form.draft.text(city), "Cebu City");
    assert!(!form.is_filled_in(Group::Receiver));
}

#[test]
fn what_shows_is_mended_with_the_fewest_changes_and_comes_back() {
    let phone = FieldRef::order_field(Field::ReceiverPhone);
    let country = FieldRef::order_field(Field::ReceiverCountryCode);
    let form = form_of(VALID);
    let before = form.draft.clone();
    assert_eq!(form.mending(), None);
    let form = form
        .reduce(Action::Type(NAME, "+63 917 123 4567".into()))
        .reduce(Action::Type(phone, "Maria Santos".into()))
        .reduce(Action::Type(country, "MX".into()));
    let mending = form.mending().unwrap();
    assert_eq!(mending.changes.len(), 2, "{mending:?}");
    assert_eq!(
        (mending.solved, mending.shown),
        (form.shown_unresolved(), mending.shown)
    );
    let broken = form.draft.clone();
    let form = form.reduce(JudgedAction::FillIn(mending.edits()).into());
    assert_eq!(form.draft, before);
    assert!(form.is_filled_in_last() && form.mending().is_none());
    let form = form.reduce(Action::Undo);
    assert!(form.draft == broken && !form.is_filled_in_last());
}

#[test]
fn what_nobody_has_come_to_is_not_mended() {
    let form = form_of(br#"{"receiver": {"name": "+63 917 123 4567", "phone": "Maria Santos", "country_code": "PH"}}"#);
    let mending = form.mending().unwrap();
    assert_eq!(mending.changes.len(), 1);
    // The rest is empty, and shows nothing yet.
    assert!(mending.shown < form.unresolved(Severity::Error));
    let empty = form_of(b"{}");
    assert_eq!((empty.mending(), empty.shown_unresolved()), (None, 0));
}
