//! `order-desk send`: the orders that are good, each once.

mod command;
mod gate;
mod plan;
mod queue;
mod report;
mod run;
mod stop;
mod target;

pub(crate) use command::send;
