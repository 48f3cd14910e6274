use proptest::prelude::*;
use serde_json::json;
use unicode_normalization::UnicodeNormalization as _;

use super::*;
use crate::decode;
use crate::text::width::to_half_width;

/// The valid order with these texts, by field; an item's field is that of the first.
fn order(texts: &[(Field, &str)]) -> String {
    let text = include_str!("../../../../tests/orders/valid.json");
    let mut order: serde_json::Value = serde_json::from_str(text).unwrap();
    for (field, text) in texts {
        let item = (*field >= Field::Sku).then_some(0);
        let pointer = FieldRef {
            item,
            field: *field,
        }
        .path()
        .pointer();
        *order.pointer_mut(&pointer).unwrap() = (*text).into();
    }
    order.to_string()
}

/// The changes of one text, as kind and result.
fn changes(field: Field, text: &str, rules: &Rules) -> Vec<(ChangeKind, String)> {
    let json = order(&[(field, text)]);
    let decoded = decode(json.as_bytes()).unwrap();
    let changes = normalize(&decoded.order, rules, &nfc).changes;
    let own = changes.into_iter().filter(|change| {
        change.field_ref.field == field && change.field_ref.item.unwrap_or_default() == 0
    });
    own.map(|change| (change.kind, change.to)).collect()
}

fn check(field: Field, text: &str, expected: &[(ChangeKind, &str)]) {
    let changes = changes(field, text, &Rules::default());
    let changes: Vec<_> = changes
        .iter()
        .map(|(kind, to)| (*kind, to.as_str()))
        .collect();
    assert_eq!(changes, expected, "{field}: {text:?}");
}

#[test]
fn trim() {
    use ChangeKind::Trim;
    check(Field::ReceiverName, "Maria Santos", &[]);
    check(Field::ReceiverName, "", &[]);
    check(
        Field::ReceiverName,
        "  Maria \t Santos\u{3000}",
        &[(Trim, "Maria Santos")],
    );
    check(
        Field::ReceiverAddress,
        "1 First St\r\nFloor 2",
        &[(Trim, "1 First St Floor 2")],
    );
    check(Field::ReceiverCity, " ", &[(Trim, "")]);
    check(Field::ReceiverName, "李\u{3000}雷", &[(Trim, "李 雷")]);
    check(Field::Sku, " sed in  in ", &[(Trim, "sed in in")]);
    check(
        Field::LabelUrl,
        " https://example.com/a  b ",
        &[(Trim, "https://example.com/a  b")],
    );
}

#[test]
fn full_width() {
    use ChangeKind::{FullWidth, Phone, Trim};
    check(Field::CentreCode, "ＣＫＭＸ", &[(FullWidth, "CKMX")]);
    check(Field::Sku, "ＴＥＡ－２５０Ｇ", &[(FullWidth, "TEA-250G")]);
    check(Field::ReceiverPostCode, "１６３０", &[(FullWidth, "1630")]);
    check(
        Field::ReceiverEmail,
        "ａ＠ｂ．ｃｏ",
        &[(FullWidth, "a@b.co")],
    );
    check(
        Field::ReceiverPhone,
        " ＋６３\u{3000}９１７１２３４５６７",
        &[
            (Trim, "＋６３ ９１７１２３４５６７"),
            (FullWidth, "+63 9171234567"),
            (Phone, "+639171234567"),
        ],
    );
    // A name or an address may well be meant so.
    check(Field::ReceiverName, "ＭＡＲＩＡ", &[]);
    check(Field::Sku, "茶・２５０", &[(FullWidth, "茶・250")]);
}

#[test]
fn invisible() {
    use ChangeKind::{Invisible, Trim};
    check(Field::Sku, "A-1\u{200B}", &[(Invisible, "A-1")]);
    check(
        Field::ReceiverName,
        "\u{FEFF}Ma\u{AD}ria\u{202E}",
        &[(Invisible, "Maria")],
    );
    check(
        Field::OrderNumber,
        "T2\u{A0}\u{200B}",
        &[(Invisible, "T2\u{A0}"), (Trim, "T2")],
    );
    check(
        Field::ReceiverName,
        "Maria\u{3164}Santos",
        &[(Invisible, "Maria Santos")],
    );
    check(Field::ReceiverName, "a\u{7}b", &[(Invisible, "ab")]);
    // What has something to do stays, and so does what may be the rest of a letter.
    check(Field::ReceiverName, "می\u{200C}خواهم", &[]);
    check(Field::ReceiverName, "क्\u{200D}ष 👩\u{200D}🚀", &[]);
    check(Field::ReceiverName, "a\u{81}\u{FFFD}", &[]);
    // Half of a letter that was read in the wrong encoding.
    check(Field::ReceiverName, "GarcÃ\u{AD}a", &[]);
}

#[test]
fn email() {
    use ChangeKind::{Email, FullWidth};
    check(
        Field::ReceiverEmail,
        "Maria <maria@example.com>",
        &[(Email, "maria@example.com")],
    );
    check(Field::SenderEmail, "mailto:a@b.co", &[(Email, "a@b.co")]);
    check(
        Field::SenderEmail,
        "info@müller.de",
        &[(Email, "info@xn--mller-kva.de")],
    );
    check(
        Field::SenderEmail,
        "a@例子。中国",
        &[(Email, "a@xn--fsqu00a.xn--fiqs8s")],
    );
    check(Field::SenderEmail, "ａ@b.co", &[(FullWidth, "a@b.co")]);
    check(Field::SenderEmail, "a@b.co; c@d.co", &[]);
    check(Field::ReceiverName, "mailto:a@b.co", &[]);
}

#[test]
fn numbers() {
    let normalized = |rules: serde_json::Value, item: serde_json::Value| {
        let text = json!({ "items": [item] }).to_string();
        let rules: Rules = serde_json::from_value(rules).unwrap();
        let decoded = decode(text.as_bytes()).unwrap();
        let normalized = normalize(&decoded.order, &rules, &nfc);
        let kinds: Vec<_> = normalized
            .changes
            .iter()
            .map(|change| change.kind)
            .collect();
        assert!(
            kinds.iter().all(|kind| *kind == ChangeKind::Number),
            "{kinds:?}"
        );
        assert_eq!(normalize(&normalized.order, &rules, &nfc).changes, []);
        let json: serde_json::Value = serde_json::from_str(&normalized.order.to_json()).unwrap();
        json["items"][0].clone()
    };
    assert_eq!(
        normalized(
            json!({}),
            json!({ "currency": "PHP", "unit_price": "₱1,299.00", "qty": "2 pcs" })
        ),
        json!({ "currency": "PHP", "unit_price": 1299, "qty": 2 })
    );
    assert_eq!(
        normalized(
            json!({ "price_unit": "minor" }),
            json!({ "currency": "PHP", "unit_price": "12.50", "qty": "２" })
        ),
        json!({ "currency": "PHP", "unit_price": 1250, "qty": 2 })
    );
    // Nobody knows which of two is meant, or that nothing is lost.
    for (price, qty) in [("12.50", "2.5"), ("1.299", "two"), ("$5", "")] {
        let item = json!({ "currency": "PHP", "unit_price": price, "qty": qty });
        assert_eq!(normalized(json!({}), item.clone()), item);
    }
}

#[test]
fn nfc_is_asked_of_the_caller() {
    check(
        Field::ReceiverName,
        "Jose\u{301}",
        &[(ChangeKind::Nfc, "José")],
    );
    check(Field::ReceiverName, "José", &[]);
    check(
        Field::LabelUrl,
        "https://example.com/e\u{301}",
        &[(ChangeKind::Nfc, "https://example.com/é")],
    );
    let json = order(&[(Field::ReceiverName, "Jose\u{301}")]);
    let decoded = decode(json.as_bytes()).unwrap();
    let without = normalize(&decoded.order, &Rules::default(), &|_| None);
    assert_eq!(without.order.text(Field::ReceiverName), Some("Jose\u{301}"));
}

#[test]
fn upper_case() {
    use ChangeKind::UpperCase;
    check(Field::SenderCountryCode, "ph", &[(UpperCase, "PH")]);
    check(Field::SenderCountryCode, "phl", &[(UpperCase, "PHL")]);
    check(Field::SenderCountryCode, "Philippines", &[]);
    check(Field::Currency, "php", &[(UpperCase, "PHP")]);
    check(Field::Currency, "peso", &[]);
    check(Field::CentreCode, "ckmx", &[]);
    let rules = |allowed: &[&str]| -> Rules {
        serde_json::from_value(json!({ "allowed": { "centre_code": allowed } })).unwrap()
    };
    let upper = (UpperCase, "CKMX".to_owned());
    assert_eq!(
        changes(Field::CentreCode, "ckmx", &rules(&["CKMX"])),
        [upper]
    );
    assert_eq!(
        changes(Field::CentreCode, "ckmx", &rules(&["CKMX", "ckmx"])),
        []
    );
    assert_eq!(changes(Field::CentreCode, "ckmy", &rules(&["CKMX"])), []);
}

#[test]
fn what_the_deployment_allows_stays() {
    let rules: Rules =
        serde_json::from_value(json!({ "allowed": { "items.sku": ["ＴＥＡ  1"] } })).unwrap();
    assert_eq!(changes(Field::Sku, "ＴＥＡ  1", &rules), []);
}

#[test]
fn phone() {
    check(Field::ReceiverPhone, "+639171234567", &[]);
    check(
        Field::ReceiverPhone,
        "0917 123 4567",
        &[(ChangeKind::Phone, "+639171234567")],
    );
    // Nobody knows whose this is.
    check(Field::ReceiverPhone, "18664543431", &[]);
}

#[test]
fn a_form_is_normalized_field_by_field() {
    let mut draft = OrderDraft::from_json(order(&[]).as_bytes()).unwrap();
    let rules = Rules::default();
    let mut check = |field_ref: FieldRef, text: &str, kinds: &[ChangeKind], expected: &str| {
        draft.set(field_ref, text);
        let changes = normalize_draft(&mut draft, field_ref, kinds, &rules, &nfc);
        assert_eq!(&*draft.text(field_ref), expected, "{field_ref:?} {text:?}");
        assert_eq!(changes.is_empty(), text == expected);
    };
    let without_phone = ChangeKind::ALL.map(|kind| match kind {
        ChangeKind::Phone => ChangeKind::Trim,
        kind => kind,
    });
    let (phone, qty) = (
        FieldRef::order_field(Field::SenderPhone),
        FieldRef::item_field(1, Field::Qty),
    );
    check(
        FieldRef::order_field(Field::SenderCountryCode),
        " us",
        &ChangeKind::ALL,
        "US",
    );
    check(phone, " (917) 555-0123", &without_phone, "(917) 555-0123");
    check(phone, "(917) 555-0123", &ChangeKind::ALL, "+19175550123");
    check(qty, "１２", &ChangeKind::ALL, "12");
    check(qty, "－１２　", &ChangeKind::ALL, "-12");
    check(qty, "12", &ChangeKind::ALL, "12");
    check(
        FieldRef::item_field(7, Field::Sku),
        "",
        &ChangeKind::ALL,
        "",
    );
}

#[test]
fn the_country_of_a_phone_is_the_normalized_one() {
    let json = order(&[
        (Field::SenderCountryCode, " us"),
        (Field::SenderPhone, "(917) 555-0123"),
    ]);
    let decoded = decode(json.as_bytes()).unwrap();
    let order = normalize(&decoded.order, &Rules::default(), &nfc).order;
    assert_eq!(order.text(Field::SenderPhone), Some("+19175550123"));
}

#[test]
fn label() {
    use ChangeKind::Label;
    check(Field::LabelBase64, "JVBERi0xLjcK", &[]);
    check(
        Field::LabelBase64,
        "JVBE\r\nRi0x LjcK\n",
        &[(Label, "JVBERi0xLjcK")],
    );
    check(
        Field::LabelBase64,
        "data:application/pdf;base64,JVBERi0xLjcK",
        &[(Label, "JVBERi0xLjcK")],
    );
    check(
        Field::LabelBase64,
        " DATA:;base64, data:;base64,QQ==",
        &[(Label, "QQ==")],
    );
    check(Field::LabelBase64, "data:text/plain,JVBE", &[]);
    check(Field::LabelBase64, "_9j-4AAQ", &[(Label, "/9j+4AAQ")]);
    // What was cut off looks the same.
    check(Field::LabelBase64, "_9j-4AA", &[]);
}

#[test]
fn a_large_label_is_shown_by_its_start() {
    let text = format!("{} ", "A".repeat(1000));
    let json = order(&[(Field::LabelBase64, &text)]);
    let decoded = decode(json.as_bytes()).unwrap();
    let normalized = normalize(&decoded.order, &Rules::default(), &nfc);
    let change = normalized
        .changes
        .iter()
        .find(|change| change.kind == ChangeKind::Label)
        .unwrap();
    assert_eq!(change.to.chars().count(), 41);
    assert_eq!(
        normalized.order.text(Field::LabelBase64).map(str::len),
        Some(1000)
    );
}

#[test]
fn a_change_serializes_with_its_place() {
    let change = Change {
        field_ref: FieldRef::item_field(1, Field::Sku),
        kind: ChangeKind::FullWidth,
        from: "Ａ".to_owned(),
        to: "A".to_owned(),
    };
    assert_eq!(
        serde_json::to_value(change).unwrap(),
        json!({ "path": ["items", 1, "sku"], "pointer": "/items/1/sku", "kind": "full_width", "from": "Ａ", "to": "A" })
    );
}

#[test]
fn what_is_no_text_and_what_is_unknown_stays_in_place() {
    let text = r#"{"items":[{"qty":" 1 ","desc":" a  b ","sku":" A "}],"client_code":7,"desc":[" "],"centre_code":null}"#;
    let decoded = decode(text.as_bytes()).unwrap();
    let normalized = normalize(&decoded.order, &Rules::default(), &nfc);
    let expected = text
        .replace(r#""sku":" A ""#, r#""sku":"A""#)
        .replace(r#""qty":" 1 ""#, r#""qty":1"#);
    assert_eq!(normalized.order.to_json(), expected);
}

/// Texts of the characters that steps look at.
fn text() -> impl Strategy<Value = String> {
    let odd = prop::sample::select(
        "aiA1 \t\n\u{A0}\u{2000}\u{3000}\u{85}Ａ１＋－＠é\u{301}\u{307}\u{308}\u{30A}\u{212A}\u{1100}\u{1161}か\u{3099}-+0,:;=\u{200B}\u{200D}\u{FE00}\u{FE0F}\u{2800}\u{3164}\u{7}\u{202E}。<>@."
            .chars()
            .collect::<Vec<_>>(),
    );
    prop_oneof![
        prop::collection::vec(odd, 0..12).prop_map(String::from_iter),
        "[ +]?(0|00|63|1)?[0-9 ()-]{4,13} ?",
        "[a-zＡ-Ｆ ]{2,4}",
        " ?(data:[a-z/]{0,4};base64,){0,2}[A-Za-z0-9 \n]{0,8}={0,2}",
        "(mailto:|M <)?[a-z]{1,2}@[a-zü]{1,3}[.。][a-z]{2}>?",
        any::<String>(),
    ]
}

fn bare(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Whether a change of this kind lost nothing.
fn keeps(kind: ChangeKind, from: &str, to: &str) -> bool {
    let digits = |text: &str| -> String {
        text.chars()
            .map(to_half_width)
            .filter(char::is_ascii_digit)
            .collect()
    };
    match kind {
        ChangeKind::Invisible => {
            let mut letters = from.chars().filter(|letter| !letter.is_whitespace());
            bare(to)
                .chars()
                .all(|kept| letters.any(|letter| letter == kept))
        }
        ChangeKind::Email => {
            let half: String = from.chars().map(to_half_width).collect();
            to.is_ascii()
                && to
                    .split_once('@')
                    .is_some_and(|(local, _)| half.contains(local))
        }
        ChangeKind::Trim => bare(from) == bare(to),
        ChangeKind::FullWidth => from.chars().map(to_half_width).eq(to.chars()),
        ChangeKind::Nfc => from.nfd().eq(to.nfd()),
        ChangeKind::UpperCase => from.eq_ignore_ascii_case(to),
        // Letters and digits stay, but for the country before them.
        ChangeKind::PostCode => {
            let letters = |text: &str| -> String {
                let plain = text
                    .chars()
                    .map(to_half_width)
                    .filter(char::is_ascii_alphanumeric);
                plain.map(|letter| letter.to_ascii_uppercase()).collect()
            };
            letters(from).ends_with(&letters(to)) || !from.is_ascii()
        }
        // The subscriber's number stays; what is dialled before it does not.
        ChangeKind::Phone => digits(to)
            .get(digits(to).len().saturating_sub(4)..)
            .is_some_and(|end| digits(from).ends_with(end)),
        ChangeKind::Number => to.bytes().all(|byte| byte.is_ascii_digit()),
        ChangeKind::Label => bare(from)
            .replace('-', "+")
            .replace('_', "/")
            .ends_with(&to.replace('-', "+").replace('_', "/")),
    }
}

proptest! {
    #[test]
    fn a_second_run_changes_nothing_and_the_first_loses_nothing(
        texts in prop::collection::vec((prop::sample::select(Field::ALL.to_vec()), text()), 0..8),
        country in prop::sample::select(vec!["PH", "us", " gb ", "ＤＥ", "XX"]),
        allowed in prop::bool::ANY,
    ) {
        let mut texts: Vec<(Field, &str)> =
            texts.iter().map(|(field, text)| (*field, text.as_str())).collect();
        texts.push((Field::SenderCountryCode, country));
        let rules: Rules = serde_json::from_value(if allowed {
            json!({ "allowed": { "items.sku": ["A", "AI", "ａ"], "centre_code": ["A1"] } })
        } else {
            json!({})
        }).unwrap();
        let json = order(&texts);
        let decoded = decode(json.as_bytes()).unwrap();
        let first = normalize(&decoded.order, &rules, &nfc);
        let second = normalize(&first.order, &rules, &nfc);
        prop_assert_eq!(&second.changes, &[]);
        prop_assert_eq!(&second.order, &first.order);

        // Played one after the other, the changes lead from the one order to the other.
        let mut played = decoded.order.clone();
        for change in &first.changes {
            let Value::Text(from) = played.value(change.field_ref) else {
                panic!("{change:?} of what is no text");
            };
            let to = match change.kind {
                ChangeKind::Label => first.order.text_at(change.field_ref).unwrap().to_owned(),
                _ => change.to.clone(),
            };
            prop_assert!(change.kind == ChangeKind::Label || **from == *change.from);
            prop_assert!(keeps(change.kind, from, &to), "{:?}", change);
            let value = match change.kind {
                ChangeKind::Number => Value::Integer(to.parse().unwrap()),
                _ => Value::Text(to.into()),
            };
            played.slot_mut(change.field_ref).unwrap().value = value;
        }
        prop_assert_eq!(&played, &first.order);
        prop_assert_eq!(&first.order.member_orders, &decoded.order.member_orders);
    }
}
