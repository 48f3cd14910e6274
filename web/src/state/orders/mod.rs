//! What has been sent, as the screens of it show it.

mod curl;
mod export;
mod history;
mod import;
mod list;
mod refresh;
mod row;
#[cfg(test)]
mod tests;

pub(crate) use self::curl::{MASK, absolute, curl};
pub(crate) use self::export::{OrderFile, write_csv, write_json, write_xlsx};
pub(crate) use self::history::{HistoryEvent, history};
pub(crate) use self::import::read_json;
pub(crate) use self::list::{Column, DayRange, ListAction, OrderList, StateFilter};
pub(crate) use self::refresh::{EVERY, Moment, Refresh};
pub(crate) use self::row::{OrderRow, RowState, RowStatus};
