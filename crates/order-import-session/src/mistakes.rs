//! What many orders have wrong.

use order_import::message::problem_text;
use order_import::review::{CellEdit, Mistake as SharedMistake, Problem};
use order_model::Locale;

use crate::message::{Mistake, MistakeKey};
use crate::review::{UnderReview, is_away};

/// So many are named, the most frequent.
const MOST: usize = 50;

pub(crate) fn mistakes(of: &UnderReview, locale: Locale) -> Vec<Mistake> {
    let shared = of.review.mistakes();
    let mistakes = shared.iter().take(MOST).filter_map(|mistake| {
        let mendable = mistake
            .offers
            .iter()
            .filter(|(order, _)| !is_away(of.standing(*order)));
        let example = mendable.clone().next();
        let order = match example {
            Some((order, _)) => *order,
            None => first_with(of, mistake)?,
        };
        let findings = of.review.findings(order);
        let finding = findings.iter().find(|finding| is_of(finding, mistake))?;
        Some(Mistake {
            key: key(mistake),
            count: mistake.count,
            mendable: mendable.count(),
            words: problem_text(&finding.problem, locale),
            example: example.and_then(|(_, edits)| {
                let edit = edits.first()?;
                let at = edit.path.field_ref()?;
                Some((of.review.text(order, at), edit.value.clone()))
            }),
            is_error: finding.is_error(),
        })
    });
    mistakes.collect()
}

/// The changes that mend a mistake in all orders that share it, and in how many that is.
pub(crate) fn mending(of: &UnderReview, wanted: &MistakeKey) -> (Vec<CellEdit>, usize) {
    let mut shared = of.review.mistakes();
    shared.retain(|mistake| key(mistake) == *wanted);
    let Some(mistake) = shared.first_mut() else {
        return (Vec::new(), 0);
    };
    mistake
        .offers
        .retain(|(order, _)| !is_away(of.standing(*order)));
    let mut orders: Vec<usize> = mistake.offers.iter().map(|(order, _)| *order).collect();
    orders.dedup();
    (of.review.mending_edits(mistake), orders.len())
}

fn key(mistake: &SharedMistake) -> MistakeKey {
    MistakeKey {
        code: match mistake.is_no_sender {
            true => MistakeKey::NO_SENDER.to_owned(),
            false => mistake.code.as_str().to_owned(),
        },
        field: mistake.field,
    }
}

fn first_with(of: &UnderReview, mistake: &SharedMistake) -> Option<usize> {
    (0..of.review.order_count()).find(|order| {
        if mistake.is_no_sender && !of.review.has_no_sender(*order) {
            return false;
        }
        let findings = of.review.findings(*order);
        findings.iter().any(|finding| is_of(finding, mistake))
    })
}

fn is_of(finding: &order_import::review::Finding, mistake: &SharedMistake) -> bool {
    let is_code = matches!(&finding.problem, Problem::Rule(issue) if issue.code() == mistake.code);
    is_code && finding.field.is_some_and(|at| at.field == mistake.field)
}
