//! The orders of a file under review: what is known of each, what a person has decided, and how each stands.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use order_import::review::{
    CellBefore, CellEdit, Finding, OrderState, Problem, Review, TableIssue, is_missing_in_sender,
};
use order_model::{Field, Group, Rules};

use crate::chosen_rows::View;
use crate::message::{Edit, KnownOrder, KnownState, MistakeKey, Standing};
use crate::surroundings::Surroundings;

/// What identifies an order: its shop and its number.
pub(crate) type OrderKey = (String, String);

/// The orders of a file under review.
pub(crate) struct UnderReview {
    pub(crate) review: Review,
    pub(crate) rules: Rules,
    pub(crate) surroundings: Arc<dyn Surroundings>,
    pub(crate) columns_name: String,
    pub(crate) known: HashMap<OrderKey, (KnownState, String)>,
    /// Orders whose warnings somebody has accepted, by their first rows.
    pub(crate) accepted: BTreeSet<usize>,
    /// The first rows of orders that were given a label.
    pub(crate) attached: BTreeSet<usize>,
    pub(crate) undo: Vec<Decision>,
    /// By order.
    pub(crate) standings: Vec<Standing>,
    /// By row of the table.
    pub(crate) orders: Vec<Option<u32>>,
    pub(crate) fields: Vec<Field>,
    pub(crate) view: Option<View>,
}

/// What can be taken back.
pub(crate) enum Decision {
    Edits {
        before: Vec<CellBefore>,
        accepted: BTreeSet<usize>,
        /// What was known of orders that were refused before they were changed.
        refused: Vec<(OrderKey, String)>,
    },
    Accepted(BTreeSet<usize>),
}

impl UnderReview {
    /// Orders that have been judged.
    pub(crate) fn new(
        review: Review,
        rules: Rules,
        surroundings: Arc<dyn Surroundings>,
        columns_name: String,
    ) -> Self {
        Self {
            review,
            rules,
            surroundings,
            columns_name,
            known: HashMap::new(),
            accepted: BTreeSet::new(),
            attached: BTreeSet::new(),
            undo: Vec::new(),
            standings: Vec::new(),
            orders: Vec::new(),
            fields: Vec::new(),
            view: None,
        }
    }

    /// The order that a row is of.
    pub(crate) fn order_of(&self, row: usize) -> Option<usize> {
        Some(self.orders.get(row).copied()?? as usize)
    }

    pub(crate) fn first_row(&self, order: usize) -> Option<usize> {
        self.review.rows(order).first().copied()
    }

    pub(crate) fn standing(&self, order: usize) -> Standing {
        self.standings
            .get(order)
            .copied()
            .unwrap_or(Standing::ToMend)
    }

    /// Adds what has become known.
    pub(crate) fn know(&mut self, orders: Vec<KnownOrder>) {
        for known in orders {
            let key = (known.client_code, known.order_number);
            match known.state {
                KnownState::Nothing => drop(self.known.remove(&key)),
                state => drop(self.known.insert(key, (state, known.text))),
            }
        }
    }

    /// What is known of an order.
    pub(crate) fn known_of(&self, order: usize) -> Option<&(KnownState, String)> {
        if self.known.is_empty() {
            return None;
        }
        self.known.get(&self.key(order))
    }

    /// Changes a cell; `false` where it could not be.
    pub(crate) fn change(&mut self, edit: &Edit) -> bool {
        let Some(order) = self.order_of(edit.row) else {
            return false;
        };
        let of_head = edit.field.group() != Group::Item && !edit.only_this_row;
        let edits = match of_head {
            true => {
                let at = order_model::FieldRef::order_field(edit.field);
                self.review.edits_of(order, at, &edit.text)
            }
            false => vec![self.review.edit_of(edit.row, edit.field, &edit.text)],
        };
        self.make(edits)
    }

    /// Makes changes; `false` where nothing of them could be made, because the orders are on their way.
    pub(crate) fn make(&mut self, mut edits: Vec<CellEdit>) -> bool {
        edits.retain(|edit| {
            let order = self.order_of(edit.row);
            order.is_some_and(|order| !is_away(self.standing(order)))
        });
        if edits.is_empty() {
            return false;
        }
        let touched = self.touched(&edits);
        let refused = self.forget_refused(&touched);
        self.undo.push(Decision::Edits {
            before: self.review.before(&edits),
            accepted: self.accepted.clone(),
            refused,
        });
        self.forget_accepted(&touched);
        self.review.edit(edits);
        self.refresh();
        true
    }

    /// The orders that changes are made in.
    pub(crate) fn touched(&self, edits: &[CellEdit]) -> BTreeSet<usize> {
        let orders = edits.iter().filter_map(|edit| self.order_of(edit.row));
        orders.collect()
    }

    /// Orders that were refused may go again: which they were, and why.
    pub(crate) fn forget_refused(&mut self, orders: &BTreeSet<usize>) -> Vec<(OrderKey, String)> {
        let mut refused = Vec::new();
        for order in orders {
            let key = self.key(*order);
            if let Some((KnownState::Refused, _)) = self.known.get(&key)
                && let Some((_, text)) = self.known.remove(&key)
            {
                refused.push((key, text));
            }
        }
        refused
    }

    /// What was accepted was accepted of what stood there.
    pub(crate) fn forget_accepted(&mut self, orders: &BTreeSet<usize>) {
        for order in orders {
            if let Some(first) = self.first_row(*order) {
                self.accepted.remove(&first);
            }
        }
    }

    /// Lets orders go that have nothing but warnings.
    pub(crate) fn accept(&mut self, orders: Vec<usize>) {
        let doubtful = orders
            .into_iter()
            .filter(|order| self.standing(*order) == Standing::ToCheck);
        let firsts: Vec<usize> = doubtful.filter_map(|order| self.first_row(order)).collect();
        if firsts.is_empty() {
            return;
        }
        self.undo.push(Decision::Accepted(self.accepted.clone()));
        self.accepted.extend(firsts);
        self.refresh();
    }

    /// Takes the last decision back.
    pub(crate) fn undo(&mut self) {
        match self.undo.pop() {
            Some(Decision::Edits {
                before,
                accepted,
                refused,
            }) => {
                self.review.restore(before);
                self.accepted = accepted;
                for (key, text) in refused {
                    self.known.insert(key, (KnownState::Refused, text));
                }
            }
            Some(Decision::Accepted(before)) => self.accepted = before,
            None => return,
        }
        self.refresh();
    }

    /// Finds out how every order stands now.
    pub(crate) fn refresh(&mut self) {
        let count = self.review.order_count();
        self.orders.clear();
        self.orders.resize(self.review.table().row_count(), None);
        for order in 0..count {
            for row in self.review.rows(order) {
                if let Some(slot) = self.orders.get_mut(*row) {
                    *slot = u32::try_from(order).ok();
                }
            }
        }
        self.standings = (0..count).map(|order| self.standing_now(order)).collect();
        self.fields = fields(&self.review, !self.attached.is_empty());
        if let Some(view) = &mut self.view {
            view.is_stale = true;
        }
    }

    fn standing_now(&self, order: usize) -> Standing {
        match self.known_of(order).map(|(state, _)| *state) {
            Some(KnownState::Sending) => return Standing::Sending,
            Some(KnownState::Accepted) => return Standing::Accepted,
            Some(KnownState::Unknown) => return Standing::Unknown,
            Some(KnownState::LeftOut) => return Standing::LeftOut,
            Some(KnownState::Refused) => return Standing::Refused,
            Some(KnownState::Nothing) | None => {}
        }
        match self.review.state(order) {
            OrderState::Good => Standing::Good,
            OrderState::Doubtful => match self.first_row(order) {
                Some(first) if self.accepted.contains(&first) => Standing::Good,
                _ => Standing::ToCheck,
            },
            OrderState::Blocked | OrderState::NotJudged => Standing::ToMend,
        }
    }

    pub(crate) fn is_twice(&self, order: usize) -> bool {
        let findings = self.review.findings(order);
        findings.iter().any(|finding| {
            matches!(
                finding.problem,
                Problem::Table(TableIssue::RowTwice { .. } | TableIssue::SameAsOther { .. })
            )
        })
    }

    /// The orders that share a mistake.
    pub(crate) fn has_mistake(&self, order: usize, key: &MistakeKey) -> bool {
        if key.is_no_sender() {
            return self.review.has_no_sender(order);
        }
        let findings = self.review.findings(order);
        let has_no_sender = self.review.has_no_sender(order);
        findings.iter().any(|finding| {
            is_mistake(finding, key) && !(has_no_sender && is_missing_in_sender(finding))
        })
    }

    /// Whether nothing but this mistake is found in an order.
    pub(crate) fn has_nothing_but(&self, order: usize, key: &MistakeKey) -> bool {
        let findings = self.review.findings(order);
        !findings.is_empty() && findings.iter().all(|finding| is_mistake(finding, key))
    }
}

/// Whether an order has left, or is not to.
pub(crate) const fn is_away(standing: Standing) -> bool {
    matches!(
        standing,
        Standing::Sending | Standing::Accepted | Standing::Unknown | Standing::LeftOut
    )
}

fn is_mistake(finding: &Finding, key: &MistakeKey) -> bool {
    let field = finding.field.map(|at| at.field);
    field == Some(key.field) && finding.problem.code() == key.code
}

/// The fields of the grid: the number first, then who gets it, what, and the rest.
fn fields(review: &Review, has_labels: bool) -> Vec<Field> {
    let columns = &review.layout().columns;
    let has_columns = |field: Field| {
        columns
            .source(field)
            .is_some_and(|source| !source.columns.is_empty())
    };
    let wrong: BTreeSet<Field> = (0..review.order_count())
        .flat_map(|order| review.findings(order))
        .filter_map(|finding| finding.field)
        .map(|at| at.field)
        .collect();
    let mut fields: Vec<Field> = Field::ALL
        .into_iter()
        .filter(|field| {
            has_columns(*field)
                || wrong.contains(field)
                || (has_labels && *field == Field::LabelBase64)
        })
        .collect();
    fields.sort_by_key(|field| match field.group() {
        _ if *field == Field::OrderNumber => 0,
        Group::Receiver => 1,
        Group::Item => 2,
        Group::Sender => 4,
        _ => 3,
    });
    fields
}
