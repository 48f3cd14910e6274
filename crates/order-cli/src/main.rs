//! `order-desk`: checks spreadsheets of orders, sends them, and makes a template for them.
//!
//! What is in a file is read and judged by `order-import`, what an answer means and when to ask first is decided by `order-submit`, as in the
//! page. Here are the file of the ledger, HTTP, and the order in which requests leave.

mod args;
mod check;
mod exit;
mod files;
mod ledger;
mod output;
mod send;
mod template;

use std::io::Write;
use std::process::ExitCode;

use args::{Arguments, Command};
use clap::Parser;

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            // Where nobody reads it the exit code says it still.
            let _ = error.print();
            return match error.use_stderr() {
                true => ExitCode::from(exit::NOT_BEGUN),
                false => ExitCode::SUCCESS,
            };
        }
    };
    let done = match &arguments.command {
        Command::Check(arguments) => check::check(arguments),
        Command::Send(arguments) => send::send(arguments),
        Command::Template(arguments) => template::write(arguments),
    };
    match done {
        Ok(exit) => exit.into(),
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "order-desk: {error:#}");
            ExitCode::from(exit::NOT_BEGUN)
        }
    }
}
