//! Hooks that any screen may use, a file each.

mod use_chunk;
mod use_focus;
mod use_kept;
mod use_late_reducer;
mod use_observed;
mod use_row_slots;
mod use_row_window;
mod use_screen_focus;

pub(crate) use self::use_chunk::{ChunkState, use_chunk};
pub(crate) use self::use_focus::use_focus;
pub(crate) use self::use_kept::use_kept;
pub(crate) use self::use_late_reducer::{Dispatcher, LateReducerHandle, use_late_reducer};
pub(crate) use self::use_observed::{use_first_press, use_narrow, use_online};
pub(crate) use self::use_row_slots::{use_focus_of_row, use_row_slots};
pub(crate) use self::use_row_window::{RowWindow, use_row_window};
pub(crate) use self::use_screen_focus::use_screen_focus;
