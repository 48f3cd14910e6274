//! What normalizing changed.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::contract::FieldRef;

/// What a change does; the order of the variants is that in which they are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// Characters that nobody sees and that have nothing to do go.
    Invisible,
    /// White space at the ends goes, and each run of it inside becomes one space.
    Trim,
    /// Full-width forms become ASCII.
    FullWidth,
    /// Unicode's Normalization Form C.
    Nfc,
    /// An e-mail address without what stands around it, and with its domain in ASCII.
    Email,
    /// Upper case.
    UpperCase,
    /// A postal code as its country's post office writes it.
    PostCode,
    /// A phone number in E.164 form.
    Phone,
    /// A whole number in digits, in the place of a text that certainly is one: `1,299`, `2 pcs`.
    Number,
    /// The base64 text of a label, without a data URL's prefix and without white space.
    Label,
}

impl ChangeKind {
    /// Every kind, in the order in which changes are made.
    pub const ALL: [Self; 10] = [
        Self::Invisible,
        Self::Trim,
        Self::FullWidth,
        Self::Nfc,
        Self::Email,
        Self::UpperCase,
        Self::PostCode,
        Self::Phone,
        Self::Number,
        Self::Label,
    ];

    /// The kind as it stands in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Invisible => "invisible",
            Self::Trim => "trim",
            Self::FullWidth => "full_width",
            Self::Nfc => "nfc",
            Self::Email => "email",
            Self::UpperCase => "upper_case",
            Self::PostCode => "post_code",
            Self::Phone => "phone",
            Self::Number => "number",
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
