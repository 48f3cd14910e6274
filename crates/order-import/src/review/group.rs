//! Rows that are one order.

use std::borrow::Cow;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::cells::Cells;

/// Which rows are which orders, and which are none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Groups {
    /// The rows of each order, in the file's order.
    pub(super) orders: Vec<Vec<usize>>,
    pub(super) left_out: LeftOut,
}

/// Rows that are no orders, by why.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// The order was cancelled at the shop.
    pub cancelled: Vec<usize>,
    /// The row was hidden in the spreadsheet, and hidden rows are left out.
    pub hidden: Vec<usize>,
    /// The names of the columns once more.
    pub header: Vec<usize>,
}

/// What shops call an order that is not to be sent.
const CANCELLED: [&str; 22] = [
    "cancelled",
    "canceled",
    "cancel",
    "cancelledbybuyer",
    "cancelledbyseller",
    "refunded",
    "已取消",
    "取消",
    "已关闭",
    "交易关闭",
    "已退款",
    "退款完成",
    "交易取消",
    "订单取消",
    "cancelado",
    "cancelada",
    "anulado",
    "reembolsado",
    "ยกเลิก",
    "ยกเลิกแล้ว",
    "ถูกยกเลิก",
    "คืนเงินแล้ว",
];

impl Groups {
    /// Rows of one number and one shop are one order, wherever they stand; so is a row without a number and without anything else of an order's
    /// head, below another.
    pub(super) fn of(cells: &Cells<'_>) -> Self {
        let mut groups = Self::default();
        let mut by_number = OrdersByNumber::default();
        let mut before: Option<usize> = None;
        for row in cells.rows() {
            if let Some(why) = groups.why_left_out(cells, row) {
                why.push(row);
                continue;
            }
            let number = cells.order_number(row);
            let order = if number.is_empty() {
                before.filter(|_| cells.is_continuation(row))
            } else {
                by_number.of(&number).find(|order| {
                    groups
                        .first_row(*order)
                        .is_none_or(|first| cells.is_same_shop(first, row))
                })
            };
            let order = order.unwrap_or_else(|| {
                let order = groups.orders.len();
                groups.orders.push(Vec::new());
                by_number.add(number, order);
                order
            });
            if let Some(rows) = groups.orders.get_mut(order) {
                rows.push(row);
            }
            before = Some(order);
        }
        groups
    }

    fn first_row(&self, order: usize) -> Option<usize> {
        self.orders.get(order)?.first().copied()
    }

    fn why_left_out(&mut self, cells: &Cells<'_>, row: usize) -> Option<&mut Vec<usize>> {
        if cells.leaves_out_hidden() && cells.table.is_hidden(row) {
            Some(&mut self.left_out.hidden)
        } else if is_cancelled(cells.status(row)) {
            Some(&mut self.left_out.cancelled)
        } else if cells.is_header(row) {
            Some(&mut self.left_out.header)
        } else {
            None
        }
    }
}

/// The orders of each number, in the order in which they come: mostly one, more where several shops count alike.
#[derive(Debug, Default)]
struct OrdersByNumber<'t> {
    /// The first and the last of a number.
    ends: HashMap<Cow<'t, str>, (usize, usize)>,
    /// The next order of the same number, by order.
    next: Vec<Option<usize>>,
}

impl<'t> OrdersByNumber<'t> {
    fn of(&self, number: &str) -> impl Iterator<Item = usize> {
        let first = self.ends.get(number).map(|(first, _)| *first);
        std::iter::successors(first, |order| self.next.get(*order).copied().flatten())
    }

    /// Orders are added as they come; one without a number is nobody's next.
    fn add(&mut self, number: Cow<'t, str>, order: usize) {
        self.next.resize(order + 1, None);
        if number.is_empty() {
            return;
        }
        match self.ends.entry(number) {
            Entry::Vacant(slot) => drop(slot.insert((order, order))),
            Entry::Occupied(mut slot) => {
                let (_, last) = slot.get_mut();
                if let Some(next) = self.next.get_mut(*last) {
                    *next = Some(order);
                }
                *last = order;
            }
        }
    }
}

fn is_cancelled(status: &str) -> bool {
    !status.is_empty() && CANCELLED.contains(&order_model::text::key(status).as_str())
}
