//! What is wrong with an order: place, code, severity and params, without wording.
//!
#![doc = include_str!("../../docs/issues.md")]

mod acknowledged;
mod code;
mod edit;
mod offer;
mod param;
mod severity;
mod shape;

use serde::ser::SerializeMap as _;
use serde::{Deserialize, Serialize, Serializer};

use crate::contract::Path;
use crate::json::Position;

pub use acknowledged::Acknowledged;
pub use code::{Code, IssueKind};
pub use edit::Edit;
pub use param::{
    CharacterKind, DataKind, EmailFault, GarbledKind, LabelFault, NumberFault, Param,
    PlaceholderKind, SpaceFault, UrlFault,
};
pub use severity::{Level, Profile, Severity};
pub use shape::ShapeIssue;

/// One thing that is wrong with an order.
///
/// Serializes as `{ path, pointer, code, severity, params }`, `acknowledged` where it is, and `line`
/// and `column` where they are known. Deserializes from the same, without the place in a text, which is not at hand then.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Issue {
    /// Where.
    pub path: Path,
    /// What.
    #[serde(flatten)]
    pub kind: IssueKind,
    /// How much it matters.
    pub severity: Severity,
    /// Whether a person has accepted it: then it does not block.
    #[serde(default)]
    pub acknowledged: bool,
    /// Where in the JSON text, if the order was read from one.
    #[serde(skip)]
    pub position: Option<Position>,
}

impl Issue {
    /// The stable name of this kind of issue.
    #[must_use]
    pub const fn code(&self) -> Code {
        self.kind.code()
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

impl Acknowledged {
    /// Whether this is the issue that was accepted. An order whose shape is wrong cannot be accepted into
    /// another one: nobody could read it.
    #[must_use]
    pub fn covers(&self, issue: &Issue) -> bool {
        self.code == issue.code() && !self.code.is_shape() && self.path == issue.path.pointer()
    }
}

impl Serialize for Issue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("path", &self.path)?;
        map.serialize_entry("pointer", &self.path.pointer())?;
        map.serialize_entry("code", &self.code())?;
        map.serialize_entry("severity", &self.severity)?;
        map.serialize_entry("params", &self.kind)?;
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
