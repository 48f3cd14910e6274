//! How the orders of a file stand, for whoever looks at all of them.

use order_import::mapping::SavedColumns;
use order_import::review::OrderState;
use order_model::Locale;

use crate::message::{Counts, LeftOut, Reviewed, Standing};
use crate::mistakes::mistakes;
use crate::opening::decimal_of;
use crate::review::UnderReview;

impl UnderReview {
    /// How all orders stand.
    pub(crate) fn reviewed(&self, locale: Locale) -> Reviewed {
        let left_out = self.review.left_out();
        Reviewed {
            counts: self.counts(),
            left_out: LeftOut {
                cancelled: left_out.cancelled.len(),
                hidden: left_out.hidden.len(),
                header: left_out.header.len(),
            },
            fields: self.fields.clone(),
            mistakes: mistakes(self, locale),
            decimal: decimal_of(self.review.number_evidence()),
            columns_to_keep: self.columns_to_keep(),
            can_undo: !self.undo.is_empty(),
        }
    }

    fn counts(&self) -> Counts {
        let mut counts = Counts {
            rows: self.orders.iter().flatten().count(),
            orders: self.standings.len(),
            ..Counts::default()
        };
        for (order, standing) in self.standings.iter().enumerate() {
            match standing {
                Standing::ToMend => counts.to_mend += 1,
                Standing::Refused => {
                    counts.to_mend += 1;
                    counts.refused += 1;
                }
                Standing::ToCheck => counts.to_check += 1,
                Standing::Good => {
                    counts.good += 1;
                    let is_doubtful = self.review.state(order) == OrderState::Doubtful;
                    counts.accepted += usize::from(is_doubtful);
                }
                Standing::Sending | Standing::Accepted | Standing::Unknown | Standing::LeftOut => {
                    counts.known += 1;
                }
            }
            counts.twice += usize::from(self.is_twice(order));
            counts.unlabelled +=
                usize::from(!self.attached.is_empty() && self.is_unlabelled(order));
        }
        counts
    }

    fn columns_to_keep(&self) -> String {
        let layout = self.review.layout();
        let kept = SavedColumns::new(&self.columns_name, &layout.columns, &layout.header.names);
        crate::json::text(&kept)
    }
}
