//! The list of what has been sent: searched, filtered, sorted, selected from.

use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::rc::Rc;

use order_submit::{DeliveryStatus, OrderKey};

use super::row::{OrderRow, SearchWord};

/// What of the list is shown, by what became of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum StateFilter {
    #[default]
    All,
    Of(DeliveryStatus),
}

impl StateFilter {
    /// In the order in which they are offered: what a person has to look after comes first.
    pub(crate) const ALL: [Self; 6] = [
        Self::All,
        Self::Of(DeliveryStatus::Unknown),
        Self::Of(DeliveryStatus::Sending),
        Self::Of(DeliveryStatus::Accepted),
        Self::Of(DeliveryStatus::Refused),
        Self::Of(DeliveryStatus::NotArrived),
    ];

    fn takes(self, row: &OrderRow) -> bool {
        match self {
            Self::All => true,
            Self::Of(status) => row.state.status == status,
        }
    }
}

/// From a moment to before another, in milliseconds since 1970 UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct DayRange {
    pub(crate) from: i64,
    pub(crate) to: i64,
}

impl DayRange {
    const fn has(self, at: i64) -> bool {
        self.from <= at && at < self.to
    }
}

/// A column that the list can be sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Column {
    Order,
    Receiver,
    Status,
    WarehouseNumber,
    Sent,
}

impl Column {
    /// Whether people expect the largest first.
    const fn begins_descending(self) -> bool {
        matches!(self, Self::Sent)
    }

    fn compare(self, one: &OrderRow, other: &OrderRow) -> Ordering {
        match self {
            Self::Order => one.key.order_number.cmp(&other.key.order_number),
            Self::Receiver => one.summary.receiver.cmp(&other.summary.receiver),
            Self::Status => one.status().cmp(&other.status()),
            Self::WarehouseNumber => {
                let number = |row: &OrderRow| row.state.warehouse_number.clone();
                number(one).cmp(&number(other))
            }
            Self::Sent => one.state.sent_at.cmp(&other.state.sent_at),
        }
    }
}

/// The list of what has been sent, and what of it is on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OrderList {
    /// `None` until it is read.
    rows: Option<Rc<[OrderRow]>>,
    pub(crate) typed: Rc<str>,
    pub(crate) filter: StateFilter,
    pub(crate) days: Option<DayRange>,
    pub(crate) sorted_by: Column,
    pub(crate) is_descending: bool,
    selected: Rc<BTreeSet<OrderKey>>,
    /// The places in `rows` of what is shown, in that order.
    shown: Rc<[usize]>,
}

/// What a person does with the list, or the browser with what it keeps.
#[derive(Debug, Clone)]
pub(crate) enum ListAction {
    /// What has been sent is there, or has changed.
    Use(Rc<[OrderRow]>),
    Type(String),
    Filter(StateFilter),
    Days(Option<DayRange>),
    SortBy(Column),
    Select(OrderKey, bool),
    /// All that is shown, or nothing.
    SelectShown(bool),
}

impl Default for OrderList {
    fn default() -> Self {
        Self {
            rows: None,
            typed: Rc::from(""),
            filter: StateFilter::All,
            days: None,
            sorted_by: Column::Sent,
            is_descending: true,
            selected: Rc::default(),
            shown: Rc::from([]),
        }
    }
}

impl OrderList {
    pub(crate) fn reduce(&self, action: ListAction) -> Self {
        let mut next = self.clone();
        match action {
            ListAction::Use(rows) => {
                let kept = rows.iter().map(|row| &row.key);
                let kept = kept.filter(|key| self.selected.contains(*key)).cloned();
                next.selected = Rc::new(kept.collect());
                next.rows = Some(rows);
            }
            ListAction::Type(typed) => next.typed = typed.into(),
            ListAction::Filter(filter) => next.filter = filter,
            ListAction::Days(days) => next.days = days,
            ListAction::SortBy(column) => {
                next.is_descending = match self.sorted_by == column {
                    true => !self.is_descending,
                    false => column.begins_descending(),
                };
                next.sorted_by = column;
            }
            ListAction::Select(key, is_selected) => {
                let selected = Rc::make_mut(&mut next.selected);
                if is_selected {
                    selected.insert(key);
                } else {
                    selected.remove(&key);
                }
                return next;
            }
            ListAction::SelectShown(is_selected) => {
                next.selected = match is_selected {
                    true => Rc::new(self.shown().map(|row| row.key.clone()).collect()),
                    false => Rc::default(),
                };
                return next;
            }
        }
        next.shown = next.found();
        next
    }

    fn found(&self) -> Rc<[usize]> {
        let words = SearchWord::all_of(&self.typed);
        let is_found = |row: &OrderRow| {
            self.filter.takes(row)
                && self.days.is_none_or(|days| days.has(row.state.sent_at))
                && row.has(&words)
        };
        let rows = self.rows();
        let mut found: Vec<(usize, &OrderRow)> = rows
            .iter()
            .enumerate()
            .filter(|(_, row)| is_found(row))
            .collect();
        found.sort_by(|(_, one), (_, other)| {
            let order = self.sorted_by.compare(one, other);
            let order = if self.is_descending {
                order.reverse()
            } else {
                order
            };
            // The latest first among equals, whichever way the column is sorted.
            order.then_with(|| Column::Sent.compare(other, one))
        });
        found.into_iter().map(|(index, _)| index).collect()
    }

    /// Whether what has been sent is there.
    pub(crate) const fn is_read(&self) -> bool {
        self.rows.is_some()
    }

    /// Everything that has been sent.
    pub(crate) fn rows(&self) -> &[OrderRow] {
        self.rows.as_deref().unwrap_or_default()
    }

    /// What is shown, in its order.
    pub(crate) fn shown(&self) -> impl Iterator<Item = &OrderRow> {
        self.shown
            .iter()
            .filter_map(|index| self.rows().get(*index))
    }

    pub(crate) fn shown_count(&self) -> usize {
        self.shown.len()
    }

    /// How many there are of a filter, whatever else is searched for.
    pub(crate) fn count(&self, filter: StateFilter) -> usize {
        let rows = self.rows().iter();
        rows.filter(|row| filter.takes(row)).count()
    }

    /// How many were sent from a moment on.
    pub(crate) fn count_since(&self, at: i64) -> usize {
        let rows = self.rows().iter();
        rows.filter(|row| row.state.sent_at >= at).count()
    }

    pub(crate) fn is_selected(&self, key: &OrderKey) -> bool {
        self.selected.contains(key)
    }

    pub(crate) fn selected_count(&self) -> usize {
        self.selected.len()
    }

    /// What an action on many is about: what is selected, else all that is shown; in the order of the list, and then what is selected
    /// and not shown.
    pub(crate) fn chosen(&self) -> Vec<OrderKey> {
        let shown = self.shown().map(|row| row.key.clone());
        if self.selected.is_empty() {
            return shown.collect();
        }
        let mut others = BTreeSet::clone(&self.selected);
        let mut chosen: Vec<OrderKey> = shown.filter(|key| others.remove(key)).collect();
        chosen.extend(others);
        chosen
    }

    /// The orders that the warehouse is worth asking about, the latest first: those that may have arrived, and those that it is not
    /// done with. `before` leaves out what it was asked about since.
    pub(crate) fn askable(&self, among: &[OrderKey], before: i64) -> Vec<OrderKey> {
        let among: BTreeSet<&OrderKey> = among.iter().collect();
        let mut askable: Vec<&OrderRow> = self
            .rows()
            .iter()
            .filter(|row| row.is_askable() && row.state.asked_at < before)
            .filter(|row| among.contains(&row.key))
            .collect();
        askable.sort_by_key(|row| std::cmp::Reverse(row.state.sent_at));
        askable.into_iter().map(|row| row.key.clone()).collect()
    }

    /// The orders before and after one, as they are shown; neither where that one is not among them.
    pub(crate) fn neighbours(&self, key: &OrderKey) -> (Option<OrderKey>, Option<OrderKey>) {
        let shown: Vec<&OrderKey> = self.shown().map(|row| &row.key).collect();
        let Some(at) = shown.iter().position(|it| *it == key) else {
            return (None, None);
        };
        let neighbour = |at: Option<usize>| shown.get(at?).map(|key| (*key).clone());
        (neighbour(at.checked_sub(1)), neighbour(at.checked_add(1)))
    }
}

#[cfg(test)]
mod tests {
    use order_submit::{OrderSummary, Progress};

    use super::super::row::RowState;
    use super::*;

    fn row(number: &str, status: DeliveryStatus, sent_at: i64) -> OrderRow {
        let summary = OrderSummary {
            receiver: format!("Nguyễn {number}").into(),
            place: "Đà Nẵng, VN".into(),
            goods: "1".into(),
            keywords: "+63 917 123 4567 CUP-WHITE".into(),
        };
        let state = RowState {
            status,
            progress: Progress::Taken,
            warehouse_number: format!("W{sent_at}").into(),
            tracking_number: "TH2847".into(),
            reason: "".into(),
            sent_at,
            asked_at: 0,
        };
        OrderRow::new(OrderKey::new("CK", number), summary, state)
    }

    fn list() -> OrderList {
        use DeliveryStatus::{Accepted, Refused, Unknown};
        let rows = [
            row("SO-2", Accepted, 20),
            row("SO-1", Unknown, 10),
            row("SO-3", Refused, 30),
        ];
        OrderList::default().reduce(ListAction::Use(rows.into()))
    }

    fn numbers(list: &OrderList) -> Vec<&str> {
        list.shown().map(|row| &*row.key.order_number).collect()
    }

    #[test]
    fn the_latest_comes_first_and_columns_sort_both_ways() {
        let list = list();
        assert_eq!(numbers(&list), ["SO-3", "SO-2", "SO-1"]);
        let list = list.reduce(ListAction::SortBy(Column::Order));
        assert_eq!(numbers(&list), ["SO-1", "SO-2", "SO-3"]);
        let list = list.reduce(ListAction::SortBy(Column::Order));
        assert_eq!(numbers(&list), ["SO-3", "SO-2", "SO-1"]);
        let list = list.reduce(ListAction::SortBy(Column::Status));
        assert_eq!(numbers(&list), ["SO-1", "SO-3", "SO-2"]);
    }

    #[test]
    fn any_part_finds_it_however_it_is_written() {
        for (typed, found) in [
            ("so-1", &["SO-1"][..]),
            ("nguyen so3", &["SO-3"]),
            ("da nang", &["SO-3", "SO-2", "SO-1"]),
            ("0917 123", &["SO-3", "SO-2", "SO-1"]),
            ("(0917)123-4567", &["SO-3", "SO-2", "SO-1"]),
            ("cup", &["SO-3", "SO-2", "SO-1"]),
            ("w20", &["SO-2"]),
            ("th28", &["SO-3", "SO-2", "SO-1"]),
            ("  ", &["SO-3", "SO-2", "SO-1"]),
            ("nobody", &[]),
        ] {
            let list = list().reduce(ListAction::Type(typed.to_owned()));
            assert_eq!(numbers(&list), found, "{typed}");
        }
    }

    #[test]
    fn filters_add_up_and_counts_are_of_all() {
        let list = list().reduce(ListAction::Filter(StateFilter::Of(DeliveryStatus::Refused)));
        assert_eq!(numbers(&list), ["SO-3"]);
        let list = list.reduce(ListAction::Days(Some(DayRange { from: 0, to: 30 })));
        assert_eq!(numbers(&list), [""; 0]);
        let list = list.reduce(ListAction::Filter(StateFilter::All));
        assert_eq!(numbers(&list), ["SO-2", "SO-1"]);
        assert_eq!(list.count(StateFilter::Of(DeliveryStatus::Refused)), 1);
        assert_eq!((list.count(StateFilter::All), list.count_since(20)), (3, 2));
    }

    #[test]
    fn what_is_chosen_is_the_selection_or_else_what_is_shown() {
        let key = |number| OrderKey::new("CK", number);
        let list = list().reduce(ListAction::Type("so-1".to_owned()));
        assert_eq!(list.chosen(), [key("SO-1")]);
        let list = list.reduce(ListAction::SelectShown(true));
        let list = list.reduce(ListAction::Type(String::new()));
        let list = list.reduce(ListAction::Select(key("SO-3"), true));
        // In the order of the list.
        assert_eq!(list.chosen(), [key("SO-3"), key("SO-1")]);
        // What is gone is not selected.
        let rows = [row("SO-3", DeliveryStatus::Refused, 30)];
        let list = list.reduce(ListAction::Use(rows.into()));
        assert_eq!(list.chosen(), [key("SO-3")]);
        let list = list.reduce(ListAction::SelectShown(false));
        assert_eq!((list.selected_count(), list.chosen().len()), (0, 1));
    }

    #[test]
    fn only_what_may_change_is_asked_about() {
        use DeliveryStatus::{Accepted, NotArrived, Refused, Sending, Unknown};
        let mut done = row("SO-6", Accepted, 60);
        done.state.progress = Progress::HandedOver;
        let mut asked = row("SO-7", Accepted, 70);
        asked.state.asked_at = 100;
        let rows = [
            row("SO-1", Accepted, 10),
            row("SO-2", NotArrived, 20),
            row("SO-3", Refused, 30),
            row("SO-4", Sending, 40),
            row("SO-5", Unknown, 50),
            done,
            asked,
        ];
        let list = OrderList::default().reduce(ListAction::Use(rows.into()));
        let askable = |before| {
            let keys = list.askable(&list.chosen(), before);
            let numbers = keys.iter().map(|key| key.order_number.to_string());
            numbers.collect::<Vec<_>>()
        };
        assert_eq!(askable(100), ["SO-5", "SO-2", "SO-1"]);
        assert_eq!(askable(101), ["SO-7", "SO-5", "SO-2", "SO-1"]);
    }

    #[test]
    fn neighbours_are_those_on_the_screen() {
        let key = |number| OrderKey::new("CK", number);
        let list = list();
        assert_eq!(list.neighbours(&key("SO-3")), (None, Some(key("SO-2"))));
        assert_eq!(
            list.neighbours(&key("SO-2")),
            (Some(key("SO-3")), Some(key("SO-1")))
        );
        assert_eq!(list.neighbours(&key("SO-9")), (None, None));
    }
}
