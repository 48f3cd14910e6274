//! What the screens are made of. Components render and dispatch, nothing else.

pub(crate) mod address_fields;
pub(crate) mod combobox;
pub(crate) mod disclosure;
pub(crate) mod error_summary;
pub(crate) mod field;
pub(crate) mod icon;
pub(crate) mod issue_list;
pub(crate) mod items_table;
pub(crate) mod label_file;
pub(crate) mod language_menu;
pub(crate) mod order_summary;
pub(crate) mod receipt;
pub(crate) mod submission_status;
pub(crate) mod undo_bar;

use yew::functional::UseReducerDispatcher;

use crate::state::order_form::Desk;

/// How components say what a person did.
pub(crate) type Dispatch = UseReducerDispatcher<Desk>;
