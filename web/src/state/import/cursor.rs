//! The cell of the grid that has the focus, and where keys move it: as in a spreadsheet.

/// A cell, by its place in what is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Cursor {
    pub(crate) row: usize,
    pub(crate) column: usize,
}

/// How much there is to move in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Extent {
    pub(crate) rows: usize,
    pub(crate) columns: usize,
    /// So many rows are in view.
    pub(crate) page: usize,
}

/// What a key asks for in the grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum GridKey {
    Move(Cursor),
    /// The cell is to be changed, with what stands in it.
    Edit,
    /// The cell is to be changed, and is blank to begin with.
    Clear,
}

impl Cursor {
    /// The same cell, or the last there is.
    pub(crate) fn within(self, extent: Extent) -> Self {
        Self {
            row: self.row.min(extent.rows.saturating_sub(1)),
            column: self.column.min(extent.columns.saturating_sub(1)),
        }
    }

    /// What a key does, by its name; `None` where it is not for the grid.
    pub(crate) fn key(self, key: &str, is_ctrl: bool, extent: Extent) -> Option<GridKey> {
        let Self { row, column } = self;
        let (last_row, last_column) = (usize::MAX, usize::MAX);
        let at = |row, column| Some(GridKey::Move(Self { row, column }.within(extent)));
        match (key, is_ctrl) {
            ("ArrowUp", false) => at(row.saturating_sub(1), column),
            ("ArrowDown", false) => at(row.saturating_add(1), column),
            ("ArrowLeft", false) => at(row, column.saturating_sub(1)),
            ("ArrowRight", false) => at(row, column.saturating_add(1)),
            ("ArrowUp", true) => at(0, column),
            ("ArrowDown", true) => at(last_row, column),
            ("ArrowLeft", true) | ("Home", false) => at(row, 0),
            ("ArrowRight", true) | ("End", false) => at(row, last_column),
            ("Home", true) => at(0, 0),
            ("End", true) => at(last_row, last_column),
            ("PageUp", false) => at(row.saturating_sub(extent.page), column),
            ("PageDown", false) => at(row.saturating_add(extent.page), column),
            ("Enter" | "F2", false) => Some(GridKey::Edit),
            ("Backspace" | "Delete", false) => Some(GridKey::Clear),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EXTENT: Extent = Extent {
        rows: 100,
        columns: 5,
        page: 20,
    };

    fn cell(row: usize, column: usize) -> Cursor {
        Cursor { row, column }
    }

    #[test]
    fn keys_move_as_in_a_spreadsheet_and_never_out_of_it() {
        let from = cell(10, 2);
        for (key, is_ctrl, to) in [
            ("ArrowUp", false, cell(9, 2)),
            ("ArrowDown", false, cell(11, 2)),
            ("ArrowLeft", false, cell(10, 1)),
            ("ArrowRight", false, cell(10, 3)),
            ("ArrowUp", true, cell(0, 2)),
            ("ArrowDown", true, cell(99, 2)),
            ("ArrowRight", true, cell(10, 4)),
            ("Home", false, cell(10, 0)),
            ("End", false, cell(10, 4)),
            ("Home", true, cell(0, 0)),
            ("End", true, cell(99, 4)),
            ("PageUp", false, cell(0, 2)),
            ("PageDown", false, cell(30, 2)),
        ] {
            let moved = from.key(key, is_ctrl, EXTENT);
            assert_eq!(moved, Some(GridKey::Move(to)), "{key} {is_ctrl}");
        }
        for (at, key) in [
            (cell(0, 0), "ArrowUp"),
            (cell(0, 0), "ArrowLeft"),
            (cell(99, 4), "ArrowDown"),
            (cell(99, 4), "ArrowRight"),
            (cell(99, 4), "PageDown"),
        ] {
            assert_eq!(at.key(key, false, EXTENT), Some(GridKey::Move(at)), "{key}");
        }
    }

    #[test]
    fn other_keys_change_a_cell_or_are_not_for_the_grid() {
        let at = cell(1, 1);
        for key in ["Enter", "F2"] {
            assert_eq!(at.key(key, false, EXTENT), Some(GridKey::Edit));
        }
        assert_eq!(at.key("Delete", false, EXTENT), Some(GridKey::Clear));
        for (key, is_ctrl) in [
            ("Tab", false),
            ("a", true),
            ("Enter", true),
            ("Escape", false),
        ] {
            assert_eq!(at.key(key, is_ctrl, EXTENT), None, "{key}");
        }
    }

    #[test]
    fn fewer_rows_keep_it_within() {
        let less = Extent { rows: 3, ..EXTENT };
        assert_eq!(cell(50, 4).within(less), cell(2, 4));
        let none = Extent {
            rows: 0,
            columns: 0,
            page: 1,
        };
        assert_eq!(cell(50, 4).within(none), cell(0, 0));
    }
}
