//! What is wrong with an order: place, code, severity and params, without wording.
//!
#![doc = include_str!("../docs/issues.md")]

use std::fmt;

use serde::ser::SerializeMap as _;
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

macro_rules! issues {
    ($($(#[doc = $doc:literal])* $name:ident $text:literal $contract:ident $standard:ident { $($param:ident: $type:ty),* },)*) => {
        /// The stable name of a kind of issue. Messages may change; codes do not.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[doc = $doc])* $name,)*
        }

        impl Code {
            /// Every code.
            pub const ALL: [Self; [$(Self::$name),*].len()] = [$(Self::$name),*];

            /// The code as it stands in JSON, such as `country_unknown`.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }

            /// What it means, in a sentence.
            #[must_use]
            pub const fn about(self) -> &'static str {
                match self { $(Self::$name => concat!($($doc),*).trim_ascii(),)* }
            }

            /// The names of its params and their types in Rust: for declarations in other languages.
            #[must_use]
            pub const fn params(self) -> &'static [(&'static str, &'static str)] {
                match self { $(Self::$name => &[$((stringify!($param), stringify!($type))),*],)* }
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

        /// What is wrong, with what one needs to know to say it. Serializes as the params alone.
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[expect(missing_docs, reason = "the params' names say what they hold")]
        pub enum Problem {
            $($(#[doc = $doc])* $name { $($param: $type),* },)*
        }

        impl Problem {
            /// The stable name of this kind of problem.
            #[must_use]
            pub const fn code(&self) -> Code {
                match self { $(Self::$name { .. } => Code::$name,)* }
            }

            /// Shows `look` every param by its name, in the order of the variant.
            pub fn each_param<'p>(&'p self, look: &mut dyn FnMut(&'static str, Param<'p>)) {
                match self {
                    $(Self::$name { $($param),* } => { $(look(stringify!($param), $param.into());)* })*
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

issues! {
    // Code, its text, its severity in `contract`, its severity in `standard` (`strict` makes each an error), its params.
    /// A required member is not there.
    Missing "missing" Error Error {},
    /// A member is `null`.
    Null "null" Error Error {},
    /// A member has another JSON type than the contract's.
    WrongType "wrong_type" Error Error { expected: JsonType, found: JsonType },
    /// A number that must be whole is not.
    NotAnInteger "not_an_integer" Error Error { found: String },
    /// A whole number beyond ±(2^53 − 1).
    IntegerOutOfRange "integer_out_of_range" Error Error { found: String },
    /// A key stands twice in one object: which of its values was meant is anybody's guess.
    DuplicateKey "duplicate_key" Error Error {},
    /// A member that the contract does not name.
    UnknownField "unknown_field" Off Warning { key: String },
    /// A required text says nothing.
    Empty "empty" Off Error {},
    /// A text is longer than the deployment allows.
    TooLong "too_long" Error Error { limit: u32, length: u32 },
    /// A text is longer than carriers print.
    PrintWidth "print_width" Off Warning { limit: u32, length: u32 },
    /// A control character stands in a text: no label prints it, and many systems refuse it.
    ControlCharacter "control_character" Off Error { code_point: String, position: u32 },
    /// A character that nobody sees, that Unicode does not know, or that stands for one that was lost.
    UnprintableCharacter "unprintable_character" Off Warning { code_point: String, position: u32, kind: CharacterKind },
    /// An emoji, which label printers leave out.
    Emoji "emoji" Off Warning { position: u32 },
    /// A code has spaces around it, or several together.
    ExtraSpaces "extra_spaces" Off Warning { fault: SpaceFault },
    /// A code has letters or digits that only look like those that were meant.
    CodeFormat "code_format" Off Warning { value: String, suggestion: Option<String> },
    /// A value is not among those that the deployment allows.
    NotAllowed "not_allowed" Error Error { value: String, suggestion: Option<String> },
    /// No country has this code.
    CountryUnknown "country_unknown" Off Error { value: String, suggestion: Option<String> },
    /// A postal code is not in its country's form.
    PostCodeFormat "post_code_format" Off Warning { country: String, example: Option<String> },
    /// A country's provinces have no such name.
    ProvinceUnknown "province_unknown" Off Warning { value: String, country: String, suggestion: Option<String> },
    /// A phone number is not plausible in its country.
    PhoneFormat "phone_format" Off Warning { country: String, example: Option<String> },
    /// A phone number seems to be another country's.
    PhoneCountry "phone_country" Off Warning { country: String, seems: String },
    /// The consignee and the shipper are the same.
    SenderIsReceiver "sender_is_receiver" Off Warning {},
    /// The consignee is in another country than the warehouse delivers to.
    WarehouseCountry "warehouse_country" Off Warning { warehouse: String, country: String, expected: Vec<String> },
    /// No active currency has this code.
    CurrencyUnknown "currency_unknown" Off Error { value: String, suggestion: Option<String> },
    /// The items are priced in several currencies.
    CurrencyMixed "currency_mixed" Off Warning { currencies: Vec<String> },
    /// A unit price below zero.
    PriceNegative "price_negative" Off Error { price: i64 },
    /// A unit price of zero.
    PriceZero "price_zero" Off Warning {},
    /// The prices of all items add up to more than JavaScript's numbers hold.
    TotalOverflow "total_overflow" Off Error { currency: String },
    /// A quantity below 1.
    QtyTooSmall "qty_too_small" Off Error { qty: i64, minimum: i64 },
    /// A quantity above the deployment's upper limit.
    QtyTooLarge "qty_too_large" Error Error { qty: i64, maximum: i64 },
    /// There are no items.
    ItemsEmpty "items_empty" Error Error {},
    /// More items than the deployment allows.
    ItemsTooMany "items_too_many" Error Error { count: u32, maximum: u32 },
    /// Two items have the same SKU.
    SkuRepeated "sku_repeated" Off Warning { sku: String, first: u32 },
    /// A text is not an e-mail address.
    EmailFormat "email_format" Off Error { value: String },
    /// A text is not the address of a label.
    LabelUrlFormat "label_url_format" Off Error { value: String, fault: UrlFault },
    /// The address of a label is one that only its own network knows.
    LabelUrlPrivate "label_url_private" Off Warning { host: String },
    /// A label is not base64, or is no PDF, PNG, JPEG or ZPL.
    LabelFormat "label_format" Off Error { fault: LabelFault },
    /// The label is given both by address and in the order.
    LabelTwice "label_twice" Off Warning {},
    /// A label is larger than label printers take.
    LabelTooLarge "label_too_large" Off Warning { bytes: u32, maximum: u32 },
    /// A label is a data URL; the API wants the base64 alone.
    LabelDataUrl "label_data_url" Off Warning {},
    /// There is a label, and no tracking number.
    LabelWithoutTracking "label_without_tracking" Off Warning {},
    /// There is a tracking number, and no label.
    TrackingWithoutLabel "tracking_without_label" Off Warning {},
}

impl Problem {
    /// Tells apart problems of one code whose messages are made of other words: by the words and types among their
    /// params, and by which of these there are.
    #[must_use]
    pub fn wording(&self) -> u32 {
        let mut wording = 0;
        self.each_param(&mut |_, param| {
            let choice = match param {
                Param::Nothing => 1,
                Param::Word(_, place) => place as u32,
                Param::Type(json) => json as u32,
                Param::Text(_) | Param::Texts(_) | Param::Number(_) => 0,
            };
            wording = wording * Self::CHOICES + choice;
        });
        wording
    }

    /// How many words or types a param chooses from at most.
    const CHOICES: u32 = 8;

    const fn assert_fits_choices(count: usize) {
        assert!(
            count <= Self::CHOICES as usize,
            "two words would be one wording"
        );
    }

    /// How many wordings a code has at most: no problem has more than three params.
    pub const WORDINGS: u32 = Self::CHOICES.pow(3);
}

impl Code {
    /// The code of this name.
    ///
    /// # Errors
    /// Where there is none: the name that was meant, if one is near.
    pub fn named<E: serde::de::Error>(name: &str) -> Result<Self, E> {
        let known = Self::ALL.into_iter().find(|code| code.as_str() == name);
        known.ok_or_else(|| unknown_name(name, "issue code", &Self::ALL.map(Self::as_str)))
    }

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
        Self::named(&name)
    }
}

impl Serialize for Problem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut params = Vec::new();
        self.each_param(&mut |name, param| params.push((name, param)));
        serializer.collect_map(params)
    }
}

/// The value of a param.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Param<'p> {
    /// There is none.
    Nothing,
    /// A text.
    Text(&'p str),
    /// Several texts.
    Texts(&'p [String]),
    /// A whole number.
    Number(i64),
    /// A JSON type.
    Type(JsonType),
    /// One of a few words, and its place among them.
    Word(&'static str, usize),
}

impl Serialize for Param<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Nothing => serializer.serialize_none(),
            Self::Text(text) | Self::Word(text, _) => serializer.serialize_str(text),
            Self::Texts(texts) => serializer.collect_seq(*texts),
            Self::Number(number) => serializer.serialize_i64(*number),
            Self::Type(json) => serializer.serialize_str(json.as_str()),
        }
    }
}

impl<'p> From<&'p String> for Param<'p> {
    fn from(text: &'p String) -> Self {
        Self::Text(text)
    }
}

impl<'p> From<&'p Option<String>> for Param<'p> {
    fn from(text: &'p Option<String>) -> Self {
        text.as_deref().map_or(Self::Nothing, Self::Text)
    }
}

impl<'p> From<&'p Vec<String>> for Param<'p> {
    fn from(texts: &'p Vec<String>) -> Self {
        Self::Texts(texts)
    }
}

impl From<&u32> for Param<'_> {
    fn from(number: &u32) -> Self {
        Self::Number((*number).into())
    }
}

impl From<&i64> for Param<'_> {
    fn from(number: &i64) -> Self {
        Self::Number(*number)
    }
}

const _: () = Problem::assert_fits_choices(JsonType::ALL.len());

impl From<&JsonType> for Param<'_> {
    fn from(json: &JsonType) -> Self {
        Self::Type(*json)
    }
}

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident $text:literal,)* })*) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, Copy, PartialEq, Eq)]
            pub enum $name {
                $($(#[$variant_doc])* $variant,)*
            }

            impl $name {
                /// Every word.
                pub const ALL: [Self; [$(Self::$variant),*].len()] = [$(Self::$variant),*];

                /// The word as it stands in JSON.
                #[must_use]
                pub const fn as_str(self) -> &'static str {
                    match self { $(Self::$variant => $text,)* }
                }
            }

            const _: () = Problem::assert_fits_choices($name::ALL.len());

            impl From<&$name> for Param<'_> {
                fn from(word: &$name) -> Self {
                    Self::Word(word.as_str(), *word as usize)
                }
            }
        )*
    };
}

words! {
    /// Why a character will not be printed.
    CharacterKind {
        /// It takes no room: zero-width characters, marks of direction, soft hyphens.
        Invisible "invisible",
        /// Unicode gives it no meaning (General Category `Cn`).
        Unassigned "unassigned",
        /// Its meaning is private to whoever made it (`Co`).
        PrivateUse "private_use",
        /// U+FFFD, which stands for one that was lost when a text was read in the wrong encoding.
        Replacement "replacement",
    }

    /// Which spaces are too many.
    SpaceFault {
        /// Before the first letter or after the last.
        Around "around",
        /// Two or more together.
        Double "double",
    }

    /// Why a text is not the address of a label.
    UrlFault {
        /// It does not start with `http://` or `https://`.
        Scheme "scheme",
        /// It names no host.
        Host "host",
        /// It has white space or control characters in it.
        Space "space",
        /// It has a user name or a password in it.
        Credentials "credentials",
    }

    /// Why a label cannot be used.
    LabelFault {
        /// It is not base64 (RFC 4648, section 4).
        Base64 "base64",
        /// Its first bytes are not those of a PDF, PNG, JPEG or ZPL.
        Content "content",
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
