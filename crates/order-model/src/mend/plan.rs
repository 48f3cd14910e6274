//! What mending comes to: changes, and why.

use serde::Serialize;

use crate::contract::Path;
use crate::issue::{Code, Edit, Issue};

/// Why a change was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The issue itself offers it.
    Offered,
    /// White space, invisible characters and the like went, as [`crate::normalize()`] takes them off.
    Tidied,
    /// Each of two fields has what the other asks for.
    Exchanged,
    /// Phone number, postal code and province are another country's.
    CountryAgreed,
    /// The city lies in that province.
    ProvinceOfCity,
    /// The postal code lies in that province.
    ProvinceOfPostCode,
    /// The other items have that currency.
    CurrencyOfOthers,
}

/// One change: edits that are made together, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fix {
    /// New values of fields; two for an exchange.
    pub edits: Vec<Edit>,
    /// Why.
    pub reason: Reason,
    /// What it mends: places and codes of issues that are gone after it.
    pub solves: Vec<Solved>,
}

/// An issue that is gone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Solved {
    /// Where it was.
    pub path: Path,
    /// What it was.
    pub code: Code,
}

/// Changes that belong together: each was judged after those before it.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Plan {
    /// The changes, in the order in which they are made.
    pub fixes: Vec<Fix>,
    /// What is still wrong after them.
    pub left: Vec<Issue>,
}
