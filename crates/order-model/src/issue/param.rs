//! What one needs to know to say what is wrong.

use serde::{Deserialize, Serialize, Serializer};

use super::edit::Edit;
use crate::json::JsonType;

/// The value of a param.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Param<'p> {
    /// There is none.
    Nothing,
    /// A text.
    Text(&'p str),
    /// Several texts.
    Texts(&'p [String]),
    /// Several whole numbers, of which one is to be chosen.
    Numbers(&'p [i64]),
    /// New values of fields.
    Edits(&'p [Edit]),
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
            Self::Numbers(numbers) => serializer.collect_seq(*numbers),
            Self::Edits(edits) => serializer.collect_seq(*edits),
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

impl<'p> From<&'p Vec<i64>> for Param<'p> {
    fn from(numbers: &'p Vec<i64>) -> Self {
        Self::Numbers(numbers)
    }
}

impl<'p> From<&'p Vec<Edit>> for Param<'p> {
    fn from(edits: &'p Vec<Edit>) -> Self {
        Self::Edits(edits)
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

impl From<&JsonType> for Param<'_> {
    fn from(json: &JsonType) -> Self {
        Self::Type(*json)
    }
}

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident $text:literal,)* })*) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
            pub enum $name {
                $($(#[$variant_doc])* #[serde(rename = $text)] $variant,)*
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

    /// Why a number is not a whole one in digits.
    NumberFault {
        /// It has a fraction.
        Fraction "fraction",
        /// It is not digits alone, or none at all.
        Spelling "spelling",
        /// It is a price with the sign of another currency than the item's.
        Currency "currency",
    }

    /// Which spaces are too many.
    SpaceFault {
        /// Before the first letter or after the last.
        Around "around",
        /// Two or more together.
        Double "double",
    }

    /// What stands in the place of data.
    PlaceholderKind {
        /// What a program or a template writes for a value that it has not: `undefined`, `{{name}}`.
        Template "template",
        /// The error of a spreadsheet's cell: `#N/A`.
        SpreadsheetError "spreadsheet_error",
        /// What a person writes who has nothing to write: `n/a`, `-`.
        Filler "filler",
        /// Stars or bullets that hide letters or digits.
        Masked "masked",
    }

    /// What a text seems to be.
    DataKind {
        /// A phone number.
        Phone "phone",
        /// An e-mail address.
        Email "email",
        /// A postal code.
        PostCode "post_code",
        /// A number that is none of them.
        Number "number",
        /// The name of a person, or of a company.
        Name "name",
        /// The name of a place.
        Place "place",
        /// A street address.
        Address "address",
        /// The name of a city.
        City "city",
    }

    /// What happened to a text.
    GarbledKind {
        /// It has the markup of HTML, of an address or of program text in it.
        Markup "markup",
        /// It was read in another encoding than its own.
        Encoding "encoding",
        /// Question marks stand where letters stood.
        QuestionMarks "question_marks",
        /// A letter has more marks on it than any language has.
        Marks "marks",
    }

    /// Why a text is not an e-mail address.
    EmailFault {
        /// It has not the form of one.
        Form "form",
        /// It is longer than 254 characters.
        Length "length",
        /// It is several.
        Several "several",
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
        /// It is base64 in the alphabet of addresses and file names (section 5), with `-` and `_`.
        Alphabet "alphabet",
        /// Its first bytes are not those of a PDF, PNG, JPEG or ZPL.
        Content "content",
    }
}
