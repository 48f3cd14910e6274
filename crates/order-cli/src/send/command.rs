//! The command: reads, plans, sends, reports.

use std::io::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::{Context, Result, anyhow};
use indicatif::{ProgressBar, ProgressStyle};
use order_client::Client;
use order_model::Rules;
use order_submit::ReplyCodes;
use serde::Serialize;

use super::plan::{Planned, Standing, plan, request};
use super::report::{Counts, Fate, counts, error_workbook, line, lines_of_others};
use super::run::{Ended, Sending};
use super::stop::Stop;
use super::target::{base, client};
use crate::args::Send;
use crate::exit::{self, Exit};
use crate::files::{self, OrderFile};
use crate::ledger::{Head, Ledger, look_into};
use crate::output::Output;

#[derive(Debug, Serialize)]
struct Summary<'a> {
    dry_run: bool,
    #[serde(flatten)]
    counts: &'a Counts,
    /// In a dry run, how many would be sent.
    ready: usize,
    stopped: Option<String>,
}

/// What is read before anything is sent.
struct Prepared<'a> {
    arguments: &'a Send,
    output: Output,
    rules: Rules,
    files: Vec<OrderFile>,
    client: Client,
    head: Head,
    codes: ReplyCodes,
}

pub(crate) fn send(arguments: &Send) -> Result<Exit> {
    let prepared = prepare(arguments)?;
    match arguments.dry_run {
        true => prepared.show(),
        false => prepared.send(),
    }
}

fn prepare(arguments: &Send) -> Result<Prepared<'_>> {
    let client = client(arguments)?;
    let reading = &arguments.reading;
    let rules = files::rules(reading.rules.as_deref())?;
    let codes = match arguments.success_codes.as_slice() {
        [] => ReplyCodes::default(),
        // As long as the program runs, which is what the type asks for.
        codes => ReplyCodes {
            success: codes.to_vec().leak(),
            ..ReplyCodes::default()
        },
    };
    let files = files::review_all(reading, &rules)?;
    let output = Output {
        is_json: reading.json,
        locale: reading.language,
    };
    for file in &files {
        output.file(file);
    }
    Ok(Prepared {
        arguments,
        output,
        rules,
        files,
        client,
        head: Head::new(base(arguments)?, codes.success),
        codes,
    })
}

impl Prepared<'_> {
    /// Says what would be sent.
    fn show(&self) -> Result<Exit> {
        let book = look_into(&self.arguments.ledger, &self.head, &self.codes)?;
        let planned = plan(&self.files, &self.rules, &book, self.arguments)?;
        lines_of_others(self.output, &self.files, &planned);
        let ended: Vec<Ended> = planned.iter().map(|_| Ended::NotSent).collect();
        let mut counts = counts(&planned, &ended);
        let ready = std::mem::take(&mut counts.not_sent);
        self.sum_up(&counts, ready, None);
        Ok(counts.exit())
    }

    fn send(&self) -> Result<Exit> {
        let mut ledger = Ledger::open(&self.arguments.ledger, &self.head, self.codes)?;
        let planned = plan(&self.files, &self.rules, ledger.book(), self.arguments)?;
        lines_of_others(self.output, &self.files, &planned);
        let mut ended: Vec<Ended> = planned.iter().map(|_| Ended::NotSent).collect();
        let stop = self.run(&mut ledger, &planned, &mut ended)?;
        let counts = counts(&planned, &ended);
        self.sum_up(&counts, 0, stop.as_ref());
        let mut exit = counts.exit();
        if stop.is_some() {
            exit = exit.max(Exit::Stopped);
        }
        if let Some(path) = &self.arguments.reading.errors
            && let Err(error) = self.write_errors(path, &planned, &ended)
        {
            // Orders have been sent: this is no failure before the first.
            let _ = writeln!(std::io::stderr(), "order-desk: {error:#}");
            exit = exit.max(Exit::NotAll);
        }
        Ok(exit)
    }

    fn run(
        &self,
        ledger: &mut Ledger,
        planned: &[Planned],
        ended: &mut [Ended],
    ) -> Result<Option<Stop>> {
        let is_interrupted = Arc::new(AtomicBool::new(false));
        let asked = Arc::clone(&is_interrupted);
        ctrlc::set_handler(move || {
            if asked.swap(true, Ordering::Relaxed) {
                std::process::exit(i32::from(exit::INTERRUPTED));
            }
        })
        .context("cannot listen to Ctrl-C")?;
        let sending = Sending {
            planned,
            client: &self.client,
            most: self.arguments.concurrency.get(),
            keeps_going: self.arguments.keep_going,
            in_any_order: self.arguments.any_order,
            is_interrupted,
        };
        let is_ready = |order: &(usize, &Planned)| order.1.standing == Standing::Ready;
        let ready: Vec<usize> = planned
            .iter()
            .enumerate()
            .filter(is_ready)
            .map(|(order, _)| order)
            .collect();
        let bar = bar(ready.len());
        let body_of = |planned: &Planned| {
            let file = self
                .files
                .get(planned.file)
                .ok_or_else(|| anyhow!("no such file"))?;
            Ok(request(file, planned.order, &self.rules)?.1)
        };
        let mut told = |order: usize, outcome: &order_submit::Outcome| {
            if let (Some(planned), Some(slot)) = (planned.get(order), ended.get_mut(order)) {
                bar.suspend(|| {
                    line(
                        self.output,
                        &self.files,
                        planned,
                        &Fate::of_outcome(outcome),
                    );
                });
                *slot = Ended::Outcome(outcome.clone());
            }
            bar.inc(1);
        };
        let stop = sending.run(ready.into_iter(), ledger, &body_of, &mut told);
        bar.finish_and_clear();
        Ok(stop)
    }

    fn write_errors(
        &self,
        path: &std::path::Path,
        planned: &[Planned],
        ended: &[Ended],
    ) -> Result<()> {
        let Some(file) = self.files.first() else {
            return Ok(());
        };
        let workbook = error_workbook(file, planned, ended, self.output.locale);
        files::write(path, &workbook)
    }

    fn sum_up(&self, counts: &Counts, ready: usize, stop: Option<&Stop>) {
        let stopped = stop.map(ToString::to_string);
        if !self.output.is_json {
            if let Some(why) = &stopped {
                self.output.line(&format!("stopped: {why}"));
            }
            let would = match ready {
                0 => String::new(),
                _ => format!(", {ready} would be sent"),
            };
            self.output.line(&format!("{}{would}", counts.words()));
        }
        let summary = Summary {
            dry_run: self.arguments.dry_run,
            counts,
            ready,
            stopped,
        };
        self.output.json("summary", &summary);
    }
}

fn bar(count: usize) -> ProgressBar {
    let style = ProgressStyle::with_template("{bar:40} {pos} of {len} orders, {eta} left");
    ProgressBar::new(count as u64)
        .with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
