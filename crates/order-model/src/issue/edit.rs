//! A change that an issue offers.

use serde::ser::SerializeMap as _;
use serde::{Deserialize, Serialize, Serializer};

use crate::contract::{FieldRef, Path};

/// A value that a field should get. Serializes as `{ path, pointer, value }`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Edit {
    /// Which field.
    pub path: Path,
    /// Its new value; a number's in digits.
    pub value: String,
}

impl Edit {
    /// A new value for a field.
    pub(crate) fn new(field_ref: FieldRef, value: impl Into<String>) -> Self {
        Self {
            path: field_ref.path(),
            value: value.into(),
        }
    }
}

impl Serialize for Edit {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(3))?;
        map.serialize_entry("path", &self.path)?;
        map.serialize_entry("pointer", &self.path.pointer())?;
        map.serialize_entry("value", &self.value)?;
        map.end()
    }
}
