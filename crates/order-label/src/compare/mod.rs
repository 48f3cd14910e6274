//! What stands on a label against what an order says.
//!
//! What an order says is looked for on the whole label first. Only where it is not there, and the label certainly says something else in its
//! place, is that a finding: one postal code that is the receiver's, a number that is a tracking number by its words or its check digit, a name
//! behind the word for the receiver.

mod name;
mod post_code;
mod sheet;
mod tracking_number;
mod words;

use order_model::{Field, FieldRef, OrderDraft};

use self::sheet::Sheet;
use crate::label::Label;

/// What is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The carrier's number of the parcel.
    TrackingNumber,
    /// The receiver's postal code.
    PostCode,
    /// The receiver's name.
    Name,
}

impl Part {
    /// The field of an order that it is.
    #[must_use]
    pub const fn field(self) -> Field {
        match self {
            Self::TrackingNumber => Field::TrackingNumber,
            Self::PostCode => Field::ReceiverPostCode,
            Self::Name => Field::ReceiverName,
        }
    }
}

/// What became of comparing a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The label says what the order says.
    Same,
    /// The label says something else.
    Different,
    /// The label says something, and the order nothing.
    OnlyOnLabel,
    /// What the label says of it is not certain.
    NotFound,
}

/// A part, compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Which.
    pub part: Part,
    /// What became of it.
    pub verdict: Verdict,
    /// What the label says, where that is certain.
    pub on_label: Option<String>,
    /// The pieces of the label that say it.
    pub pieces: Vec<usize>,
}

/// Whether a label is the one of an order, by all that was compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Its number is, or its address and name are.
    Yes,
    /// Something on it is another order's.
    No,
    /// Too little is known of it.
    Unknown,
}

impl Answer {
    /// What findings say together.
    #[must_use]
    pub fn of(findings: &[Finding]) -> Self {
        let is = |part, verdict| {
            findings
                .iter()
                .any(|it| it.part == part && it.verdict == verdict)
        };
        if findings.iter().any(|it| it.verdict == Verdict::Different) {
            Self::No
        } else if is(Part::TrackingNumber, Verdict::Same)
            || (is(Part::PostCode, Verdict::Same) && is(Part::Name, Verdict::Same))
        {
            Self::Yes
        } else {
            Self::Unknown
        }
    }
}

impl Finding {
    const fn new(part: Part, verdict: Verdict) -> Self {
        Self {
            part,
            verdict,
            on_label: None,
            pieces: Vec::new(),
        }
    }

    fn without_alarm(self) -> Self {
        match self.verdict {
            Verdict::Different => Self::new(self.part, Verdict::NotFound),
            _ => self,
        }
    }

    /// One that a piece tells.
    fn told(part: Part, verdict: Verdict, on_label: &str, piece: usize) -> Self {
        Self {
            on_label: Some(on_label.to_owned()),
            pieces: vec![piece],
            ..Self::new(part, verdict)
        }
    }
}

/// What a part of the order says.
fn said(order: &OrderDraft, field: Field) -> String {
    order.text(FieldRef::order_field(field)).trim().to_owned()
}

/// Compares what can be compared: a finding for each part of which the order or, with certainty, the label says something. None where nothing
/// is read of the label.
#[must_use]
pub fn compare(label: &Label, order: &OrderDraft) -> Vec<Finding> {
    if label.pieces.is_empty() {
        return Vec::new();
    }
    let sheet = Sheet::of(&label.pieces);
    let (mut tracking_number, is_certain) = tracking_number::compare(&sheet, order).unzip();
    let post_code = post_code::compare(&sheet, order);
    let mut name = name::compare(&sheet, order);
    let is = |finding: &Option<Finding>, verdict| {
        finding
            .as_ref()
            .is_some_and(|finding| finding.verdict == verdict)
    };
    // What only looks like a tracking number says nothing against the rest.
    if is_certain == Some(false) && is(&post_code, Verdict::Same) && is(&name, Verdict::Same) {
        tracking_number = tracking_number.map(Finding::without_alarm);
    }
    let is_this = is(&tracking_number, Verdict::Same)
        || (is(&post_code, Verdict::Same) && !is(&tracking_number, Verdict::Different));
    // The same person under another name is likelier than another's parcel.
    if is_this {
        name = name.map(Finding::without_alarm);
    }
    [tracking_number, post_code, name]
        .into_iter()
        .flatten()
        .collect()
}
