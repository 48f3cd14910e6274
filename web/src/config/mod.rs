//! `config.json`: all that a deployment edits.

mod choices;
mod connection;
pub(crate) mod entry_aids;
mod error;
mod extra_field;
mod name;
mod own_connection;
mod part_reader;
mod read;
mod replies;
mod settings;

pub(crate) use self::choices::Choice;
pub(crate) use self::connection::Connection;
pub(crate) use self::error::{ConfigError, Reason};
pub(crate) use self::extra_field::{ExtraField, ExtraKind};
pub(crate) use self::own_connection::OwnConnection;
pub(crate) use self::part_reader::PartReader;
pub(crate) use self::settings::Config;
