//! Hooks that any screen may use, a file each.

mod use_focus;
mod use_leave_warning;
mod use_pointer;

pub(crate) use self::use_focus::use_focus;
pub(crate) use self::use_leave_warning::use_leave_warning;
pub(crate) use self::use_pointer::use_pointer;
