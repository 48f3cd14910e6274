//! `config.json`: all that a deployment edits.

mod choices;
pub(crate) mod entry_aids;
mod error;
mod name;
mod part_reader;
mod read;
mod replies;
mod settings;

pub(crate) use self::choices::Choice;
pub(crate) use self::error::{ConfigError, Reason};
pub(crate) use self::part_reader::PartReader;
pub(crate) use self::settings::Config;
