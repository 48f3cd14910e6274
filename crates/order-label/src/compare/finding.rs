//! What becomes of comparing a label with an order.

use order_model::{Field, FieldRef, OrderDraft};

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
    pub(super) const fn new(part: Part, verdict: Verdict) -> Self {
        Self {
            part,
            verdict,
            on_label: None,
            pieces: Vec::new(),
        }
    }

    pub(super) fn without_alarm(self) -> Self {
        match self.verdict {
            Verdict::Different => Self::new(self.part, Verdict::NotFound),
            _ => self,
        }
    }

    /// One that a piece tells.
    pub(super) fn told(part: Part, verdict: Verdict, on_label: &str, piece: usize) -> Self {
        Self {
            on_label: Some(on_label.to_owned()),
            pieces: vec![piece],
            ..Self::new(part, verdict)
        }
    }
}

/// What a part of the order says.
pub(super) fn said(order: &OrderDraft, field: Field) -> String {
    order.text(FieldRef::order_field(field)).trim().to_owned()
}
