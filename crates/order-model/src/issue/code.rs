//! The codes of issues, with their severities and their params.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::edit::Edit;
use super::param::{
    CharacterKind, DataKind, EmailFault, GarbledKind, LabelFault, NumberFault, Param,
    PlaceholderKind, SpaceFault, UrlFault,
};
use super::severity::{Profile, Severity};
use crate::contract::field::unknown_name;
use crate::json::JsonType;
use crate::json::number::{NumberError, clip};

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

        /// What is wrong, with what one needs to know to say it. Serializes as the params alone, and deserializes from
        /// `{ code, params }`.
        #[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
        #[serde(tag = "code", content = "params")]
        #[expect(missing_docs, reason = "the params' names say what they hold")]
        pub enum IssueKind {
            $($(#[doc = $doc])* #[serde(rename = $text)] $name { $($param: $type),* },)*
        }

        impl IssueKind {
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
    WrongType "wrong_type" Error Error { expected: JsonType, found: JsonType, suggestions: Vec<i64>, suggestion: Option<String> },
    /// A number that must be whole is not.
    NotAnInteger "not_an_integer" Error Error { found: String, fault: NumberFault, suggestions: Vec<i64> },
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
    ControlCharacter "control_character" Off Error { code_point: String, position: u32, others: Vec<String>, suggestion: Option<String> },
    /// A character that nobody sees, that Unicode does not know, or that stands for one that was lost.
    UnprintableCharacter "unprintable_character" Off Warning { code_point: String, position: u32, kind: CharacterKind, others: Vec<String>, suggestion: Option<String> },
    /// A code has a character that nobody sees: it is another code then.
    InvisibleInCode "invisible_in_code" Off Error { code_point: String, position: u32, others: Vec<String>, suggestion: Option<String> },
    /// An emoji, which label printers leave out.
    Emoji "emoji" Off Warning { position: u32 },
    /// A code has spaces around it, or several together.
    ExtraSpaces "extra_spaces" Off Warning { fault: SpaceFault },
    /// A code has letters or digits that only look like those that were meant.
    CodeFormat "code_format" Off Warning { value: String, suggestion: Option<String> },
    /// A code is what a spreadsheet makes of a long number: its last digits are gone.
    SpreadsheetNumber "spreadsheet_number" Off Warning { value: String, suggestion: Option<String> },
    /// A text stands where the data should be: what a template, a spreadsheet or a person writes for a value that there is not.
    Placeholder "placeholder" Off Warning { value: String, kind: PlaceholderKind, suggestion: Option<String> },
    /// A text is not as it was written: it has markup in it, was read in the wrong encoding, or has lost letters.
    GarbledText "garbled_text" Off Warning { value: String, kind: GarbledKind, suggestion: Option<String> },
    /// A text seems to be what belongs into another field.
    WrongField "wrong_field" Off Warning { value: String, seems: DataKind, edits: Vec<Edit> },
    /// An address is in a script that its carrier does not print.
    NotLatin "not_latin" Off Warning { carrier: String, character: String, position: u32 },
    /// A value is not among those that the deployment allows.
    NotAllowed "not_allowed" Error Error { value: String, suggestion: Option<String> },
    /// No country has this code.
    CountryUnknown "country_unknown" Off Error { value: String, suggestion: Option<String> },
    /// A country code that many carriers take, though ISO 3166-1 does not have it: Kosovo's.
    CountryUnassigned "country_unassigned" Off Warning { value: String },
    /// A postal code is not in its country's form.
    PostCodeFormat "post_code_format" Off Warning { country: String, example: Option<String>, suggestion: Option<String> },
    /// A postal code lacks the zero before it, as spreadsheets leave it; the suggestion has it.
    PostCodeZero "post_code_zero" Off Warning { suggestion: String },
    /// A postal code cannot lie in the province that is given; the other is the one in which it lies, where that is one alone.
    PostCodeProvince "post_code_province" Off Warning { value: String, province: String, other: Option<String> },
    /// A country's provinces have no such name.
    ProvinceUnknown "province_unknown" Off Warning { value: String, country: String, suggestion: Option<String> },
    /// What stands for a province is a region that has several.
    ProvinceRegion "province_region" Off Warning { value: String, country: String },
    /// A phone number is not plausible in its country.
    PhoneFormat "phone_format" Off Warning { country: String, example: Option<String> },
    /// A phone number seems to be another country's.
    PhoneCountry "phone_country" Off Warning { country: String, seems: String },
    /// The parts of an address agree on another country than the one that is chosen.
    WrongCountry "wrong_country" Off Warning { country: String, suggestion: Option<String> },
    /// Several phone numbers stand where one is asked for; the suggestion is the first.
    PhoneSeveral "phone_several" Off Warning { suggestion: String },
    /// A phone number is one that people type when they have none, such as 5555555555.
    PhoneDummy "phone_dummy" Off Warning {},
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
    EmailFormat "email_format" Off Error { value: String, fault: EmailFault, suggestion: Option<String> },
    /// The domain of an e-mail address is a slip from one that everybody knows, or ends as none does.
    EmailDomain "email_domain" Off Warning { value: String, suggestion: Option<String> },
    /// An e-mail address of a Japanese carrier has dots where others have none, and many systems cannot write to it.
    EmailDots "email_dots" Off Warning { value: String },
    /// A text is not the address of a label.
    LabelUrlFormat "label_url_format" Off Error { value: String, fault: UrlFault },
    /// The address of a label is one that only its own network knows.
    LabelUrlPrivate "label_url_private" Off Warning { host: String },
    /// A label is not base64, or is no PDF, PNG, JPEG or ZPL.
    LabelFormat "label_format" Off Error { fault: LabelFault, found: Option<String> },
    /// A label is a GIF, EPL or of another format that only some printers take.
    LabelKind "label_kind" Off Warning { format: String },
    /// A label is too short to be the file that it begins as.
    LabelTooSmall "label_too_small" Off Warning { format: String, bytes: u32 },
    /// A label is base64 with line breaks or spaces in it.
    LabelLineBreaks "label_line_breaks" Off Warning {},
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

impl IssueKind {
    /// What is wrong with a number of which this is the text.
    #[cold]
    pub(crate) fn of_number(error: NumberError, text: &str) -> Self {
        let found = clip(text);
        match error {
            NumberError::NotWhole => Self::NotAnInteger {
                found,
                fault: NumberFault::Fraction,
                suggestions: Vec::new(),
            },
            NumberError::OutOfRange => Self::IntegerOutOfRange { found },
        }
    }
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

impl Serialize for IssueKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut params = Vec::new();
        self.each_param(&mut |name, param| params.push((name, param)));
        serializer.collect_map(params)
    }
}
