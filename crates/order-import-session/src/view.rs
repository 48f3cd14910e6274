//! Which rows of the grid are shown.

use order_model::{Field, Locale};

use crate::chosen_rows::View;
use crate::message::{Issue, Row, RowsPage, RowsQuery, Show, Standing};
use crate::review::UnderReview;

impl UnderReview {
    /// Some of the rows.
    pub(crate) fn page(&mut self, query: &RowsQuery, locale: Locale) -> RowsPage {
        let is_same = |view: &View| {
            view.show == query.show
                && view.search == query.search
                && view.orders_only == query.orders_only
                && (query.keeps || !view.is_stale)
        };
        if !self.view.as_ref().is_some_and(is_same) {
            self.view = Some(View {
                show: query.show.clone(),
                search: query.search.clone(),
                orders_only: query.orders_only,
                rows: self.chosen(query),
                is_stale: false,
            });
        }
        let rows = self.view.as_ref().map_or(&[][..], |view| &view.rows);
        let end = query.from.saturating_add(query.count).min(rows.len());
        let shown = rows.get(query.from..end).unwrap_or_default();
        let shown: Vec<Row> = shown
            .iter()
            .filter_map(|row| {
                let order = self.order_of(*row)?;
                let mut shown = self.row(order, *row, locale);
                if query.orders_only {
                    shown.issues = self.issues_of(order, locale);
                }
                Some(shown)
            })
            .collect();
        RowsPage {
            total: rows.len(),
            from: query.from,
            rows: shown,
        }
    }

    fn chosen(&self, query: &RowsQuery) -> Vec<usize> {
        let search = query.search.trim().to_lowercase();
        let orders = 0..self.review.order_count();
        orders
            .filter(|order| self.is_shown(*order, &query.show))
            .filter(|order| search.is_empty() || self.has_text(*order, &search))
            .flat_map(|order| {
                let rows = self.review.rows(order);
                let count = if query.orders_only { 1 } else { rows.len() };
                rows.iter().take(count)
            })
            .copied()
            .collect()
    }

    /// What is wrong with an order, the worst first.
    fn issues_of(&self, order: usize, locale: Locale) -> Vec<Issue> {
        let findings = self.review.findings(order).into_iter();
        let mut issues: Vec<Issue> = findings.map(|it| self.issue(it, locale)).collect();
        issues.sort_by_key(|issue| std::cmp::Reverse(issue.weight));
        issues
    }

    fn is_shown(&self, order: usize, show: &Show) -> bool {
        let standing = self.standing(order);
        match show {
            Show::All => true,
            Show::ToMend => matches!(standing, Standing::ToMend | Standing::Refused),
            Show::ToCheck => standing == Standing::ToCheck,
            Show::Good => standing == Standing::Good,
            Show::Known => crate::review::is_away(standing),
            Show::Refused => standing == Standing::Refused,
            Show::Unlabelled => self.is_unlabelled(order),
            Show::Twice => self.is_twice(order),
            Show::Mistake(key) => self.has_mistake(order, key),
        }
    }

    fn has_text(&self, order: usize, search: &str) -> bool {
        let width = self.review.layout().header.names.len();
        self.review.rows(order).iter().any(|row| {
            let in_file = (0..width).any(|column| {
                let text = self.review.cell(*row, column);
                !text.is_empty() && text.to_lowercase().contains(search)
            });
            in_file
                || self
                    .fields
                    .iter()
                    .filter(|field| **field != Field::LabelBase64)
                    .any(|field| {
                        let text = self.review.field_text(*row, *field);
                        text.to_lowercase().contains(search)
                    })
        })
    }
}
