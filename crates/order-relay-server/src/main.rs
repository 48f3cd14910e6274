//! `order-relay`: keeps the warehouse's token, and sends each order once.

mod admission;
mod command;
mod config;
mod forward;
mod log;
mod metrics;
mod orders;
mod request;
mod server;
mod session;
mod state;
mod store;
mod time;
mod under_way;
mod way;

use std::process::ExitCode;

use clap::Parser as _;

fn main() -> ExitCode {
    match command::run(&command::Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            log::note(&format!("{error:#}"));
            ExitCode::FAILURE
        }
    }
}
