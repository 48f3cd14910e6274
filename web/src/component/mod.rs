//! What the screens are made of. Components get values and callbacks, and know no screen.

pub(crate) mod address_fields;
pub(crate) mod chunk_failure;
pub(crate) mod combobox;
pub(crate) mod disclosure;
pub(crate) mod error_summary;
pub(crate) mod field;
pub(crate) mod field_event;
pub(crate) mod icon;
pub(crate) mod issue_list;
pub(crate) mod issues_of_place;
pub(crate) mod item_keys;
pub(crate) mod item_row;
pub(crate) mod items_table;
pub(crate) mod label_file;
pub(crate) mod language_menu;
pub(crate) mod length_meter;
pub(crate) mod modal;
pub(crate) mod not_kept;
pub(crate) mod order_summary;
pub(crate) mod raw_text;
pub(crate) mod receipt;
pub(crate) mod sending_list;
pub(crate) mod sent_as;
pub(crate) mod submission_status;
pub(crate) mod theme_menu;
pub(crate) mod undo_bar;
