//! What stands on a label against what an order says.
//!
//! What an order says is looked for on the whole label first. Only where it is not there, and the label certainly says something else in its
//! place, is that a finding: one postal code that is the receiver's, a number that is a tracking number by its words or its check digit, a name
//! behind the word for the receiver.

mod finding;
mod name;
mod post_code;
mod sheet;
mod tracking_number;
mod words;

use order_model::OrderDraft;

pub use self::finding::{Answer, Finding, Part, Verdict};
use self::sheet::Sheet;
use crate::label::Label;

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
