//! What writes orders as a workbook: fetched when somebody wants one.

use crate::chunk::Chunk;
use crate::state::day::iso_time;
use crate::state::orders::{OrderFile, write_xlsx};

pub(crate) static WORKBOOK: Chunk<Workbook> = Chunk::new();

/// What writes orders as a workbook.
pub(crate) struct Workbook {
    pub(super) write: fn(&str, &[OrderFile]) -> Vec<u8>,
}

/// Named where the code is taken apart, and nowhere else.
pub(crate) static WORKBOOK_CONTENT: Workbook = Workbook {
    write: |name, orders| write_xlsx(name, orders, &iso_time),
};
