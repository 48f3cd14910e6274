//! What cannot be read or written.

use std::fmt::{self, Display};

use serde::{de, ser};

/// It cannot be read or written. Nobody is told why: what is not ours is left aside.
#[derive(Debug, Clone, Copy)]
pub(super) struct JsonFailed;

impl Display for JsonFailed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("it is no message")
    }
}

impl std::error::Error for JsonFailed {}

impl ser::Error for JsonFailed {
    fn custom<T: Display>(_: T) -> Self {
        Self
    }
}

/// The reasons are not put into words: that would bring what writes them.
impl de::Error for JsonFailed {
    fn custom<T: Display>(_: T) -> Self {
        Self
    }

    fn invalid_type(_: de::Unexpected<'_>, _: &dyn de::Expected) -> Self {
        Self
    }

    fn invalid_value(_: de::Unexpected<'_>, _: &dyn de::Expected) -> Self {
        Self
    }

    fn invalid_length(_: usize, _: &dyn de::Expected) -> Self {
        Self
    }

    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }

    fn unknown_field(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }

    fn missing_field(_: &'static str) -> Self {
        Self
    }

    fn duplicate_field(_: &'static str) -> Self {
        Self
    }
}
