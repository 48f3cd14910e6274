//! `config.json`: all that a deployment edits.

mod choices;
mod error;
mod read;
mod settings;

pub(crate) use self::choices::Choice;
pub(crate) use self::error::{ConfigError, Reason};
pub(crate) use self::read::PartReader;
pub(crate) use self::settings::Config;
