//! Drafts that are sent from a list, one by one or together.

mod ready_list;
mod row;
#[cfg(test)]
mod tests;

pub(crate) use self::ready_list::{ReadyList, RowState};
pub(crate) use self::row::{ReadyRow, Standing};
