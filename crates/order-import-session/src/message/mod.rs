//! What a page asks, and what it is answered. Both are JSON between a page and its worker; a file's bytes and a workbook's go beside it.

mod issue;
mod labels;
mod opened;
mod reply;
mod request;
mod reviewed;
mod rows;

pub use issue::{Issue, Offer, Weight};
pub use labels::{Attach, LabelOwner, LabelTexts};
pub use opened::{Column, Decimal, FileSource, HowSure, Opened, PreviewRow, SheetName};
pub use reply::{Bytes, JudgedOrder, OutgoingOrder, Progress, Reply, Work};
pub use request::{
    Accept, Choice, Edit, HeaderChoice, KnownOrder, KnownState, Map, MistakeKey, Open, OrdersQuery,
    Outgoing, Request, RowsQuery, Settings, Show, TemplateRequest,
};
pub use reviewed::{Counts, LeftOut, Mistake, Reviewed};
pub use rows::{Cell, Row, RowsPage, Standing};
