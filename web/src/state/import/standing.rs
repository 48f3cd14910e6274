//! How far an import is.

use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use order_import_session::message::{
    Choice, KnownState, Map, Opened, OutgoingOrder, Reviewed, Row, Show,
};
use order_model::{Field, Group};
use order_submit::{Consent, OrderKey};
use serde::{Deserialize, Serialize};

use super::cursor::{Cursor, Extent};
use super::known_rows::KnownRows;
use super::labels::Labels;
use crate::state::address::{ADDRESS_FIELDS, Address};
use crate::state::batch::Batch;
use crate::state::ended::Ended;
use crate::state::orders::RowStatus;

/// What is on the screen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) enum Stage {
    /// What is kept has not been looked at.
    #[default]
    Starting,
    /// There is no file.
    Nothing,
    Reading,
    /// Nothing of the file can be read, and why.
    Unreadable(String),
    /// What the file is, and which column is which field.
    SetUp,
    /// Its orders.
    Review,
}

/// How a file is read, and what a person has changed of it, as it is kept.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct KeptChoices {
    pub(crate) choice: Choice,
    /// `None` until the columns have been looked at.
    pub(crate) map: Option<Map>,
}

/// An import.
#[derive(Debug, Default)]
pub(crate) struct ImportState {
    pub(crate) stage: Stage,
    pub(crate) name: Rc<str>,
    /// The same for the same bytes.
    pub(crate) id: Arc<str>,
    pub(crate) choice: Choice,
    pub(crate) opened: Option<Opened>,
    pub(crate) map: Map,
    pub(crate) reviewed: Option<Reviewed>,
    /// How much of what takes long is done, and of how much.
    pub(crate) progress: (u64, u64),
    pub(crate) show: Show,
    pub(crate) search: String,
    pub(crate) rows: KnownRows<Rc<Row>>,
    /// The first row of each order, with all that is wrong with it.
    pub(crate) orders: KnownRows<Rc<Row>>,
    pub(crate) cursor: Cursor,
    pub(crate) labels: Labels,
    /// Who may send orders that have no sender: those of the address book, the latest first.
    pub(crate) senders: Rc<[Arc<Address>]>,
    /// What is typed into the cell with the focus.
    pub(crate) typed: Option<String>,
    /// Whether the last cell that was to be changed could not be.
    pub(crate) is_refused: bool,
    /// Why the browser does not keep the file, where it does not.
    pub(crate) not_kept: Option<String>,
    /// Whether it goes on where it was left.
    pub(crate) is_resumed: bool,
    /// What reads the file has stopped.
    pub(crate) is_broken: bool,
    pub(crate) batch: Batch<OrderKey>,
    /// What is to be sent of the orders that wait.
    pub(crate) outgoing: BTreeMap<OrderKey, OutgoingOrder>,
    /// What has become of orders, and whoever judges them has not been told.
    untold: Vec<(OrderKey, Ended)>,
    /// How many are to be sent besides, and behind which row they are.
    pub(crate) to_come: usize,
    pub(crate) sent_up_to: Option<usize>,
    /// Changes with every change of what is listed: what was asked before is of another list.
    pub(crate) edition: u32,
    /// Whether rows that have been mended stay in sight.
    pub(crate) keeps: bool,
    /// Whether the cell is to have the focus once it is there.
    pub(crate) wants_focus: bool,
}

impl ImportState {
    /// Begins with another file. What is being sent of the one before is answered.
    pub(crate) fn begin(&mut self, id: &Arc<str>, name: &str) {
        *self = Self {
            stage: Stage::Reading,
            id: Arc::clone(id),
            name: name.into(),
            edition: self.edition.wrapping_add(1),
            ..Self::default()
        };
    }

    /// The file has been read.
    pub(crate) fn use_opened(&mut self, opened: Opened) {
        self.map = Map {
            columns: opened.columns.iter().map(|column| column.field).collect(),
            status: opened.status,
            fixed: opened.fixed.clone(),
            name: opened.kept_as.clone().unwrap_or_default(),
            decisions: None,
            ..std::mem::take(&mut self.map)
        };
        self.opened = Some(opened);
        self.stage = Stage::SetUp;
    }

    /// The orders have been judged, or stand otherwise now.
    pub(crate) fn use_reviewed(&mut self, reviewed: Reviewed) {
        self.reviewed = Some(reviewed);
        self.keeps = true;
        self.list_anew();
    }

    /// What is listed may be another than before.
    pub(crate) fn list_anew(&mut self) {
        self.edition = self.edition.wrapping_add(1);
        self.rows.refresh();
        self.orders.refresh();
    }

    /// Shows other orders, from the first.
    pub(crate) fn show(&mut self, show: Show, search: &str) {
        self.show = show;
        search.clone_into(&mut self.search);
        self.cursor = Cursor::default();
        self.typed = None;
        self.keeps = false;
        self.list_anew();
        self.rows.forget();
        self.orders.forget();
    }

    /// Shows what is left to do.
    pub(crate) fn show_what_is_left(&mut self) {
        let all = [Show::ToMend, Show::ToCheck, Show::Good, Show::Known];
        let left = all.into_iter().find(|show| self.count(show) > 0);
        self.show(left.unwrap_or_default(), "");
    }

    /// How many orders stand so.
    pub(crate) fn count(&self, show: &Show) -> usize {
        let Some(reviewed) = &self.reviewed else {
            return 0;
        };
        let counts = &reviewed.counts;
        match show {
            Show::All => counts.orders,
            Show::ToMend => counts.to_mend,
            Show::ToCheck => counts.to_check,
            Show::Good => counts.good,
            Show::Twice => counts.twice,
            Show::Known => counts.known,
            Show::Refused => counts.refused,
            Show::Unlabelled => counts.unlabelled,
            Show::Mistake(key) => {
                let mut mistakes = reviewed.mistakes.iter();
                let found = mistakes.find(|mistake| mistake.key == *key);
                found.map_or(0, |mistake| mistake.count)
            }
        }
    }

    /// The fields that the grid shows.
    pub(crate) fn fields(&self) -> &[Field] {
        let reviewed = self.reviewed.as_ref();
        reviewed.map_or(&[], |reviewed| &reviewed.fields)
    }

    /// How much of the grid there is to move in.
    pub(crate) fn extent(&self, page: usize) -> Extent {
        Extent {
            rows: self.rows.total,
            columns: self.fields().len(),
            page,
        }
    }

    /// The row and the field with the focus, where the row is known.
    pub(crate) fn focused(&self) -> Option<(&Rc<Row>, Field)> {
        let row = self.rows.get(self.cursor.row)?;
        Some((row, *self.fields().get(self.cursor.column)?))
    }

    /// Says what a column is used for.
    pub(crate) fn map_column(&mut self, column: usize, to: ColumnUse) {
        if let Some(slot) = self.map.columns.get_mut(column) {
            *slot = match to {
                ColumnUse::Field(field) => Some(field),
                ColumnUse::Status | ColumnUse::LeftOut => None,
            };
        }
        match to {
            ColumnUse::Status => self.map.status = Some(column),
            _ if self.map.status == Some(column) => self.map.status = None,
            _ => {}
        }
    }

    /// What a column is used for.
    pub(crate) fn use_of(&self, column: usize) -> ColumnUse {
        match self.map.columns.get(column).copied().flatten() {
            Some(field) => ColumnUse::Field(field),
            None if self.map.status == Some(column) => ColumnUse::Status,
            None => ColumnUse::LeftOut,
        }
    }

    /// The text that a field has in every order.
    pub(crate) fn fixed(&self, field: Field) -> &str {
        let mut fixed = self.map.fixed.iter();
        fixed
            .find(|(of, _)| *of == field)
            .map_or("", |(_, text)| text)
    }

    pub(crate) fn set_fixed(&mut self, field: Field, text: &str) {
        self.map.fixed.retain(|(of, _)| *of != field);
        if !text.is_empty() {
            self.map.fixed.push((field, text.to_owned()));
        }
    }

    /// Whether a column says something of the sender.
    pub(crate) fn has_sender_columns(&self) -> bool {
        let mut fields = self.map.columns.iter().flatten();
        fields.any(|field| field.group() == Group::Sender)
    }

    /// This address is the sender of every order of which no column says one.
    pub(crate) fn set_sender(&mut self, sender: &Address) {
        for field in ADDRESS_FIELDS {
            let text = sender.texts.text(field).to_owned();
            self.set_fixed(field.counterpart_in(Group::Sender), &text);
        }
    }

    /// All that may go is to leave, from the first.
    pub(crate) fn begin_sending(&mut self) {
        self.to_come = self.count(&Show::Good);
        self.sent_up_to = None;
    }

    /// Orders that may go, the next of those that are to leave. None says that there are no more.
    pub(crate) fn queue(&mut self, orders: Vec<OutgoingOrder>) -> Vec<OrderKey> {
        let Some(last) = orders.last() else {
            self.to_come = 0;
            return Vec::new();
        };
        self.sent_up_to = Some(last.row);
        self.to_come = self.to_come.saturating_sub(orders.len());
        let mut keys = Vec::new();
        for order in orders {
            let key = OrderKey::new(&order.client_code, &order.order_number);
            self.outgoing.insert(key.clone(), order);
            keys.push(key);
        }
        let queued = keys.iter().map(|key| (key.clone(), Consent::Once));
        self.batch.add(queued);
        keys
    }

    /// Whether more orders are to be asked for, so that there is one to leave when another has ended.
    pub(crate) fn wants_more(&self) -> bool {
        self.to_come > 0 && self.batch.waiting_count() < self.batch.at_once
    }

    /// Those that wait are not sent: which they were.
    pub(crate) fn give_up(&mut self) -> Vec<OrderKey> {
        self.to_come = 0;
        self.batch.give_up();
        let batch = &self.batch;
        let waited = self.outgoing.keys();
        let waited = waited.filter(|key| !batch.is_under_way(key)).cloned();
        let waited: Vec<OrderKey> = waited.collect();
        self.outgoing.retain(|key, _| batch.is_under_way(key));
        waited
    }

    /// One has left, or has not.
    pub(crate) fn end(&mut self, key: &OrderKey, ended: Ended) {
        self.outgoing.remove(key);
        self.untold.push((key.clone(), ended.clone()));
        self.batch.end(key, ended);
    }

    /// What has become of orders, and has not been told.
    pub(crate) fn take_ended(&mut self) -> Vec<(OrderKey, Ended)> {
        std::mem::take(&mut self.untold)
    }
}

/// What is said of an order by which the ledger knows this.
pub(crate) const fn known_state(status: RowStatus) -> KnownState {
    match status {
        RowStatus::Sending => KnownState::Sending,
        RowStatus::Unknown => KnownState::Unknown,
        RowStatus::Refused => KnownState::Refused,
        RowStatus::NotArrived => KnownState::Nothing,
        RowStatus::Accepted(_) => KnownState::Accepted,
    }
}

/// What a column is used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ColumnUse {
    Field(Field),
    /// What has become of the order at the shop.
    Status,
    LeftOut,
}

impl ColumnUse {
    /// Its name in a list to choose from.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Field(field) => field.name(),
            Self::Status => "status",
            Self::LeftOut => "",
        }
    }

    pub(crate) fn from_name(name: &str) -> Self {
        match (name, Field::from_name(name)) {
            (_, Some(field)) => Self::Field(field),
            ("status", None) => Self::Status,
            _ => Self::LeftOut,
        }
    }
}
