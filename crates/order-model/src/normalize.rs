//! An order in the form that systems compare: [`normalize`] mends what is certain, and reports each change.
//!
//! | kind | what | where |
//! |---|---|---|
//! | `trim` | white space at the ends goes; each run of it inside becomes one space | every text; of `label_url` the ends alone |
//! | `full_width` | full-width forms (`ＣＫ２０２３`) become ASCII | codes, phone, postal code, country, currency, e-mail |
//! | `nfc` | Unicode's Normalization Form C | every text but the label |
//! | `upper_case` | `ph` becomes `PH` | country, currency; other codes where the deployment allows that alone |
//! | `post_code` | as the country's post office writes it: `SW1A 1AA`; the country before it, `〒` and other scripts' digits go | postal codes of the country's form |
//! | `phone` | E.164, such as `+639171234567` | phones that can be read in one way only |
//! | `label` | a data URL's prefix and all white space go | `label_base64` |
//!
//! The steps run in this order, so that a second run changes nothing. Nothing is lost: before and after are the same text but
//! for white space, the width and composition of characters, the case of ASCII letters, how a phone number is dialled, how a
//! postal code is written and how a label is wrapped. A text that the deployment allows as it is ([`Rules::allowed`]) stays, and so do values that are no
//! text, unknown members, and the order of members.

use std::borrow::Cow;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::contract::FieldRef;
use crate::contract::{Field, Kind};
use crate::json::number::clip;
use crate::order::draft::OrderDraft;
use crate::order::parsed::{ParsedOrder, Value};
use crate::reference::post_code::standard_post_code;
use crate::rules::Rules;
use crate::rules::label::data_url;
use crate::rules::phone::e164;
use crate::text::split::{is_white_space, join};
use crate::text::width::to_half_width;

/// What a change does; the order of the variants is that in which they are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// White space at the ends goes, and each run of it inside becomes one space.
    Trim,
    /// Full-width forms become ASCII.
    FullWidth,
    /// Unicode's Normalization Form C.
    Nfc,
    /// Upper case.
    UpperCase,
    /// A postal code as its country's post office writes it.
    PostCode,
    /// A phone number in E.164 form.
    Phone,
    /// The base64 text of a label, without a data URL's prefix and without white space.
    Label,
}

impl ChangeKind {
    /// Every kind, in the order in which changes are made.
    pub const ALL: [Self; 7] = [
        Self::Trim,
        Self::FullWidth,
        Self::Nfc,
        Self::UpperCase,
        Self::PostCode,
        Self::Phone,
        Self::Label,
    ];

    /// The kind as it stands in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Trim => "trim",
            Self::FullWidth => "full_width",
            Self::Nfc => "nfc",
            Self::UpperCase => "upper_case",
            Self::PostCode => "post_code",
            Self::Phone => "phone",
            Self::Label => "label",
        }
    }
}

/// One change to one text. Serializes as `{ path, pointer, kind, from, to }`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Which text.
    pub field_ref: FieldRef,
    /// What was done to it.
    pub kind: ChangeKind,
    /// The text before; of a label the first 40 characters.
    pub from: String,
    /// The text after; of a label the first 40 characters.
    pub to: String,
}

impl Serialize for Change {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let path = self.field_ref.path();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("path", &path)?;
        map.serialize_entry("pointer", &path.pointer())?;
        map.serialize_entry("kind", &self.kind)?;
        map.serialize_entry("from", &self.from)?;
        map.serialize_entry("to", &self.to)?;
        map.end()
    }
}

/// An order, and what was changed to make it so.
#[derive(Debug, Clone, PartialEq)]
pub struct Normalized<'a> {
    /// The order.
    pub order: ParsedOrder<'a>,
    /// Every change, from top to bottom, and for one text in the order in which they were made: each starts from
    /// what the one before it left.
    pub changes: Vec<Change>,
}

/// A function that brings a text into Unicode's Normalization Form C; `None` if it is in it.
///
/// Its tables are larger than all others here together, and a JavaScript engine has them: there it is
/// `String.prototype.normalize`. Natively the crate's feature `nfc` has one.
pub type Nfc<'f> = dyn Fn(&str) -> Option<String> + 'f;

/// Normalizes an order; [the module](self) says how.
///
/// ```
/// use order_model::normalize::{ChangeKind, normalize};
/// use order_model::{Field, Rules, decode};
///
/// let text = br#"{"centre_code": " CKMX", "receiver": {"country_code": "ph", "phone": "0917 123 4567"}}"#;
/// let already = |_: &str| None;
/// let normalized = normalize(&decode(text)?.order, &Rules::default(), &already);
/// assert_eq!(normalized.order.text(Field::CentreCode), Some("CKMX"));
/// assert_eq!(normalized.order.text(Field::ReceiverPhone), Some("+639171234567"));
/// let kinds: Vec<_> = normalized.changes.iter().map(|change| change.kind).collect();
/// assert_eq!(kinds, [ChangeKind::Trim, ChangeKind::UpperCase, ChangeKind::Phone]);
/// # Ok::<(), order_model::JsonError>(())
/// ```
#[must_use]
pub fn normalize<'a>(order: &ParsedOrder<'a>, rules: &Rules, nfc: &Nfc<'_>) -> Normalized<'a> {
    let mut normalized = Normalized {
        order: order.clone(),
        changes: Vec::new(),
    };
    for field_ref in order.field_refs() {
        if let Some(text) = order.text_at(field_ref) {
            // The country stands before the phone, so it has been normalized by now.
            let country = normalized
                .order
                .text(country_of(field_ref))
                .unwrap_or_default();
            let steps = Steps {
                field_ref,
                country,
                kinds: &ChangeKind::ALL,
                rules,
                nfc,
            };
            let Some(text) = steps.run(text, &mut normalized.changes) else {
                continue;
            };
            if let Some(slot) = normalized.order.slot_mut(field_ref) {
                slot.value = Value::Text(Cow::Owned(text));
            }
        }
    }
    normalized
}

/// Normalizes one field of a form, by these kinds of steps. A form that does so field by field goes from top to bottom:
/// how a phone number is read depends on the country before it.
///
/// A number is a text here like any other, so that the full-width digits of a Chinese keyboard become plain ones.
pub fn normalize_draft(
    draft: &mut OrderDraft,
    field_ref: FieldRef,
    kinds: &[ChangeKind],
    rules: &Rules,
    nfc: &Nfc<'_>,
) -> Vec<Change> {
    let steps = Steps {
        field_ref,
        country: &draft.text(FieldRef::order_field(country_of(field_ref))),
        kinds,
        rules,
        nfc,
    };
    let mut changes = Vec::new();
    if let Some(text) = steps.run(&draft.text(field_ref), &mut changes) {
        draft.set(field_ref, &text);
    }
    changes
}

/// The country of the same address.
fn country_of(field_ref: FieldRef) -> Field {
    Field::ReceiverCountryCode.counterpart_in(field_ref.field.group())
}

/// What the steps for one text need to know.
struct Steps<'s> {
    field_ref: FieldRef,
    /// The country of the same address.
    country: &'s str,
    kinds: &'s [ChangeKind],
    rules: &'s Rules,
    nfc: &'s Nfc<'s>,
}

impl Steps<'_> {
    /// The text after all steps; `None` if it stays as it is.
    fn run(&self, text: &str, changes: &mut Vec<Change>) -> Option<String> {
        let mut normalized = None;
        for kind in self.kinds.iter().copied() {
            let from = normalized.as_deref().unwrap_or(text);
            if self.allows(from) {
                break;
            }
            let Some(to) = self.step(kind, from).filter(|to| to != from) else {
                continue;
            };
            let [shown_from, shown_to] = [from, &to].map(|text| match kind {
                ChangeKind::Label => clip(text),
                _ => text.to_owned(),
            });
            changes.push(Change {
                field_ref: self.field_ref,
                kind,
                from: shown_from,
                to: shown_to,
            });
            normalized = Some(to);
        }
        normalized
    }

    /// Whether the deployment lists this text.
    fn allows(&self, text: &str) -> bool {
        let allowed = self.rules.allowed.get(&self.field_ref.field);
        allowed.is_some_and(|allowed| allowed.iter().any(|one| one == text))
    }

    fn step(&self, kind: ChangeKind, text: &str) -> Option<String> {
        match (kind, self.field_ref.field) {
            (ChangeKind::Label, Field::LabelBase64) => Some(label(text)),
            (_, Field::LabelBase64) => None,
            (ChangeKind::Trim, Field::LabelUrl) => Some(text.trim().to_owned()),
            (ChangeKind::Trim, _) => Some(trim(text)),
            (ChangeKind::FullWidth, field) if is_technical(field) => {
                Some(text.chars().map(to_half_width).collect())
            }
            (ChangeKind::Nfc, _) if may_compose(text) => (self.nfc)(text),
            (ChangeKind::UpperCase, _) => self.upper_case(text),
            (ChangeKind::PostCode, Field::ReceiverPostCode | Field::SenderPostCode) => {
                standard_post_code(self.country, text)
            }
            (ChangeKind::Phone, Field::ReceiverPhone | Field::SenderPhone) => {
                e164(text, self.country)
            }
            _ => None,
        }
    }

    fn upper_case(&self, text: &str) -> Option<String> {
        let upper = text.to_ascii_uppercase();
        let letters = text.bytes().all(|byte| byte.is_ascii_alphabetic());
        let sure = match self.field_ref.field {
            Field::ReceiverCountryCode | Field::SenderCountryCode => letters && text.len() <= 3,
            Field::Currency => letters && text.len() == 3,
            field => field.is_code() && self.allows(&upper),
        };
        sure.then_some(upper)
    }
}

/// Fields that are written in ASCII, and in others only by mistake.
const fn is_technical(field: Field) -> bool {
    field.is_code()
        || !matches!(field.kind(), Kind::Text)
        || matches!(
            field,
            Field::ReceiverCountryCode
                | Field::SenderCountryCode
                | Field::ReceiverPostCode
                | Field::SenderPostCode
                | Field::ReceiverPhone
                | Field::SenderPhone
                | Field::ReceiverEmail
                | Field::SenderEmail
                | Field::Currency
        )
}

fn trim(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>();
    join(&words, " ")
}

/// Whether a text can be in another form than NFC: nothing before U+0300 composes with anything.
fn may_compose(text: &str) -> bool {
    text.chars().any(|character| character >= '\u{300}')
}

fn label(text: &str) -> String {
    let mut label = text;
    while let Some(data) = data_url(label) {
        label = data;
    }
    let mut label = label.to_owned();
    label.retain(|character| !is_white_space(character));
    label
}

/// A text in Unicode's Normalization Form C; `None` if it is in it.
#[cfg(feature = "nfc")]
#[must_use]
pub fn nfc(text: &str) -> Option<String> {
    use unicode_normalization::UnicodeNormalization as _;

    (!unicode_normalization::is_nfc(text)).then(|| text.nfc().collect())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;
    use unicode_normalization::UnicodeNormalization as _;

    use super::*;
    use crate::decode;

    /// The valid order with these texts, by field; an item's field is that of the first.
    fn order(texts: &[(Field, &str)]) -> String {
        let text = include_str!("../../../tests/orders/valid.json");
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
        let expected = text.replace(r#""sku":" A ""#, r#""sku":"A""#);
        assert_eq!(normalized.order.to_json(), expected);
    }

    /// Texts of the characters that steps look at.
    fn text() -> impl Strategy<Value = String> {
        let odd = prop::sample::select(
            "aiA1 \t\n\u{A0}\u{2000}\u{3000}\u{85}Ａ１＋－＠é\u{301}\u{307}\u{308}\u{30A}\u{212A}\u{1100}\u{1161}か\u{3099}-+0,:;="
                .chars()
                .collect::<Vec<_>>(),
        );
        prop_oneof![
            prop::collection::vec(odd, 0..12).prop_map(String::from_iter),
            "[ +]?(0|00|63|1)?[0-9 ()-]{4,13} ?",
            "[a-zＡ-Ｆ ]{2,4}",
            " ?(data:[a-z/]{0,4};base64,){0,2}[A-Za-z0-9 \n]{0,8}={0,2}",
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
            ChangeKind::Label => bare(from).ends_with(to),
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
                let from = played.text_at(change.field_ref).unwrap();
                let to = match change.kind {
                    ChangeKind::Label => first.order.text_at(change.field_ref).unwrap().to_owned(),
                    _ => change.to.clone(),
                };
                prop_assert!(change.kind == ChangeKind::Label || from == change.from);
                prop_assert!(keeps(change.kind, from, &to), "{:?}", change);
                played.slot_mut(change.field_ref).unwrap().value = Value::Text(to.into());
            }
            prop_assert_eq!(&played, &first.order);
            prop_assert_eq!(&first.order.member_orders, &decoded.order.member_orders);
        }
    }
}
