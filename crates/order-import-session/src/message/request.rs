//! What a page asks.

use order_import::encoding::Encoding;
use order_model::Field;
use serde::{Deserialize, Serialize};

use super::labels::{Attach, LabelTexts};
use super::opened::Decimal;

/// What a page asks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// Read a file, whose bytes come beside it. [`super::Reply::Opened`]
    Open(Open),
    /// Read the same file otherwise. [`super::Reply::Opened`]
    Choose(Choice),
    /// Judge its orders, with these columns for these fields. [`super::Reply::Reviewed`]
    Map(Map),
    /// What is known of orders by the ledger, by other files, or because they have just been sent: it is added to what was known. An order of which
    /// nothing is known any more is [`KnownState::Nothing`]. [`super::Reply::Reviewed`]
    Known(Vec<KnownOrder>),
    /// Some of the rows. [`super::Reply::Rows`]
    Rows(RowsQuery),
    /// Change a cell. [`super::Reply::Edited`]
    Edit(Edit),
    /// Take what is offered for a mistake, in all orders that share it. [`super::Reply::Mended`]
    Mend(MistakeKey),
    /// Take the last edit, mend or acceptance back. [`super::Reply::Reviewed`]
    Undo,
    /// Orders with nothing but warnings are let go. [`super::Reply::Reviewed`]
    Accept(Accept),
    /// Whose labels these are: of orders that have not been sent, told by their numbers and tracking numbers. [`super::Reply::Owners`]
    Owners(Vec<LabelTexts>),
    /// Give labels to orders. They are no decisions: whoever has them gives them again. [`super::Reply::Reviewed`]
    Attach(Attach),
    /// All orders, some at a time, with their verdicts. [`super::Reply::Orders`]
    Orders(OrdersQuery),
    /// Orders that may go, with their bodies. [`super::Reply::Outgoing`]
    Outgoing(Outgoing),
    /// The workbook of what did not go. [`super::Reply::Workbook`]
    ErrorWorkbook,
    /// A workbook to fill in; no file need be open. [`super::Reply::Workbook`]
    Template(TemplateRequest),
    /// What a person has decided in this file, as a text to be kept: [`Map::decisions`] takes it back. [`super::Reply::Decisions`]
    Decisions,
    /// Words in another language, by its tag: ask for the rows again. [`super::Reply::Reviewed`], or [`super::Reply::Done`] where nothing is judged yet.
    Locale(String),
}

/// What a file is read with.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Settings {
    /// The deployment's rules, as JSON; empty for the default ones.
    #[serde(default)]
    pub rules: String,
    /// The language of words, by its tag.
    #[serde(default)]
    pub locale: String,
    /// What is used where a file says nothing: the shop, the warehouse, the sender.
    #[serde(default)]
    pub defaults: Vec<(Field, String)>,
    /// Columns that were kept earlier ([`super::Reviewed::columns_to_keep`]), the latest first: the first that was made for such a table is taken.
    #[serde(default)]
    pub kept_columns: Vec<String>,
}

/// Read a file.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Open {
    /// How many bytes it has, as far as that is known.
    #[serde(default)]
    pub size: Option<u64>,
    /// How to read it.
    #[serde(default)]
    pub choice: Choice,
    /// With what.
    #[serde(default)]
    pub settings: Settings,
}

/// What a person has chosen beside the preview; `None` where the file tells.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    /// Of text.
    #[serde(default)]
    pub encoding: Option<Encoding>,
    /// Of text: one ASCII character.
    #[serde(default)]
    pub separator: Option<char>,
    /// Of a workbook, from 0.
    #[serde(default)]
    pub sheet: Option<usize>,
    /// Where the names of the columns stand.
    #[serde(default)]
    pub header: HeaderChoice,
}

/// Where the names of the columns stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum HeaderChoice {
    /// Where they are found.
    #[default]
    Found,
    /// In this row of the table, from 0: [`super::PreviewRow::row`].
    Row(usize),
    /// Nowhere: the first row is an order.
    Nowhere,
}

/// Judge the orders.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Map {
    /// The field of each column; several of one field are joined, in the order in which they were guessed or kept if they are the same, else in the file's.
    pub columns: Vec<Option<Field>>,
    /// The columns of fields for which they are to be joined in this order, whatever is said of them above.
    #[serde(default)]
    pub joined: Vec<(Field, Vec<usize>)>,
    /// The column of what has become of an order at the shop: cancelled ones are left out.
    #[serde(default)]
    pub status: Option<usize>,
    /// What is used where the columns say nothing.
    #[serde(default)]
    pub fixed: Vec<(Field, String)>,
    /// Whether rows that are hidden in the spreadsheet are left out.
    #[serde(default)]
    pub leaves_out_hidden: bool,
    /// What stands before the fraction of a number, where the file does not tell.
    #[serde(default)]
    pub decimal: Option<Decimal>,
    /// What the person calls these columns.
    #[serde(default)]
    pub name: String,
    /// What was decided of this file earlier: [`super::Reply::Decisions`]. They are left aside where they were made with other columns.
    #[serde(default)]
    pub decisions: Option<String>,
}

/// What is known of an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownOrder {
    /// Its shop.
    pub client_code: String,
    /// Its number.
    pub order_number: String,
    /// What has become of it.
    pub state: KnownState,
    /// In words, such as why it was refused: they stand beside it in the workbook of errors.
    #[serde(default)]
    pub text: String,
}

/// What has become of an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum KnownState {
    /// Nothing is known of it.
    Nothing,
    /// It is waiting, or on its way.
    Sending,
    /// The warehouse has it.
    Accepted,
    /// The warehouse may have it.
    Unknown,
    /// The warehouse did not take it: it may be mended, and go again.
    Refused,
    /// It was in another file, and is left out here.
    LeftOut,
}

/// Which rows, and which of those.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowsQuery {
    /// Of which orders.
    pub show: Show,
    /// Only orders with this text in a cell of theirs, whatever its case.
    #[serde(default)]
    pub search: String,
    /// The first, from 0.
    pub from: usize,
    /// How many.
    pub count: usize,
    /// Whether rows that were among these when they were asked for before stay, though they have been changed since.
    #[serde(default)]
    pub keeps: bool,
    /// Whether only the first row of each order is wanted, with all that is wrong with the order in [`super::Row::issues`], the worst first.
    #[serde(default)]
    pub orders_only: bool,
}

/// Which orders.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Show {
    /// All.
    #[default]
    All,
    /// Those with errors.
    ToMend,
    /// Those with warnings that nobody has accepted.
    ToCheck,
    /// Those that may go.
    Good,
    /// Those that are twice in the file.
    Twice,
    /// Those of which something is known: sent, on their way, or left out.
    Known,
    /// Those that the warehouse did not take.
    Refused,
    /// Those that are still to be sent and have no label.
    Unlabelled,
    /// Those that share a mistake.
    Mistake(MistakeKey),
}

/// A mistake that orders share: one code at one field.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct MistakeKey {
    /// The code of the issue; [`MistakeKey::NO_SENDER`] where nothing of the sender is there.
    pub code: String,
    /// Where.
    pub field: Field,
}

impl MistakeKey {
    /// The code of a sender of which nothing is there, at its name.
    pub const NO_SENDER: &str = "no_sender";

    /// Whether nothing of the sender is there.
    #[must_use]
    pub fn is_no_sender(&self) -> bool {
        self.code == Self::NO_SENDER
    }
}

/// Change a cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    /// The row in the table: [`super::Row::row`].
    pub row: usize,
    /// The field.
    pub field: Field,
    /// The new text.
    pub text: String,
    /// Whether other rows of the order that say the same field keep what they say: with another number, a row leaves the order.
    #[serde(default)]
    pub only_this_row: bool,
}

/// Orders with nothing but warnings are let go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Accept {
    /// All of them.
    All,
    /// Those of these rows of the table.
    Rows(Vec<usize>),
    /// Those whose warnings are all this one.
    Mistake(MistakeKey),
}

/// Which of all orders.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrdersQuery {
    /// The first, from 0, in the file's order.
    pub from: usize,
    /// How many.
    pub count: usize,
}

/// Orders that may go.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outgoing {
    /// Those behind this row of the table, the last order's own ([`super::OutgoingOrder::row`]).
    #[serde(default)]
    pub after: Option<usize>,
    /// So many.
    pub count: usize,
}

/// A workbook to fill in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateRequest {
    /// The deployment's rules, as JSON; empty for the default ones.
    #[serde(default)]
    pub rules: String,
    /// The language, by its tag.
    pub locale: String,
}
