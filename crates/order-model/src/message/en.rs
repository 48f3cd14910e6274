//! English.

use crate::field::{Field, Group};
use crate::issue::{CharacterKind, LabelFault, Problem, SpaceFault, UrlFault};
use crate::json::{Expected, JsonError, JsonErrorKind, JsonType, MAX_DEPTH};
use crate::path::{Leaf, Path, Step};

pub(super) const fn label(field: Field) -> &'static str {
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

/// The field's name within a sentence, without its owner.
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

pub(super) fn place(path: &Path) -> String {
    if let Some(leaf) = path.leaf() {
        return leaf_name(leaf);
    }
    match path.0.as_slice() {
        [] => "the order".to_owned(),
        [Step::Key(key)] if key == "items" => "the list of items".to_owned(),
        [Step::Key(key), Step::Index(index)] if key == "items" => format!("item {}", index + 1),
        [Step::Key(key)] if key == "receiver" => "the receiver".to_owned(),
        [Step::Key(key)] if key == "sender" => "the sender".to_owned(),
        _ => format!("“{path}”"),
    }
}

fn leaf_name(leaf: Leaf) -> String {
    let noun = noun(leaf.field);
    match leaf.field.group() {
        Group::Receiver => format!("the receiver's {noun}"),
        Group::Sender => format!("the sender's {noun}"),
        Group::Item => format!("the {noun} of item {}", super::number(leaf)),
        Group::Order | Group::LogisticsProvider | Group::Package => noun.to_owned(),
    }
}

pub(super) fn problem(path: &Path, problem: &Problem) -> String {
    let it = place(path);
    match problem {
        Problem::Missing {} | Problem::Empty {} => enter(path, &it),
        Problem::Null {} => format!("{} is null: give it a value.", capital(&it)),
        Problem::WrongType { expected, found } => {
            format!("{} must be {}, but it is {}.", capital(&it), a_type(*expected), a_type(*found))
        }
        Problem::NotAnInteger { .. } => format!("Enter {it} as a whole number in digits, like 46."),
        Problem::IntegerOutOfRange { .. } => format!("Enter a smaller number for {it}: at most 9007199254740991."),
        Problem::DuplicateKey {} => format!("{} is given twice: keep one.", capital(&it)),
        Problem::UnknownField { key } => {
            format!("The API's document does not name the field “{key}”. It will be sent as it is.")
        }
        Problem::TooLong { limit, length } => {
            let over = length.saturating_sub(*limit);
            format!("Shorten {it} by {}: at most {limit} are taken.", characters(over))
        }
        Problem::PrintWidth { limit, length } => {
            let over = length.saturating_sub(*limit);
            format!("Carriers print {limit} characters of {it}: {} may be cut off.", the_last(over))
        }
        Problem::ControlCharacter { code_point, position } => format!(
            "Take the character {code_point} out of {it}: it is a control character, at position {position}."
        ),
        Problem::UnprintableCharacter { code_point, position, kind } => format!(
            "Check {it}: the character at position {position} ({code_point}) {}.",
            character(*kind)
        ),
        Problem::Emoji { position } => {
            format!("Label printers leave out emoji: take the one at position {position} out of {it}.")
        }
        Problem::ExtraSpaces { fault: SpaceFault::Around } => {
            format!("Take out the spaces before or after {it}: warehouses compare codes letter by letter.")
        }
        Problem::ExtraSpaces { fault: SpaceFault::Double } => {
            format!("Check the spaces in {it}: there are several together.")
        }
        Problem::CodeFormat { suggestion, .. } => format!(
            "Type {it} in plain letters and digits: some here only look like them, or there are spaces in it.{}",
            meant(suggestion.as_ref())
        ),
        Problem::NotAllowed { value, suggestion } => {
            format!("Choose {it} from the list: “{}” is not on it.{}", super::short(value), meant(suggestion.as_ref()))
        }
        Problem::CountryUnknown { value, suggestion } => {
            format!("Choose {it} from the list: “{}” is not a country code.{}", super::short(value), meant(suggestion.as_ref()))
        }
        Problem::PostCodeFormat { country, example } => {
            format!("Check {it}: it is not in the form of {country}{}.", like(example.as_ref()))
        }
        Problem::ProvinceUnknown { value, country, suggestion } => format!(
            "Check {it}: “{}” is not among those of {country}.{}",
            super::short(value),
            meant(suggestion.as_ref())
        ),
        Problem::PhoneFormat { country, example } => {
            format!("Check {it}: it does not look like a number of {country}{}.", like(example.as_ref()))
        }
        Problem::PhoneCountry { country, seems } => {
            format!("Check {it}: it looks like a number of {seems}, and the address is in {country}.")
        }
        Problem::SenderIsReceiver {} => {
            "The sender is the same as the receiver. Check that both are right.".to_owned()
        }
        Problem::WarehouseCountry { warehouse, country, expected } => format!(
            "Check {it}: the warehouse {} delivers to {}, and the address is in {country}.",
            super::short(warehouse),
            expected.join(", ")
        ),
        Problem::CurrencyUnknown { value, suggestion } => format!(
            "Enter {it} as a three-letter code, like USD: “{}” is not one.{}",
            super::short(value),
            meant(suggestion.as_ref())
        ),
        Problem::CurrencyMixed { currencies } => {
            format!("The items are priced in different currencies: {}. Check that each is right.", currencies.join(", "))
        }
        Problem::PriceNegative { .. } => format!("Enter {it} as 0 or more."),
        Problem::PriceZero {} => format!("{} is 0. Customs may ask what the goods are worth.", capital(&it)),
        Problem::TotalOverflow { currency } => {
            format!("Check the prices and quantities: together they come to more than 9007199254740991 {currency}.")
        }
        Problem::QtyTooSmall { minimum, .. } => format!("Enter {it} as {minimum} or more."),
        Problem::QtyTooLarge { maximum, .. } => format!("Enter {it} as {maximum} or less."),
        Problem::ItemsEmpty {} => "Add at least one item.".to_owned(),
        Problem::ItemsTooMany { count, maximum } => {
            format!("The order has {count} items, and the warehouse takes {maximum}: split it into several orders.")
        }
        Problem::SkuRepeated { first, .. } => {
            format!("{} is the same as that of item {}. Check that both lines are meant.", capital(&it), first + 1)
        }
        Problem::EmailFormat { .. } => format!("Enter {it} in full, like name@example.com."),
        Problem::LabelUrlFormat { fault, .. } => label_url(*fault).to_owned(),
        Problem::LabelUrlPrivate { host } => format!(
            "Check the label's address: a warehouse cannot reach {}, which only its own network knows.",
            super::short(host)
        ),
        Problem::LabelFormat { fault } => label_file(*fault).to_owned(),
        Problem::LabelTwice {} => {
            "The label is given both as an address and as a file. Check which one the warehouse should print.".to_owned()
        }
        Problem::LabelTooLarge { bytes, maximum } => format!(
            "Choose a smaller label file: this one has {}, and {} are taken.",
            kilobytes(*bytes),
            kilobytes(*maximum)
        ),
        Problem::LabelDataUrl {} => {
            "The label starts with “data:”. The API wants the base64 text alone: leave out everything up to the comma."
                .to_owned()
        }
        Problem::LabelWithoutTracking {} => {
            "Enter the tracking number: a label is given, and without its number nobody can follow the parcel.".to_owned()
        }
        Problem::TrackingWithoutLabel {} => {
            "Add the label: a tracking number is given, and the warehouse has no label to print for it.".to_owned()
        }
    }
}

fn enter(path: &Path, it: &str) -> String {
    let Some(Leaf { field, .. }) = path.leaf() else {
        return match path.0.as_slice() {
            [Step::Key(key)] if key == "items" => "Add at least one item.".to_owned(),
            _ => format!("Add {it}: it is missing from the order."),
        };
    };
    match field {
        Field::ReceiverCountryCode
        | Field::SenderCountryCode
        | Field::CentreCode
        | Field::ClientCode => {
            format!("Choose {it}.")
        }
        Field::Currency => format!("Choose {it}, like USD."),
        Field::OrderNumber => "Enter the order number that your shop gave this order.".to_owned(),
        Field::CarrierCode => "Choose the transport service, like DHL.".to_owned(),
        _ => format!("Enter {it}."),
    }
}

const fn character(kind: CharacterKind) -> &'static str {
    match kind {
        CharacterKind::Invisible => "cannot be seen",
        CharacterKind::Unassigned => "is none that Unicode knows",
        CharacterKind::PrivateUse => "prints differently everywhere",
        CharacterKind::Replacement => "stands for one that was lost",
    }
}

fn like(example: Option<&String>) -> String {
    example
        .map(|example| format!(", like {example}"))
        .unwrap_or_default()
}

fn kilobytes(bytes: u32) -> String {
    format!("{} KB", bytes.div_ceil(1024))
}

const fn label_url(fault: UrlFault) -> &'static str {
    match fault {
        UrlFault::Scheme | UrlFault::Host => {
            "Enter the label's address in full, like https://example.com/label.pdf, or leave it empty."
        }
        UrlFault::Space => "Take the spaces out of the label's address.",
        UrlFault::Credentials => "Take the user name and the password out of the label's address.",
    }
}

const fn label_file(fault: LabelFault) -> &'static str {
    match fault {
        LabelFault::Base64 => {
            "The label is not complete base64 text. Choose the label's file again, or leave it empty."
        }
        LabelFault::Content => "Choose a label that is a PDF, PNG, JPEG or ZPL file.",
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

fn characters(count: u32) -> String {
    if count == 1 {
        "1 character".to_owned()
    } else {
        format!("{count} characters")
    }
}

fn the_last(count: u32) -> String {
    if count == 1 {
        "the last one".to_owned()
    } else {
        format!("the last {count}")
    }
}

fn meant(suggestion: Option<&String>) -> String {
    suggestion
        .map(|code| format!(" Did you mean {code}?"))
        .unwrap_or_default()
}

fn capital(text: &str) -> String {
    let mut characters = text.chars();
    characters
        .next()
        .map(|first| first.to_uppercase().chain(characters).collect())
        .unwrap_or_default()
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

pub(super) fn json(error: &JsonError) -> String {
    let why = match error.kind {
        JsonErrorKind::End => "the text ends too early".to_owned(),
        JsonErrorKind::Expected(what) => format!("{} should stand here", expected(what)),
        JsonErrorKind::TooDeep => format!("more than {MAX_DEPTH} arrays and objects are nested"),
        JsonErrorKind::ControlCharacter => {
            "a control character in a text must be escaped".to_owned()
        }
        JsonErrorKind::Escape => "JSON has no such escape sequence".to_owned(),
        JsonErrorKind::LoneSurrogate => "this escape is half of a surrogate pair".to_owned(),
        JsonErrorKind::Utf8 => "the bytes are not UTF-8".to_owned(),
        JsonErrorKind::Trailing => "there is more text after the end".to_owned(),
    };
    let position = error.position;
    format!(
        "This is not JSON: at line {}, column {}, {why}.",
        position.line, position.column
    )
}
