//! Orders that may go.

use order_import::message::problem_text;
use order_model::{Field, Locale, Normalized, decode, normalize};

use crate::message::{JudgedOrder, OrdersQuery, OutgoingOrder, Standing};
use crate::review::{OrderKey, UnderReview};

impl UnderReview {
    /// What identifies an order, in the form that systems compare.
    pub(crate) fn key(&self, order: usize) -> OrderKey {
        let fields = [Field::ClientCode, Field::OrderNumber];
        let texts = fields.map(|field| self.review.head_text(order, field));
        let is_plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_graphic());
        let [client_code, order_number] = match texts.iter().all(|text| is_plain(text)) {
            true => texts.map(std::borrow::Cow::into_owned),
            false => self.normalized(order, |order| {
                fields.map(|field| order.order.text(field).unwrap_or_default().to_owned())
            }),
        };
        (client_code, order_number)
    }

    /// What is made of an order in the form that systems compare.
    fn normalized<T: Default>(&self, order: usize, make: impl FnOnce(&Normalized<'_>) -> T) -> T {
        let json = self.review.order_json(order);
        // It is JSON that we have written.
        let Ok(decoded) = decode(json.as_bytes()) else {
            return T::default();
        };
        make(&normalize(
            &decoded.order,
            &self.rules,
            self.surroundings.nfc(),
        ))
    }

    /// Some of all orders.
    pub(crate) fn judged(&self, query: &OrdersQuery, locale: Locale) -> Vec<JudgedOrder> {
        let end = query.from.saturating_add(query.count);
        let orders = query.from..end.min(self.review.order_count());
        orders
            .filter_map(|order| self.judged_order(order, locale))
            .collect()
    }

    fn judged_order(&self, order: usize, locale: Locale) -> Option<JudgedOrder> {
        let row = self.first_row(order)?;
        let (client_code, order_number) = self.key(order);
        let rows = self.review.rows(order).iter();
        let findings = self.review.findings(order);
        Some(JudgedOrder {
            row,
            numbers: rows.map(|row| self.review.table().number(*row)).collect(),
            client_code,
            order_number,
            standing: self.standing(order),
            body: self.normalized(order, |normalized| normalized.order.to_json()),
            issues: findings
                .iter()
                .map(|finding| self.issue(finding, locale))
                .collect(),
        })
    }

    /// So many orders that may go, behind a row.
    pub(crate) fn outgoing(
        &self,
        after: Option<usize>,
        count: usize,
        locale: Locale,
    ) -> Vec<OutgoingOrder> {
        let orders = 0..self.review.order_count();
        orders
            .filter(|order| self.standing(*order) == Standing::Good)
            .filter(|order| {
                let first = self.first_row(*order);
                after.is_none_or(|after| first.is_some_and(|first| first > after))
            })
            .take(count)
            .filter_map(|order| self.outgoing_order(order, locale))
            .collect()
    }

    fn outgoing_order(&self, order: usize, locale: Locale) -> Option<OutgoingOrder> {
        let row = self.first_row(order)?;
        let mut accepted: Vec<String> = Vec::new();
        for finding in self.review.findings(order) {
            let words = problem_text(&finding.problem, locale);
            if !accepted.contains(&words) {
                accepted.push(words);
            }
        }
        Some(self.normalized(order, |normalized| {
            let text = |field| normalized.order.text(field).unwrap_or_default().to_owned();
            let changes = normalized.changes.iter();
            OutgoingOrder {
                row,
                number: self.review.table().number(row),
                client_code: text(Field::ClientCode),
                order_number: text(Field::OrderNumber),
                body: normalized.order.to_json(),
                accepted,
                sent_as: changes
                    .map(|change| (change.field_ref.path().pointer(), change.to.clone()))
                    .collect(),
            }
        }))
    }
}
