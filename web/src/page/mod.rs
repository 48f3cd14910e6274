//! One file a screen.

pub(crate) mod addresses;
mod batch_progress;
pub(crate) mod config_error;
mod connection;
mod dispatch;
mod extra_numbers;
pub(crate) mod hand_over;
pub(crate) mod help;
pub(crate) mod idle_screen;
pub(crate) mod import;
mod judge;
mod lookup;
pub(crate) mod new_order;
pub(crate) mod not_found;
pub(crate) mod order;
pub(crate) mod orders;
mod outgoing;
pub(crate) mod print;
pub(crate) mod ready;
mod request_texts;
pub(crate) mod screen_props;
mod sending_watch;
pub(crate) mod settings;
mod submission;
