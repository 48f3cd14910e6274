//! Mistakes that many orders share, each mended with one decision.

use std::collections::BTreeMap;

use order_model::issue::Edit;
use order_model::{Code, Field};

use super::problem::Problem;
use super::state::{CellEdit, Review};

/// A mistake that orders share: one code at one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// What is wrong.
    pub code: Code,
    /// Where.
    pub field: Field,
    /// How often it is found.
    pub count: usize,
    /// The orders for which one thing is offered, and that.
    pub offers: Vec<(usize, Vec<Edit>)>,
}

impl Review {
    /// The mistakes, the most frequent first.
    #[must_use]
    pub fn mistakes(&self) -> Vec<Mistake> {
        let mut by_place: BTreeMap<(Code, Field), Mistake> = BTreeMap::new();
        for order in 0..self.order_count() {
            for finding in self.findings(order) {
                let (Problem::Rule(issue), Some(field_ref)) = (&finding.problem, finding.field)
                else {
                    continue;
                };
                let (code, field) = (issue.code(), field_ref.field);
                let mistake = by_place.entry((code, field)).or_insert_with(|| Mistake {
                    code,
                    field,
                    count: 0,
                    offers: Vec::new(),
                });
                mistake.count += 1;
                let mut offers = issue.offers();
                if offers.len() == 1
                    && let Some(only) = offers.pop()
                {
                    mistake.offers.push((order, only));
                }
            }
        }
        let mut mistakes: Vec<Mistake> = by_place.into_values().collect();
        mistakes.sort_by_key(|mistake| std::cmp::Reverse(mistake.count));
        mistakes
    }

    /// Takes what is offered for a mistake, in all orders that have it.
    pub fn accept(&mut self, mistake: &Mistake) {
        self.edit(self.mending_edits(mistake));
    }

    /// The changes that [`Self::accept`] makes.
    #[must_use]
    pub fn mending_edits(&self, mistake: &Mistake) -> Vec<CellEdit> {
        let edits = mistake
            .offers
            .iter()
            .flat_map(|(order, edits)| edits.iter().map(move |edit| (*order, edit)));
        edits
            .filter_map(|(order, edit)| Some((order, edit.path.field_ref()?, &edit.value)))
            .flat_map(|(order, field_ref, value)| self.edits_of(order, field_ref, value))
            .collect()
    }
}
