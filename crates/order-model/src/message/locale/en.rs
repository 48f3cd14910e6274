//! English.

use crate::contract::Field;
use crate::contract::{FieldRef, Path, Step};
use crate::issue::{
    CharacterKind, DataKind, EmailFault, GarbledKind, IssueKind, LabelFault, NumberFault,
    PlaceholderKind, SpaceFault, UrlFault,
};
use crate::json::{Expected, JsonErrorKind, JsonType};

use super::country_words;
use super::wording::{Wording, field_of};
use crate::message::place_name::Places;
use crate::message::template::{EXACTLY_ONE, Language};

/// Whether all of its words are here, and not only those for what the core of the rules finds.
const IS_WHOLE: bool = !cfg!(feature = "default-core");

/// All of its words, for who has only a part of them.
#[cfg(feature = "default-core")]
pub(in crate::message) const WHOLE: Wording = Wording {
    template: template::<true>,
    language: Language {
        countries: country_words::EN,
        ..WORDING.language
    },
    ..WORDING
};

pub(in crate::message) const WORDING: Wording = Wording {
    label,
    noun,
    places: Places {
        order: "the order",
        items: "the list of items",
        item: "item #",
        receiver: "the receiver",
        sender: "the sender",
        other: "“@”",
        of_receiver: "the receiver's @",
        of_sender: "the sender's @",
        of_item: "the @ of item #",
    },
    language: Language {
        comma: ", ",
        or: " or ",
        plural: &[EXACTLY_ONE],
        json_type: a_type,
        countries: if IS_WHOLE { country_words::EN } else { "" },
        brackets: [" (", ")"],
    },
    template: template::<IS_WHOLE>,
    expected,
    why,
    not_json: "This is not JSON: at line #, column #, @.",
};

const fn label(field: Field) -> &'static str {
    match field {
        Field::CentreCode => "Warehouse",
        Field::ClientCode => "Shop",
        Field::RealTimeResponse => "Check all data at once",
        Field::ProcessType => "Process type",
        Field::CarrierCode => "Transport service",
        Field::TrackingNumber => "Tracking number",
        Field::LabelUrl => "Label address",
        Field::LabelBase64 => "Label file",
        Field::OrderNumber => "Order number",
        Field::ReceiverName | Field::SenderName => "Full name",
        Field::ReceiverAddress | Field::SenderAddress => "Street address",
        Field::ReceiverCity | Field::SenderCity => "City",
        Field::ReceiverProvince | Field::SenderProvince => "Province or state",
        Field::ReceiverDistrict | Field::SenderDistrict => "District",
        Field::ReceiverCountryCode | Field::SenderCountryCode => "Country",
        Field::ReceiverPostCode | Field::SenderPostCode => "Postal code",
        Field::ReceiverPhone | Field::SenderPhone => "Phone",
        Field::ReceiverEmail | Field::SenderEmail => "E-mail",
        Field::Sku => "SKU",
        Field::Currency => "Currency",
        Field::UnitPrice => "Unit price",
        Field::Qty => "Quantity",
    }
}

/// The field's name within a sentence, without the place that it belongs to.
const fn noun(field: Field) -> &'static str {
    match field {
        Field::CentreCode => "the warehouse code",
        Field::ClientCode => "the shop code",
        Field::RealTimeResponse => "“check all data at once”",
        Field::ProcessType => "the process type",
        Field::CarrierCode => "the transport service",
        Field::TrackingNumber => "the tracking number",
        Field::LabelUrl => "the label's address",
        Field::LabelBase64 => "the label file",
        Field::OrderNumber => "the order number",
        Field::ReceiverName | Field::SenderName => "full name",
        Field::ReceiverAddress | Field::SenderAddress => "street address",
        Field::ReceiverCity | Field::SenderCity => "city",
        Field::ReceiverProvince | Field::SenderProvince => "province or state",
        Field::ReceiverDistrict | Field::SenderDistrict => "district",
        Field::ReceiverCountryCode | Field::SenderCountryCode => "country",
        Field::ReceiverPostCode | Field::SenderPostCode => "postal code",
        Field::ReceiverPhone | Field::SenderPhone => "phone number",
        Field::ReceiverEmail | Field::SenderEmail => "e-mail address",
        Field::Sku => "SKU",
        Field::Currency => "currency",
        Field::UnitPrice => "unit price",
        Field::Qty => "quantity",
    }
}

/// The template of a problem's message. Unless it is of the whole, there are none for what the core of the rules does not find.
fn template<const WHOLE: bool>(path: &Path, kind: &IssueKind) -> &'static str {
    match kind {
        IssueKind::Missing {} | IssueKind::Empty {} => enter(path),
        IssueKind::Null {} => "<{It} is null: give it a value.~Is null: give it a value.>",
        IssueKind::WrongType { .. } => {
            "<{It} must~Must> be {expected}, but <it ~>is {found}.[ Use {suggestions}?][ Use {suggestion}?]"
        }
        IssueKind::NotAnInteger { fault, .. } => match (fault, field_of(path)) {
            (NumberFault::Fraction, Some(Field::UnitPrice)) => {
                "This warehouse takes whole amounts: enter <{it}~one> without decimals.[ Use {suggestions}?]"
            }
            (NumberFault::Currency, _) => {
                "Enter <{it}~it> in the currency of the item: “{found}” is in another."
            }
            (_, Some(Field::UnitPrice)) => {
                "Enter <{it} as ~>a whole number in digits, like 46.[ Use {suggestions}?]"
            }
            _ => "Enter <{it} as ~>a whole number in digits, like 2.[ Use {suggestions}?]",
        },
        IssueKind::IntegerOutOfRange { .. } => {
            "Enter a smaller number< for {it}~>: at most 9007199254740991."
        }
        IssueKind::DuplicateKey {} => "<{It} is given~Given> twice: keep one.",
        IssueKind::UnknownField { .. } => {
            "The API's document does not name the field “{key}”. It will be sent as it is."
        }
        IssueKind::TooLong { .. } => {
            "Shorten <{it}~this> by {over|1 character|# characters}: at most {limit} are taken."
        }
        IssueKind::PrintWidth { .. } => {
            "Carriers print {limit} characters< of {it}~>: {over|the last one|the last #} may be cut off."
        }
        IssueKind::ControlCharacter { .. } => {
            "Take <the character {code_point} out of {it}: it is~out {code_point},> a control character, at position {position}.[ There are others: {others}.]"
        }
        IssueKind::UnprintableCharacter { kind, .. } => match kind {
            CharacterKind::Invisible => {
                "Take out what cannot be seen< in {it}~>: {code_point} at position {position}[, and {others}]."
            }
            CharacterKind::Unassigned => {
                "Replace <what Unicode does not know in {it}~what Unicode does not know>: {code_point} at position {position}[, and {others}]."
            }
            CharacterKind::PrivateUse => {
                "Replace what prints differently everywhere< in {it}~>: {code_point} at position {position}[, and {others}]."
            }
            CharacterKind::Replacement => {
                "<{It} has lost a character~A character is lost>: {code_point} stands for it at position {position}. Enter it anew."
            }
        },
        IssueKind::InvisibleInCode { .. } => {
            "Take out what cannot be seen< in {it}~>: {code_point} at position {position}[, and {others}]. With it, it is another code."
        }
        IssueKind::Emoji { .. } => {
            "Label printers leave out emoji: take <~out >the one at position {position}< out of {it}~>."
        }
        IssueKind::ExtraSpaces { fault } => match fault {
            SpaceFault::Around => {
                "Take out the spaces <before or after {it}~around it>: warehouses compare codes letter by letter."
            }
            SpaceFault::Double => "<{It} has several~Several> spaces together.",
        },
        IssueKind::CodeFormat { .. } => {
            "Type <{it} in ~>plain letters, digits and hyphens: some here only look like them, or do not belong there.[ Did you mean {suggestion}?]"
        }
        IssueKind::NotAllowed { .. } => {
            "Choose <{it}~one> from the list: “{value}” is not on it.[ Did you mean {suggestion}?]"
        }
        IssueKind::CountryUnknown { .. } => {
            "Choose <{it}~one> from the list: “{value}” is not a country code.[ Did you mean {suggestion named}?]"
        }
        IssueKind::CountryUnassigned { .. } => {
            "Ask whether the warehouse takes the country code {value}: ISO 3166-1 does not have it, though many carriers use it."
        }
        IssueKind::PostCodeFormat {
            suggestion: Some(_),
            ..
        } => "<{It} does~Does> not fit the country. Did you mean {suggestion}?",
        IssueKind::PostCodeFormat { .. } => {
            "<{It} does~Does> not fit the country.[ It should look like {example}.]"
        }
        IssueKind::PostCodeZero { .. } => {
            "Use {suggestion}< for {it}~>: its first zero was lost, as happens in spreadsheets."
        }
        IssueKind::WarehouseCountry { .. } => {
            "The warehouse {warehouse} delivers only to {expected name}. <{It}~This> is {country name}."
        }
        IssueKind::CurrencyUnknown { .. } => {
            "Enter <{it} as ~>a three-letter code, like USD: “{value}” is not one.[ Did you mean {suggestion}?]"
        }
        IssueKind::PriceNegative { .. } => "Enter <{it} as ~>0 or more.",
        IssueKind::PriceZero {} => "<{It} is~Is> 0. Customs may ask for the declared value.",
        IssueKind::TotalOverflow { .. } => {
            "The prices and quantities come to more than 9007199254740991 {currency} together. One of them is too large."
        }
        IssueKind::QtyTooSmall { .. } => "Enter <{it} as ~>{minimum} or more.",
        IssueKind::QtyTooLarge { .. } => "Enter <{it} as ~>{maximum} or less.",
        IssueKind::ItemsEmpty {} => "Add at least one item.",
        IssueKind::ItemsTooMany { .. } => {
            "The order has {count} items, and the warehouse takes {maximum}: split it into several orders."
        }
        IssueKind::EmailFormat { fault, .. } => match fault {
            EmailFault::Form => {
                "Enter <{it}~it> in full, like name@example.com.[ Did you mean {suggestion}?]"
            }
            EmailFault::Length => "Shorten <{it}~this>: at most 254 characters are taken.",
            EmailFault::Several => "Enter one address alone< as {it}~>.",
        },
        IssueKind::EmailDomain { .. } => {
            "<The end of {it} looks~The end looks> wrong: “{value}”.[ Did you mean {suggestion}?]"
        }
        IssueKind::EmailDots { .. } => {
            "<{It} has dots~The dots> before the @ <that many systems do not take~are not taken by many systems>. Mail may not arrive."
        }
        // What the core of the rules does not find.
        IssueKind::SpreadsheetNumber { .. }
        | IssueKind::Placeholder { .. }
        | IssueKind::GarbledText { .. }
        | IssueKind::WrongField { .. }
        | IssueKind::NotLatin { .. }
        | IssueKind::PostCodeProvince { .. }
        | IssueKind::ProvinceUnknown { .. }
        | IssueKind::ProvinceRegion { .. }
        | IssueKind::PhoneFormat { .. }
        | IssueKind::PhoneCountry { .. }
        | IssueKind::WrongCountry { .. }
        | IssueKind::PhoneSeveral { .. }
        | IssueKind::PhoneDummy { .. }
        | IssueKind::SenderIsReceiver { .. }
        | IssueKind::CurrencyMixed { .. }
        | IssueKind::SkuRepeated { .. }
        | IssueKind::LabelUrlFormat { .. }
        | IssueKind::LabelUrlPrivate { .. }
        | IssueKind::LabelFormat { .. }
        | IssueKind::LabelKind { .. }
        | IssueKind::LabelTooSmall { .. }
        | IssueKind::LabelLineBreaks { .. }
        | IssueKind::LabelTwice { .. }
        | IssueKind::LabelTooLarge { .. }
        | IssueKind::LabelDataUrl { .. }
        | IssueKind::LabelWithoutTracking { .. }
        | IssueKind::TrackingWithoutLabel { .. } => {
            if WHOLE {
                beyond_core(kind)
            } else {
                ""
            }
        }
    }
}

/// The templates of what the core of the rules does not find.
fn beyond_core(kind: &IssueKind) -> &'static str {
    match kind {
        IssueKind::SpreadsheetNumber { .. } => {
            "Enter <{it}~it> as it was before a spreadsheet took it for a number: “{value}” has lost digits.[ Did you mean {suggestion}?]"
        }
        IssueKind::Placeholder { kind, .. } => match kind {
            PlaceholderKind::Template => {
                "Enter <{it}~what belongs here>: “{value}” is what a program wrote where it had no value."
            }
            PlaceholderKind::SpreadsheetError => {
                "Enter <{it}~what belongs here>: “{value}” is the error of a spreadsheet's cell."
            }
            PlaceholderKind::Filler => "Enter <{it}~what belongs here>: “{value}” says nothing.",
            PlaceholderKind::Masked => "Enter <{it}~it> in full: a part of “{value}” is hidden.",
        },
        IssueKind::GarbledText { kind, .. } => match kind {
            GarbledKind::Markup => {
                "<Enter {it} without program code: “{value}”.~Enter it without program code.>[ Did you mean “{suggestion}”?]"
            }
            GarbledKind::Encoding => {
                "<Enter {it} anew: “{value}”~Enter it anew: it> was read in the wrong encoding.[ Did you mean “{suggestion}”?]"
            }
            GarbledKind::QuestionMarks => {
                "<Enter {it} anew: “{value}” has question marks~Enter it anew: question marks stand> where letters were."
            }
            GarbledKind::Marks => {
                "<{It} has a letter with~A letter has> more than ten marks on it.[ Did you mean “{suggestion}”?]"
            }
        },
        IssueKind::WrongField { seems, .. } => match seems {
            DataKind::Phone => {
                "Enter <{it}: “{value}”~what belongs here: this> looks like a phone number."
            }
            DataKind::Email => {
                "Enter <{it}: “{value}”~what belongs here: this> looks like an e-mail address."
            }
            DataKind::PostCode => {
                "Enter <{it}: “{value}”~what belongs here: this> looks like a postal code."
            }
            DataKind::Number => {
                "Enter <{it}: “{value}”~what belongs here: this> is nothing but a number."
            }
            DataKind::Name => "Enter <{it}: “{value}”~what belongs here: this> looks like a name.",
            DataKind::Place => {
                "Enter <{it}: “{value}”~what belongs here: this> looks like the name of a place."
            }
            DataKind::City => {
                "Enter <{it}: “{value}”~what belongs here: this> looks like the name of a city."
            }
            DataKind::Address => {
                "Enter <{it}: “{value}”~what belongs here: this> looks like a street address."
            }
        },
        IssueKind::NotLatin { .. } => {
            "{carrier} prints Latin letters only: write <{it}~this> in those. The first that it does not print is “{character}”."
        }
        IssueKind::PostCodeProvince { .. } => {
            "<{It}, {value},~{value}> is not in {province}[, but in {other}]. Correct the postal code or the province."
        }
        IssueKind::ProvinceUnknown { .. } => {
            "<{It}: this~This> country has no “{value}”.[ Did you mean {suggestion}?]"
        }
        IssueKind::ProvinceRegion { .. } => {
            "<{It}: “{value}”~“{value}”> is a region that has several provinces. Give the province."
        }
        IssueKind::PhoneFormat { .. } => {
            "<{It} does~Does> not fit the country.[ It should look like {example}.]"
        }
        IssueKind::PhoneCountry { .. } => {
            "<{It} looks~Looks> like a number of {seems name}, and the address is in {country name}."
        }
        IssueKind::WrongCountry { .. } => {
            "<{It} is {country name}, and the~The> rest of the address does not fit <it~{country name}>.[ Did you mean {suggestion named}?]"
        }
        IssueKind::PhoneSeveral { .. } => {
            "<{It} holds several~Several numbers>: keep one, like {suggestion}."
        }
        IssueKind::PhoneDummy {} => {
            "<{It} is one that nobody~Nobody> has<~ a number like this>: enter one that the carrier can call."
        }
        IssueKind::SenderIsReceiver {} => {
            "The sender is the same as the receiver. Check that both are right."
        }
        IssueKind::CurrencyMixed { .. } => {
            "The items are priced in different currencies: {currencies}. Check that each is right."
        }
        IssueKind::SkuRepeated { .. } => {
            "<{It} is the same~The same> as that of item {first+1}. Check that both lines are meant."
        }
        IssueKind::LabelUrlFormat { fault, .. } => match fault {
            UrlFault::Scheme | UrlFault::Host => {
                "Enter the label's address in full, like https://example.com/label.pdf, or leave it empty."
            }
            UrlFault::Space => "Take the spaces out of the label's address.",
            UrlFault::Credentials => {
                "Take the user name and the password out of the label's address."
            }
        },
        IssueKind::LabelUrlPrivate { .. } => {
            "A warehouse cannot reach {host}, the host of the label's address: only its own network knows it."
        }
        IssueKind::LabelFormat { fault, .. } => match fault {
            LabelFault::Base64 => {
                "The label is not complete base64 text. Choose the label's file again, or leave it empty."
            }
            LabelFault::Alphabet => {
                "The label is base64 for addresses, with - and _. The API wants plain base64, with + and /."
            }
            LabelFault::Content => {
                "Choose a label that is a PDF, PNG, JPEG or ZPL file.[ This one looks like {found}.]"
            }
        },
        IssueKind::LabelKind { .. } => {
            "The label is {format}. Not every warehouse prints that: PDF, PNG, JPEG and ZPL are safe."
        }
        IssueKind::LabelTooSmall { .. } => {
            "The label begins as a {format} file, but has {bytes|only 1 byte|only # bytes}. Choose the label's file again."
        }
        IssueKind::LabelLineBreaks {} => {
            "The label's base64 has line breaks or spaces in it. Take them out: not every system reads it so."
        }
        IssueKind::LabelTwice {} => {
            "The label is given both as an address and as a file. Check which one the warehouse should print."
        }
        IssueKind::LabelTooLarge { .. } => {
            "Choose a smaller label file: this one has {bytes KB}, and at most {maximum KB} are taken."
        }
        IssueKind::LabelDataUrl {} => {
            "The label starts with “data:”. The API wants the base64 text alone: leave out everything up to the comma."
        }
        IssueKind::LabelWithoutTracking {} => {
            "Enter the tracking number: a label is given, and without its number nobody can follow the parcel."
        }
        IssueKind::TrackingWithoutLabel {} => {
            "Add the label: a tracking number is given, and the warehouse has no label to print for it."
        }
        _ => "",
    }
}

fn enter(path: &Path) -> &'static str {
    let Some(FieldRef { field, .. }) = path.field_ref() else {
        return match &*path.steps() {
            [Step::Key(key)] if key == "items" => "Add at least one item.",
            _ => "<Add {it}: it is~Add it:> missing from the order.",
        };
    };
    match field {
        Field::ReceiverCountryCode
        | Field::SenderCountryCode
        | Field::CentreCode
        | Field::ClientCode => "Choose <{it}~one>.",
        Field::Currency => "Choose <{it}~one>, like USD.",
        Field::OrderNumber => "Enter the <order ~>number that your shop gave this order.",
        Field::CarrierCode => "Choose <the transport service~one>, like DHL.",
        _ => "<Enter {it}~Fill this in>.",
    }
}

const fn a_type(json: JsonType) -> &'static str {
    match json {
        JsonType::Null => "null",
        JsonType::Boolean => "true or false",
        JsonType::Number => "a number",
        JsonType::Integer => "a whole number",
        JsonType::String => "text",
        JsonType::Array => "a list",
        JsonType::Object => "an object",
    }
}

const fn expected(what: Expected) -> &'static str {
    match what {
        Expected::Value => "a value",
        Expected::Word => "null, true or false",
        Expected::Digit => "a digit",
        Expected::String => "a text in double quotes",
        Expected::Key => "a key in double quotes",
        Expected::Colon => "a colon",
        Expected::Object => "an object in { }",
        Expected::Array => "a list in [ ]",
        Expected::CommaOrBrace => "a comma or }",
        Expected::CommaOrBracket => "a comma or ]",
    }
}

/// Why a text is not JSON: `@` is what was expected, `#` the depth that is too much.
const fn why(kind: JsonErrorKind) -> &'static str {
    match kind {
        JsonErrorKind::End => "the text ends too early",
        JsonErrorKind::Expected(_) => "@ should stand here",
        JsonErrorKind::TooDeep => "more than # arrays and objects are nested",
        JsonErrorKind::ControlCharacter => "a control character in a text must be escaped",
        JsonErrorKind::Escape => "JSON has no such escape sequence",
        JsonErrorKind::Utf8 => "the bytes are not UTF-8",
        JsonErrorKind::ByteOrderMark => {
            "an invisible byte order mark stands before the text: save it as UTF-8 without one"
        }
        JsonErrorKind::Trailing => "there is more text after the end",
    }
}
