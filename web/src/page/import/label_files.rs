//! The files of labels, for as long as their import is open.

use std::collections::BTreeMap;

use web_sys::File;

/// The files of labels.
#[derive(Default)]
pub(super) struct LabelFiles {
    /// Those that have an order, by their ids.
    pub(super) files: BTreeMap<String, File>,
    /// The label that each order has where the file is read, by its first row.
    pub(super) attached: BTreeMap<usize, String>,
    /// Those that nobody has looked into yet.
    pub(super) waiting: Vec<File>,
    pub(super) is_busy: bool,
}
