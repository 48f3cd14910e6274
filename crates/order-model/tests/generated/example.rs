//! An example of every code: what to change in the order of `tests/orders/valid.json`, under which rules, and
//! the problem that it must give. A code without one does not compile.

use order_model::issue::{CharacterKind, LabelFault, SpaceFault, UrlFault};
use order_model::json::JsonType;
use order_model::{Code, Issue, IssueKind, Path, Rules, Severity, Step, validate_json};
use serde_json::Value;

/// What to change in the valid order.
#[derive(Clone, Copy)]
pub(crate) enum Change {
    /// SeenMembers get these JSON values, by pointer.
    Set(&'static [(&'static str, &'static str)]),
    /// A member is taken out.
    Remove(&'static str),
    /// A member of the order itself stands in front a second time, with this JSON value.
    Repeat(&'static str, &'static str),
    /// The label becomes a PDF of this many bytes.
    Label(usize),
}

pub(crate) struct Example {
    pub(crate) change: Change,
    /// `Rules` in JSON, besides the profile; empty for none.
    pub(crate) rules: &'static str,
    /// Where the issue is, as a JSON Pointer.
    pub(crate) place: &'static str,
    pub(crate) kind: IssueKind,
}

/// An example under the rules of the profile, at the place where it sets a value.
fn set(
    place: &'static str,
    change: &'static [(&'static str, &'static str)],
    kind: IssueKind,
) -> Example {
    Example {
        change: Change::Set(change),
        rules: "",
        place,
        kind,
    }
}

macro_rules! at {
    ($place:literal = $value:literal, $kind:expr) => {
        set($place, &[($place, $value)], $kind)
    };
}

impl Example {
    fn rules(self, rules: &'static str) -> Self {
        Self { rules, ..self }
    }

    fn change(self, change: Change) -> Self {
        Self { change, ..self }
    }

    /// The issue that the example must give.
    pub(crate) fn issue(&self) -> Issue {
        let step = |step: &str| match step.parse() {
            Ok(index) => Step::Index(index),
            Err(_) => Step::Key(step.to_owned().into()),
        };
        Issue {
            path: Path::from(self.place.split('/').skip(1).map(step).collect::<Vec<_>>()),
            kind: self.kind.clone(),
            severity: Severity::Error,
            position: None,
            acknowledged: false,
        }
    }

    /// The changed order.
    pub(crate) fn text(&self) -> String {
        let valid = include_str!("../../../../tests/orders/valid.json");
        let mut order: Value = serde_json::from_str(valid).unwrap();
        match self.change {
            Change::Set(members) => {
                for (pointer, json) in members {
                    *member(&mut order, pointer) = serde_json::from_str(json).unwrap();
                }
            }
            Change::Remove(pointer) => {
                let (parent, key) = pointer.rsplit_once('/').unwrap();
                let parent = order.pointer_mut(parent).unwrap().as_object_mut().unwrap();
                assert!(
                    parent.remove(key).is_some(),
                    "{pointer} is not there to be removed"
                );
            }
            Change::Repeat(key, json) => {
                return order
                    .to_string()
                    .replacen('{', &format!("{{\"{key}\":{json},"), 1);
            }
            Change::Label(bytes) => {
                let label = format!("JVBERi0x{}", "AAAA".repeat(bytes.div_ceil(3) - 2));
                *member(&mut order, "/logistics_provider/label_base64") = label.into();
            }
        }
        order.to_string()
    }

    /// The rules of the example, in the profile `strict`.
    pub(crate) fn strict(&self) -> Rules {
        let adjusted = if self.rules.is_empty() {
            "{}"
        } else {
            self.rules
        };
        let mut rules: Value = serde_json::from_str(adjusted).unwrap();
        rules["profile"] = "strict".into();
        serde_json::from_value(rules).unwrap()
    }
}

fn member<'a>(order: &'a mut Value, pointer: &str) -> &'a mut Value {
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    match order
        .pointer_mut(parent)
        .unwrap_or_else(|| panic!("{pointer}"))
    {
        Value::Array(elements) => &mut elements[key.parse::<usize>().unwrap()],
        object => &mut object[key],
    }
}

/// The example of a code.
pub(crate) fn of(code: Code) -> Example {
    match code {
        Code::Missing => at!("/client_code" = "null", IssueKind::Missing {})
            .change(Change::Remove("/client_code")),
        Code::Null => at!("/client_code" = "null", IssueKind::Null {}),
        Code::WrongType => at!(
            "/items/0/qty" = r#""2""#,
            IssueKind::WrongType {
                expected: JsonType::Integer,
                found: JsonType::String,
            }
        ),
        Code::NotAnInteger => at!(
            "/items/0/unit_price" = "1.5",
            IssueKind::NotAnInteger {
                found: "1.5".into()
            }
        ),
        Code::IntegerOutOfRange => at!(
            "/items/0/unit_price" = "9007199254740992",
            IssueKind::IntegerOutOfRange {
                found: "9007199254740992".into(),
            }
        ),
        Code::DuplicateKey => at!("/client_code" = "null", IssueKind::DuplicateKey {})
            .change(Change::Repeat("client_code", r#""CK2024""#)),
        Code::UnknownField => at!(
            "/colour" = r#""red""#,
            IssueKind::UnknownField {
                key: "colour".into()
            }
        ),
        Code::Empty => at!("/receiver/city" = r#"" ""#, IssueKind::Empty {}),
        Code::TooLong => at!(
            "/package/order_number" = r#""SO-2026-0001""#,
            IssueKind::TooLong {
                limit: 10,
                length: 12
            }
        )
        .rules(r#"{"limits":{"package.order_number":10}}"#),
        Code::PrintWidth => at!(
            "/receiver/city" = r#""Krung Thep Maha Nakhon Amon Rattanakosin""#,
            IssueKind::PrintWidth {
                limit: 30,
                length: 40,
            }
        ),
        Code::ControlCharacter => at!(
            "/receiver/name" = r#""Maria\u0007 Santos""#,
            IssueKind::ControlCharacter {
                code_point: "U+0007".into(),
                position: 6,
            }
        ),
        Code::UnprintableCharacter => at!(
            "/receiver/name" = r#""Maria\u200b Santos""#,
            IssueKind::UnprintableCharacter {
                code_point: "U+200B".into(),
                position: 6,
                kind: CharacterKind::Invisible,
            }
        ),
        Code::Emoji => at!(
            "/receiver/name" = r#""Maria 🌸 Santos""#,
            IssueKind::Emoji { position: 7 }
        ),
        Code::ExtraSpaces => at!(
            "/items/0/sku" = r#""TEA-250G ""#,
            IssueKind::ExtraSpaces {
                fault: SpaceFault::Around
            }
        ),
        Code::CodeFormat => at!(
            "/items/0/sku" = r#""ＴＥＡ-250G""#,
            IssueKind::CodeFormat {
                value: "ＴＥＡ-250G".into(),
                suggestion: Some("TEA-250G".into()),
            }
        ),
        Code::NotAllowed => at!(
            "/centre_code" = r#""CKMZ""#,
            IssueKind::NotAllowed {
                value: "CKMZ".into(),
                suggestion: Some("CKMX".into()),
            }
        )
        .rules(r#"{"allowed":{"centre_code":["CKMX","CKUS"]}}"#),
        Code::CountryUnknown => at!(
            "/receiver/country_code" = r#""UK""#,
            IssueKind::CountryUnknown {
                value: "UK".into(),
                suggestion: Some("GB".into()),
            }
        ),
        Code::PostCodeFormat => at!(
            "/receiver/post_code" = r#""47""#,
            IssueKind::PostCodeFormat {
                country: "PH".into(),
                example: Some("1008".into()),
            }
        ),
        Code::ProvinceUnknown => at!(
            "/receiver/province" = r#""Metro Manilla""#,
            IssueKind::ProvinceUnknown {
                value: "Metro Manilla".into(),
                country: "PH".into(),
                suggestion: Some("Metro Manila".into()),
            }
        ),
        Code::PhoneFormat => at!(
            "/receiver/phone" = r#""12345""#,
            IssueKind::PhoneFormat {
                country: "PH".into(),
                example: Some("+63 905 123 4567".into()),
            }
        ),
        Code::PhoneCountry => at!(
            "/receiver/phone" = r#""+60 12 345 6789""#,
            IssueKind::PhoneCountry {
                country: "PH".into(),
                seems: "MY".into(),
            }
        ),
        Code::SenderIsReceiver => set(
            "/sender",
            &[
                ("/sender/name", r#""Maria Santos""#),
                ("/sender/address", r#""20 1st Avenue, Bagumbayan""#),
                ("/sender/city", r#""Taguig""#),
                ("/sender/district", r#""Bagumbayan""#),
                ("/sender/post_code", r#""1630""#),
                ("/sender/phone", r#""+63 917 123 4567""#),
                ("/sender/email", r#""maria.santos@example.com""#),
            ],
            IssueKind::SenderIsReceiver {},
        ),
        Code::WarehouseCountry => at!(
            "/receiver/country_code" = r#""PH""#,
            IssueKind::WarehouseCountry {
                warehouse: "CKMX".into(),
                country: "PH".into(),
                expected: vec!["MX".into()],
            }
        )
        .rules(r#"{"warehouse_countries":{"CKMX":["MX"]}}"#),
        Code::CurrencyUnknown => at!(
            "/items/0/currency" = r#""RMB""#,
            IssueKind::CurrencyUnknown {
                value: "RMB".into(),
                suggestion: Some("CNY".into()),
            }
        ),
        Code::CurrencyMixed => set(
            "/items",
            &[("/items/1/currency", r#""USD""#)],
            IssueKind::CurrencyMixed {
                currencies: vec!["PHP".into(), "USD".into()],
            },
        ),
        Code::PriceNegative => at!(
            "/items/0/unit_price" = "-1",
            IssueKind::PriceNegative { price: -1 }
        ),
        Code::PriceZero => at!("/items/0/unit_price" = "0", IssueKind::PriceZero {}),
        Code::TotalOverflow => set(
            "/items",
            &[("/items/0/unit_price", "9007199254740991")],
            IssueKind::TotalOverflow {
                currency: "PHP".into(),
            },
        ),
        Code::QtyTooSmall => at!(
            "/items/0/qty" = "0",
            IssueKind::QtyTooSmall { qty: 0, minimum: 1 }
        ),
        Code::QtyTooLarge => at!(
            "/items/0/qty" = "1000001",
            IssueKind::QtyTooLarge {
                qty: 1_000_001,
                maximum: 1_000_000
            }
        ),
        Code::ItemsEmpty => at!("/items" = "[]", IssueKind::ItemsEmpty {}),
        Code::ItemsTooMany => set(
            "/items",
            &[],
            IssueKind::ItemsTooMany {
                count: 2,
                maximum: 1,
            },
        )
        .rules(r#"{"max_items":1}"#),
        Code::SkuRepeated => at!(
            "/items/1/sku" = r#""TEA-250G""#,
            IssueKind::SkuRepeated {
                sku: "TEA-250G".into(),
                first: 0,
            }
        ),
        Code::EmailFormat => at!(
            "/receiver/email" = r#""maria.santos""#,
            IssueKind::EmailFormat {
                value: "maria.santos".into()
            }
        ),
        Code::LabelUrlFormat => at!(
            "/logistics_provider/label_url" = r#""11111""#,
            IssueKind::LabelUrlFormat {
                value: "11111".into(),
                fault: UrlFault::Scheme,
            }
        ),
        Code::LabelUrlPrivate => at!(
            "/logistics_provider/label_url" = r#""http://192.168.1.7/label.pdf""#,
            IssueKind::LabelUrlPrivate {
                host: "192.168.1.7".into(),
            }
        ),
        Code::LabelFormat => at!(
            "/logistics_provider/label_base64" = r#""aGVsbG8gd29ybGQ=""#,
            IssueKind::LabelFormat {
                fault: LabelFault::Content,
            }
        ),
        Code::LabelTwice => set(
            "/logistics_provider/label_url",
            &[
                (
                    "/logistics_provider/label_url",
                    r#""https://example.com/label.pdf""#,
                ),
                ("/logistics_provider/label_base64", r#""JVBERi0xLjcK""#),
            ],
            IssueKind::LabelTwice {},
        ),
        Code::LabelTooLarge => at!(
            "/logistics_provider/label_base64" = "null",
            IssueKind::LabelTooLarge {
                bytes: 3_145_731,
                maximum: 3_145_728,
            }
        )
        .change(Change::Label(3_145_731)),
        Code::LabelDataUrl => at!(
            "/logistics_provider/label_base64" = r#""data:application/pdf;base64,JVBERi0xLjcK""#,
            IssueKind::LabelDataUrl {}
        ),
        Code::LabelWithoutTracking => set(
            "/logistics_provider/tracking_number",
            &[("/logistics_provider/label_base64", r#""JVBERi0xLjcK""#)],
            IssueKind::LabelWithoutTracking {},
        ),
        Code::TrackingWithoutLabel => set(
            "/logistics_provider/label_url",
            &[(
                "/logistics_provider/tracking_number",
                r#""1Z999AA10123456784""#,
            )],
            IssueKind::TrackingWithoutLabel {},
        ),
    }
}

#[test]
fn every_example_gives_its_problem() {
    let mut wrong = Vec::new();
    for code in Code::ALL {
        let example = of(code);
        let expected = example.issue();
        assert_eq!(expected.code(), code);
        let text = example.text();
        let found = validate_json(text.as_bytes(), &example.strict())
            .unwrap()
            .issues;
        let same = |issue: &Issue| issue.path == expected.path && issue.kind == expected.kind;
        if !found.iter().any(same) {
            let found: Vec<_> = found
                .iter()
                .map(|issue| (issue.path.pointer(), &issue.kind))
                .collect();
            wrong.push(format!(
                "{code}: expected {:?} at {}, found {found:?}",
                example.kind, example.place
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
