//! A label that has been looked into.

use std::rc::Rc;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use order_label::{Label, read};

/// A label that has been looked into.
pub(super) struct Opened {
    pub(super) label: Label,
    pub(super) bytes: Rc<[u8]>,
}

impl Opened {
    pub(super) fn new(base64: &str) -> Option<Self> {
        let bytes = BASE64_STANDARD.decode(base64).ok()?;
        Some(Self {
            label: read(&bytes)?,
            bytes: bytes.into(),
        })
    }
}
