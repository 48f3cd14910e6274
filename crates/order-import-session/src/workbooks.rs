//! Workbooks that are given to a person.

use order_import::report::Returned;
use order_import::template::{example, template};
use order_import::xlsx::{Deflate, Written};
use order_model::{Locale, Rules};

use crate::message::{Bytes, Standing};
use crate::review::UnderReview;

impl UnderReview {
    /// What did not go, with why.
    pub(crate) fn error_workbook(&self, locale: Locale, deflate: &dyn Deflate) -> Bytes {
        bytes(
            self.review
                .error_workbook(locale, deflate, &|order| match self.standing(order) {
                    Standing::ToMend | Standing::ToCheck => Some(Returned::Findings),
                    Standing::Refused | Standing::Unknown => {
                        let known = self.known_of(order)?;
                        Some(Returned::Reason(&known.1))
                    }
                    Standing::Good | Standing::Sending | Standing::Accepted | Standing::LeftOut => {
                        None
                    }
                }),
        )
    }
}

/// A workbook to fill in.
pub(crate) fn filled_template(rules: &Rules, locale: Locale, deflate: &dyn Deflate) -> Bytes {
    bytes(template(rules, locale, example(rules).as_ref(), deflate))
}

fn bytes(written: Written) -> Bytes {
    Bytes {
        length: written.bytes.len(),
        cut: written.cut,
        content: written.bytes,
    }
}
