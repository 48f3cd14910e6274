//! What the screens are made of. Components render and dispatch, nothing else.

pub(crate) mod combobox;
pub(crate) mod disclosure;
pub(crate) mod field;
pub(crate) mod icon;
pub(crate) mod items;
pub(crate) mod label_file;
pub(crate) mod message;
pub(crate) mod outcome;
pub(crate) mod party;
pub(crate) mod problems;
pub(crate) mod receipt;
pub(crate) mod summary;
pub(crate) mod switch;
pub(crate) mod undo;

use yew::functional::UseReducerDispatcher;

use crate::state::desk::Desk;

/// How components say what a person did.
pub(crate) type Dispatch = UseReducerDispatcher<Desk>;
