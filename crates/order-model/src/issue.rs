//! What is wrong with an order: place, code, severity and params, without wording.

use std::fmt;

use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::field::unknown_name;
use crate::json::{JsonType, Position};
use crate::path::Path;
use crate::rules::Profile;

/// How much an issue matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// It blocks a submission.
    Error,
    /// It may well be a mistake; a person may keep it as it is.
    Warning,
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident $text:literal $contract:ident $standard:ident,)*) => {
        /// The stable name of a kind of issue. Messages may change; codes do not.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[$doc])* $name,)*
        }

        impl Code {
            /// Every code.
            pub const ALL: [Self; [$(Self::$name),*].len()] = [$(Self::$name),*];

            /// The code as it stands in JSON, such as `country_unknown`.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }

            /// The severity that a profile gives it; `None` where the profile does not look.
            #[must_use]
            pub const fn severity(self, profile: Profile) -> Option<Severity> {
                let (contract, standard) = match self {
                    $(Self::$name => (level!($contract), level!($standard)),)*
                };
                match (profile, standard) {
                    (Profile::Contract, _) => contract,
                    (Profile::Standard, _) => standard,
                    (Profile::Strict, Some(_)) => Some(Severity::Error),
                    (Profile::Strict, None) => None,
                }
            }
        }
    };
}

macro_rules! level {
    (Off) => {
        None
    };
    ($severity:ident) => {
        Some(Severity::$severity)
    };
}

codes! {
    // Code, its text, its severity in `contract`, its severity in `standard`; `strict` makes each an error.
    /// A required member is not there.
    Missing "missing" Error Error,
    /// A member is `null`.
    Null "null" Error Error,
    /// A member has another JSON type than the contract's.
    WrongType "wrong_type" Error Error,
    /// A number that must be whole is not.
    NotAnInteger "not_an_integer" Error Error,
    /// A whole number beyond ±(2^53 − 1).
    IntegerOutOfRange "integer_out_of_range" Error Error,
    /// A key stands twice in one object: which of its values was meant is anybody's guess.
    DuplicateKey "duplicate_key" Error Error,
    /// A member that the contract does not name.
    UnknownField "unknown_field" Off Warning,
    /// A required text says nothing.
    Empty "empty" Off Error,
    /// A text is longer than the deployment allows.
    TooLong "too_long" Error Error,
    /// A text is longer than carriers print.
    PrintWidth "print_width" Off Warning,
    /// A control character stands in a text: no label prints it, and many systems refuse it.
    ControlCharacter "control_character" Off Error,
    /// A character that nobody sees, that Unicode does not know, or that stands for one that was lost.
    UnprintableCharacter "unprintable_character" Off Warning,
    /// An emoji, which label printers leave out.
    Emoji "emoji" Off Warning,
    /// A code has spaces around it, or several together.
    ExtraSpaces "extra_spaces" Off Warning,
    /// A code has letters or digits that only look like those that were meant.
    CodeFormat "code_format" Off Warning,
    /// A value is not among those that the deployment allows.
    NotAllowed "not_allowed" Error Error,
    /// No country has this code.
    CountryUnknown "country_unknown" Off Error,
    /// A postal code is not in its country's form.
    PostCodeFormat "post_code_format" Off Warning,
    /// A country's provinces have no such name.
    ProvinceUnknown "province_unknown" Off Warning,
    /// A phone number is not plausible in its country.
    PhoneFormat "phone_format" Off Warning,
    /// A phone number seems to be another country's.
    PhoneCountry "phone_country" Off Warning,
    /// The consignee and the shipper are the same.
    SenderIsReceiver "sender_is_receiver" Off Warning,
    /// The consignee is in another country than the warehouse delivers to.
    WarehouseCountry "warehouse_country" Off Warning,
    /// No active currency has this code.
    CurrencyUnknown "currency_unknown" Off Error,
    /// The items are priced in several currencies.
    CurrencyMixed "currency_mixed" Off Warning,
    /// A unit price below zero.
    PriceNegative "price_negative" Off Error,
    /// A unit price of zero.
    PriceZero "price_zero" Off Warning,
    /// The prices of all items add up to more than JavaScript's numbers hold.
    TotalOverflow "total_overflow" Off Error,
    /// A quantity below 1.
    QtyTooSmall "qty_too_small" Off Error,
    /// A quantity above the deployment's upper limit.
    QtyTooLarge "qty_too_large" Error Error,
    /// There are no items.
    ItemsEmpty "items_empty" Error Error,
    /// More items than the deployment allows.
    ItemsTooMany "items_too_many" Error Error,
    /// Two items have the same SKU.
    SkuRepeated "sku_repeated" Off Warning,
    /// A text is not an e-mail address.
    EmailFormat "email_format" Off Error,
    /// A text is not the address of a label.
    LabelUrlFormat "label_url_format" Off Error,
    /// The address of a label is one that only its own network knows.
    LabelUrlPrivate "label_url_private" Off Warning,
    /// A label is not base64, or is no PDF, PNG, JPEG or ZPL.
    LabelFormat "label_format" Off Error,
    /// The label is given both by address and in the order.
    LabelTwice "label_twice" Off Warning,
    /// A label is larger than label printers take.
    LabelTooLarge "label_too_large" Off Warning,
    /// A label is a data URL; the API wants the base64 alone.
    LabelDataUrl "label_data_url" Off Warning,
    /// There is a label, and no tracking number.
    LabelWithoutTracking "label_without_tracking" Off Warning,
    /// There is a tracking number, and no label.
    TrackingWithoutLabel "tracking_without_label" Off Warning,
}

impl Code {
    /// Whether it is about the JSON's shape rather than about what it says.
    #[must_use]
    pub const fn is_shape(self) -> bool {
        (self as u8) < (Self::UnknownField as u8)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        let known = Self::ALL.into_iter().find(|code| code.as_str() == name);
        known.ok_or_else(|| {
            unknown_name(
                &name,
                "issue code",
                Self::ALL.iter().map(|code| code.as_str()),
            )
        })
    }
}

/// What is wrong, with what one needs to know to say it. Serializes as the params alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
#[expect(
    missing_docs,
    reason = "the codes' docs say what the variants are, the params' names what they hold"
)]
pub enum Problem {
    Missing {},
    Null {},
    WrongType {
        expected: JsonType,
        found: JsonType,
    },
    NotAnInteger {
        found: String,
    },
    IntegerOutOfRange {
        found: String,
    },
    DuplicateKey {},
    UnknownField {
        key: String,
    },
    Empty {},
    TooLong {
        limit: u32,
        length: u32,
    },
    PrintWidth {
        limit: u32,
        length: u32,
    },
    ControlCharacter {
        code_point: String,
        position: u32,
    },
    UnprintableCharacter {
        code_point: String,
        position: u32,
        kind: CharacterKind,
    },
    Emoji {
        position: u32,
    },
    ExtraSpaces {
        fault: SpaceFault,
    },
    CodeFormat {
        value: String,
        suggestion: Option<String>,
    },
    NotAllowed {
        value: String,
        suggestion: Option<String>,
    },
    CountryUnknown {
        value: String,
        suggestion: Option<String>,
    },
    PostCodeFormat {
        country: String,
        example: Option<String>,
    },
    ProvinceUnknown {
        value: String,
        country: String,
        suggestion: Option<String>,
    },
    PhoneFormat {
        country: String,
        example: Option<String>,
    },
    PhoneCountry {
        country: String,
        seems: String,
    },
    SenderIsReceiver {},
    WarehouseCountry {
        warehouse: String,
        country: String,
        expected: Vec<String>,
    },
    CurrencyUnknown {
        value: String,
        suggestion: Option<String>,
    },
    CurrencyMixed {
        currencies: Vec<String>,
    },
    PriceNegative {
        price: i64,
    },
    PriceZero {},
    TotalOverflow {
        currency: String,
    },
    QtyTooSmall {
        qty: i64,
        minimum: i64,
    },
    QtyTooLarge {
        qty: i64,
        maximum: i64,
    },
    ItemsEmpty {},
    ItemsTooMany {
        count: u32,
        maximum: u32,
    },
    SkuRepeated {
        sku: String,
        first: u32,
    },
    EmailFormat {
        value: String,
    },
    LabelUrlFormat {
        value: String,
        fault: UrlFault,
    },
    LabelUrlPrivate {
        host: String,
    },
    LabelFormat {
        fault: LabelFault,
    },
    LabelTwice {},
    LabelTooLarge {
        bytes: u32,
        maximum: u32,
    },
    LabelDataUrl {},
    LabelWithoutTracking {},
    TrackingWithoutLabel {},
}

/// Why a character will not be printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CharacterKind {
    /// It takes no room: zero-width characters, marks of direction, soft hyphens.
    Invisible,
    /// Unicode gives it no meaning (General Category `Cn`).
    Unassigned,
    /// Its meaning is private to whoever made it (`Co`).
    PrivateUse,
    /// U+FFFD, which stands for one that was lost when a text was read in the wrong encoding.
    Replacement,
}

/// Which spaces are too many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SpaceFault {
    /// Before the first letter or after the last.
    Around,
    /// Two or more together.
    Double,
}

/// Why a text is not the address of a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum UrlFault {
    /// It does not start with `http://` or `https://`.
    Scheme,
    /// It names no host.
    Host,
    /// It has white space or control characters in it.
    Space,
    /// It has a user name or a password in it.
    Credentials,
}

/// Why a label cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LabelFault {
    /// It is not base64 (RFC 4648, section 4).
    Base64,
    /// Its first bytes are not those of a PDF, PNG, JPEG or ZPL.
    Content,
}

impl Problem {
    /// The stable name of this kind of problem.
    #[must_use]
    pub const fn code(&self) -> Code {
        match self {
            Self::Missing {} => Code::Missing,
            Self::Null {} => Code::Null,
            Self::WrongType { .. } => Code::WrongType,
            Self::NotAnInteger { .. } => Code::NotAnInteger,
            Self::IntegerOutOfRange { .. } => Code::IntegerOutOfRange,
            Self::DuplicateKey {} => Code::DuplicateKey,
            Self::UnknownField { .. } => Code::UnknownField,
            Self::Empty {} => Code::Empty,
            Self::TooLong { .. } => Code::TooLong,
            Self::PrintWidth { .. } => Code::PrintWidth,
            Self::ControlCharacter { .. } => Code::ControlCharacter,
            Self::UnprintableCharacter { .. } => Code::UnprintableCharacter,
            Self::Emoji { .. } => Code::Emoji,
            Self::ExtraSpaces { .. } => Code::ExtraSpaces,
            Self::CodeFormat { .. } => Code::CodeFormat,
            Self::NotAllowed { .. } => Code::NotAllowed,
            Self::CountryUnknown { .. } => Code::CountryUnknown,
            Self::PostCodeFormat { .. } => Code::PostCodeFormat,
            Self::ProvinceUnknown { .. } => Code::ProvinceUnknown,
            Self::PhoneFormat { .. } => Code::PhoneFormat,
            Self::PhoneCountry { .. } => Code::PhoneCountry,
            Self::SenderIsReceiver {} => Code::SenderIsReceiver,
            Self::WarehouseCountry { .. } => Code::WarehouseCountry,
            Self::CurrencyUnknown { .. } => Code::CurrencyUnknown,
            Self::CurrencyMixed { .. } => Code::CurrencyMixed,
            Self::PriceNegative { .. } => Code::PriceNegative,
            Self::PriceZero {} => Code::PriceZero,
            Self::TotalOverflow { .. } => Code::TotalOverflow,
            Self::QtyTooSmall { .. } => Code::QtyTooSmall,
            Self::QtyTooLarge { .. } => Code::QtyTooLarge,
            Self::ItemsEmpty {} => Code::ItemsEmpty,
            Self::ItemsTooMany { .. } => Code::ItemsTooMany,
            Self::SkuRepeated { .. } => Code::SkuRepeated,
            Self::EmailFormat { .. } => Code::EmailFormat,
            Self::LabelUrlFormat { .. } => Code::LabelUrlFormat,
            Self::LabelUrlPrivate { .. } => Code::LabelUrlPrivate,
            Self::LabelFormat { .. } => Code::LabelFormat,
            Self::LabelTwice {} => Code::LabelTwice,
            Self::LabelTooLarge { .. } => Code::LabelTooLarge,
            Self::LabelDataUrl {} => Code::LabelDataUrl,
            Self::LabelWithoutTracking {} => Code::LabelWithoutTracking,
            Self::TrackingWithoutLabel {} => Code::TrackingWithoutLabel,
        }
    }
}

/// One thing that is wrong with an order.
///
/// Serializes as `{ path, pointer, code, severity, params }`, `acknowledged` where it is, and `line`
/// and `column` where they are known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    /// Where.
    pub path: Path,
    /// What.
    pub problem: Problem,
    /// How much it matters.
    pub severity: Severity,
    /// Whether a person has accepted it: then it does not block.
    pub acknowledged: bool,
    /// Where in the JSON text, if the order was read from one.
    pub position: Option<Position>,
}

impl Issue {
    /// The stable name of this kind of issue.
    #[must_use]
    pub const fn code(&self) -> Code {
        self.problem.code()
    }

    /// Whether it is an error.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// Whether it blocks a submission: an error that nobody has acknowledged.
    #[must_use]
    pub fn blocks(&self) -> bool {
        self.is_error() && !self.acknowledged
    }
}

impl Serialize for Issue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("path", &self.path)?;
        map.serialize_entry("pointer", &self.path.pointer())?;
        map.serialize_entry("code", &self.code())?;
        map.serialize_entry("severity", &self.severity)?;
        map.serialize_entry("params", &self.problem)?;
        if self.acknowledged {
            map.serialize_entry("acknowledged", &true)?;
        }
        if let Some(position) = self.position {
            map.serialize_entry("line", &position.line)?;
            map.serialize_entry("column", &position.column)?;
        }
        map.end()
    }
}
