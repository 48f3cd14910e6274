//! Mistakes that many orders share, each mended with one decision.

use std::collections::BTreeMap;

use order_model::issue::Edit;
use order_model::{Code, Field, Group};

use super::problem::{Finding, Problem};
use super::state::{CellEdit, Review};

/// A mistake that orders share: one code at one field, or the whole sender that is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// What is wrong.
    pub code: Code,
    /// Where.
    pub field: Field,
    /// Whether nothing of the sender is there: what is said of one field is meant of all.
    pub is_no_sender: bool,
    /// How often it is found.
    pub count: usize,
    /// The orders for which one thing is offered, and that.
    pub offers: Vec<(usize, Vec<Edit>)>,
}

impl Review {
    /// The mistakes, the most frequent first.
    #[must_use]
    pub fn mistakes(&self) -> Vec<Mistake> {
        let mut by_place: BTreeMap<(Code, Field, bool), Mistake> = BTreeMap::new();
        for order in 0..self.order_count() {
            let has_no_sender = self.has_no_sender(order);
            for finding in self.findings(order) {
                let (Problem::Rule(issue), Some(field_ref)) = (&finding.problem, finding.field)
                else {
                    continue;
                };
                let (code, field) = (issue.code(), field_ref.field);
                let is_no_sender = has_no_sender && is_missing_in_sender(finding);
                if is_no_sender && field != Field::SenderName {
                    continue;
                }
                let place = (code, field, is_no_sender);
                let mistake = by_place.entry(place).or_insert_with(|| Mistake {
                    code,
                    field,
                    is_no_sender,
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

    /// Whether an order asks for its sender, and nothing of one is there.
    #[must_use]
    pub fn has_no_sender(&self, order: usize) -> bool {
        let findings = self.findings(order);
        let mut names = findings.iter().filter(|finding| {
            let field = finding.field.map(|at| at.field);
            field == Some(Field::SenderName) && is_missing_in_sender(finding)
        });
        let mut fields = Group::Sender.fields();
        names.next().is_some() && fields.all(|field| self.head_text(order, field).is_empty())
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

/// Whether something of the sender is missing.
#[must_use]
pub fn is_missing_in_sender(finding: &Finding) -> bool {
    let is_missing = matches!(&finding.problem, Problem::Rule(issue) if matches!(issue.code(), Code::Missing | Code::Empty));
    let group = finding.field.map(|at| at.field.group());
    is_missing && group == Some(Group::Sender)
}
