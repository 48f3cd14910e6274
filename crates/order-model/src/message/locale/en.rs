//! English.

use crate::contract::Field;
use crate::contract::{FieldRef, Path, Step};
use crate::issue::{CharacterKind, IssueKind, LabelFault, SpaceFault, UrlFault};
use crate::json::{Expected, JsonErrorKind, JsonType};

use super::wording::Wording;
use crate::message::place_name::Places;
use crate::message::template::Language;

pub(super) const WORDING: Wording = Wording {
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
        json_type: a_type,
    },
    template,
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

/// The template of a problem's message.
fn template(path: &Path, kind: &IssueKind) -> &'static str {
    match kind {
        IssueKind::Missing {} | IssueKind::Empty {} => enter(path),
        IssueKind::Null {} => "{It} is null: give it a value.",
        IssueKind::WrongType { .. } => "{It} must be {expected}, but it is {found}.",
        IssueKind::NotAnInteger { .. } => "Enter {it} as a whole number in digits, like 46.",
        IssueKind::IntegerOutOfRange { .. } => {
            "Enter a smaller number for {it}: at most 9007199254740991."
        }
        IssueKind::DuplicateKey {} => "{It} is given twice: keep one.",
        IssueKind::UnknownField { .. } => {
            "The API's document does not name the field “{key}”. It will be sent as it is."
        }
        IssueKind::TooLong { .. } => {
            "Shorten {it} by {over|1 character|# characters}: at most {limit} are taken."
        }
        IssueKind::PrintWidth { .. } => {
            "Carriers print {limit} characters of {it}: {over|the last one|the last #} may be cut off."
        }
        IssueKind::ControlCharacter { .. } => {
            "Take the character {code_point} out of {it}: it is a control character, at position {position}."
        }
        IssueKind::UnprintableCharacter { kind, .. } => match kind {
            CharacterKind::Invisible => {
                "Check {it}: the character at position {position} ({code_point}) cannot be seen."
            }
            CharacterKind::Unassigned => {
                "Check {it}: the character at position {position} ({code_point}) is none that Unicode knows."
            }
            CharacterKind::PrivateUse => {
                "Check {it}: the character at position {position} ({code_point}) prints differently everywhere."
            }
            CharacterKind::Replacement => {
                "Check {it}: the character at position {position} ({code_point}) stands for one that was lost."
            }
        },
        IssueKind::Emoji { .. } => {
            "Label printers leave out emoji: take the one at position {position} out of {it}."
        }
        IssueKind::ExtraSpaces { fault } => match fault {
            SpaceFault::Around => {
                "Take out the spaces before or after {it}: warehouses compare codes letter by letter."
            }
            SpaceFault::Double => "Check the spaces in {it}: there are several together.",
        },
        IssueKind::CodeFormat { .. } => {
            "Type {it} in plain letters and digits: some here only look like them, or there are spaces in it.[ Did you mean {suggestion}?]"
        }
        IssueKind::NotAllowed { .. } => {
            "Choose {it} from the list: “{value}” is not on it.[ Did you mean {suggestion}?]"
        }
        IssueKind::CountryUnknown { .. } => {
            "Choose {it} from the list: “{value}” is not a country code.[ Did you mean {suggestion}?]"
        }
        IssueKind::CountryUnassigned { .. } => {
            "Check that the warehouse takes the country code {value}: ISO 3166-1 has none for Kosovo, though many carriers use this one."
        }
        IssueKind::PostCodeFormat { .. } => {
            "Check {it}: it does not fit the country.[ It should look like {example}.]"
        }
        IssueKind::PostCodeZero { .. } => {
            "Use {suggestion} for {it}: the zero before it was lost, as spreadsheets do."
        }
        IssueKind::ProvinceUnknown { .. } => {
            "Check {it}: the country has no “{value}”.[ Did you mean {suggestion}?]"
        }
        IssueKind::ProvinceRegion { .. } => {
            "Check {it}: “{value}” is a region that has several provinces. Give the province."
        }
        IssueKind::PhoneFormat { .. } => {
            "Check {it}: it does not fit the country.[ It should look like {example}.]"
        }
        IssueKind::PhoneCountry { .. } => {
            "Check {it}: it looks like a number of {seems}, and the address is in {country}."
        }
        IssueKind::PhoneSeveral { .. } => {
            "Give one number for {it}, like {suggestion}: there are two."
        }
        IssueKind::PhoneDummy {} => {
            "Check {it}: nobody has a number like this. Without a real one the carrier cannot call."
        }
        IssueKind::SenderIsReceiver {} => {
            "The sender is the same as the receiver. Check that both are right."
        }
        IssueKind::WarehouseCountry { .. } => {
            "Check {it}: the warehouse {warehouse} delivers to {expected}, and the address is in {country}."
        }
        IssueKind::CurrencyUnknown { .. } => {
            "Enter {it} as a three-letter code, like USD: “{value}” is not one.[ Did you mean {suggestion}?]"
        }
        IssueKind::CurrencyMixed { .. } => {
            "The items are priced in different currencies: {currencies}. Check that each is right."
        }
        IssueKind::PriceNegative { .. } => "Enter {it} as 0 or more.",
        IssueKind::PriceZero {} => "{It} is 0. Customs may ask what the goods are worth.",
        IssueKind::TotalOverflow { .. } => {
            "Check the prices and quantities: together they come to more than 9007199254740991 {currency}."
        }
        IssueKind::QtyTooSmall { .. } => "Enter {it} as {minimum} or more.",
        IssueKind::QtyTooLarge { .. } => "Enter {it} as {maximum} or less.",
        IssueKind::ItemsEmpty {} => "Add at least one item.",
        IssueKind::ItemsTooMany { .. } => {
            "The order has {count} items, and the warehouse takes {maximum}: split it into several orders."
        }
        IssueKind::SkuRepeated { .. } => {
            "{It} is the same as that of item {first+1}. Check that both lines are meant."
        }
        IssueKind::EmailFormat { .. } => "Enter {it} in full, like name@example.com.",
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
            "Check the label's address: a warehouse cannot reach {host}, which only its own network knows."
        }
        IssueKind::LabelFormat { fault } => match fault {
            LabelFault::Base64 => {
                "The label is not complete base64 text. Choose the label's file again, or leave it empty."
            }
            LabelFault::Content => "Choose a label that is a PDF, PNG, JPEG or ZPL file.",
        },
        IssueKind::LabelTwice {} => {
            "The label is given both as an address and as a file. Check which one the warehouse should print."
        }
        IssueKind::LabelTooLarge { .. } => {
            "Choose a smaller label file: this one has {bytes KB}, and {maximum KB} are taken."
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
    }
}

fn enter(path: &Path) -> &'static str {
    let Some(FieldRef { field, .. }) = path.field_ref() else {
        return match &*path.steps() {
            [Step::Key(key)] if key == "items" => "Add at least one item.",
            _ => "Add {it}: it is missing from the order.",
        };
    };
    match field {
        Field::ReceiverCountryCode
        | Field::SenderCountryCode
        | Field::CentreCode
        | Field::ClientCode => "Choose {it}.",
        Field::Currency => "Choose {it}, like USD.",
        Field::OrderNumber => "Enter the order number that your shop gave this order.",
        Field::CarrierCode => "Choose the transport service, like DHL.",
        _ => "Enter {it}.",
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
        JsonErrorKind::LoneSurrogate => "this escape is half of a surrogate pair",
        JsonErrorKind::Utf8 => "the bytes are not UTF-8",
        JsonErrorKind::ByteOrderMark => {
            "an invisible byte order mark stands before the text: save it as UTF-8 without one"
        }
        JsonErrorKind::Trailing => "there is more text after the end",
    }
}
