//! `order-desk send`: the orders that are good, each once.

mod client;
mod command;
mod gate;
mod plan;
mod queue;
mod report;
mod run;
mod stop;

pub(crate) use command::send;
