//! The project's own commands. `cargo xtask` alone lists them.

mod build;
mod codegen;
mod command;
mod structure;
mod tool;

use std::process::ExitCode;

use anyhow::Result;
use clap::{CommandFactory as _, Parser, Subcommand};

use crate::build::{budget, npm, publish, sizes, stylesheet, web};
use crate::command::{bench, check, dev, serve, test};
use crate::tool::node;
use crate::tool::signal::{self, StoppedError};
use crate::tool::workspace::Workspace;

/// The commands that build, run and check Order Desk.
#[derive(Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    arg_required_else_help = false
)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Build the page and serve it, with a sandbox of the order API, on one port of this machine.
    Serve {
        /// The port on 127.0.0.1.
        #[arg(long, default_value_t = 8080, value_parser = clap::value_parser!(u16).range(1..))]
        port: u16,
    },
    /// Check and test everything, or one part of it.
    Test {
        /// The part; without it, all parts in this order but the last three.
        part: Option<test::Part>,
        /// With packaging: also the projects that install much (a gigabyte).
        #[arg(long, requires = "part")]
        all: bool,
        /// Passed on to the part's test runner.
        #[arg(last = true, requires = "part")]
        arguments: Vec<String>,
    },
    /// Work on the page: it is rebuilt and reloaded as files change; the API is a sandbox.
    Dev {
        /// The port on 127.0.0.1.
        #[arg(long, default_value_t = 8080, value_parser = clap::value_parser!(u16).range(1..))]
        port: u16,
    },
    /// Build the deployable page into dist/ and list its sizes.
    App {
        /// In one piece, into whole-page of Cargo's target directory, as some of the browser tests want it.
        #[arg(long)]
        whole: bool,
    },
    /// Build the npm package into npm/order-validator of Cargo's target directory, and its example page beside it.
    Npm {
        /// Also pack it, and look whether it can be published: manifest, files, licence, changes, publint, attw.
        #[arg(long)]
        publish_check: bool,
    },
    /// Check the source: format, structure, generated files, lints, documentation.
    Check,
    /// Write the files that are generated and committed: tables, schemas, the table of issues, modules of the npm package.
    Codegen {
        /// Write nothing, and fail where a file is out of date.
        #[arg(long)]
        check: bool,
    },
    /// Measure, and print how the contenders compare.
    Bench {
        /// What to measure.
        subject: bench::Subject,
        /// Measure in Chromium instead of Node (npm).
        #[arg(long)]
        chromium: bool,
        /// Passed on: to criterion, such as a part of the benchmarks' names (model); to the script, such as
        /// `--only Thai` (npm).
        #[arg(last = true)]
        arguments: Vec<String>,
    },
    /// Write web/styles/bundle.css from the files that web/styles/index.css names; Trunk runs this.
    #[command(hide = true)]
    Styles,
    /// Write the worker that reads files of orders into the folder in which Trunk puts the page together; Trunk runs this.
    #[command(hide = true)]
    ImportWorker,
}

fn main() -> ExitCode {
    let Err(error) = run(Arguments::parse()) else {
        return ExitCode::SUCCESS;
    };
    if let Some(stopped) = error.downcast_ref::<StoppedError>() {
        return stopped.exit_code().into();
    }
    eprintln!("error: {error:#}");
    ExitCode::FAILURE
}

fn run(arguments: Arguments) -> Result<()> {
    let Some(command) = arguments.command else {
        return Ok(Arguments::command().print_help()?);
    };
    signal::watch()?;
    let workspace = &Workspace::locate()?;
    match command {
        Command::Serve { port } => serve::run(workspace, port),
        Command::Test {
            part,
            all,
            arguments,
        } => test::run(workspace, part, all, &arguments),
        Command::Dev { port } => dev::run(workspace, port),
        Command::App { whole: true } => {
            let folder = web::build_whole(workspace)?;
            sizes::print(workspace, &folder)
        }
        Command::App { whole: false } => {
            web::build(workspace)?;
            sizes::compress(workspace, &workspace.dist())?;
            sizes::print(workspace, &workspace.dist())?;
            budget::check(&sizes::of(workspace, &workspace.dist())?)
        }
        Command::Npm {
            publish_check: true,
        } => {
            node::ensure()?;
            publish::check(workspace)
        }
        Command::Npm {
            publish_check: false,
        } => {
            node::ensure()?;
            let package = npm::build(workspace)?;
            sizes::print(workspace, &package)
        }
        Command::Check => check::run(workspace),
        Command::Codegen { check } => codegen::run(workspace, check),
        Command::Bench {
            subject,
            chromium,
            arguments,
        } => bench::run(workspace, subject, chromium, &arguments),
        Command::ImportWorker => web::write_worker(workspace),
        Command::Styles => stylesheet::write(workspace, stylesheet::is_release()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_consistent() {
        Arguments::command().debug_assert();
    }
}
