//! `order-desk check`: what is wrong in which cell.

use anyhow::Result;
use order_import::review::{Counts, OrderState};
use order_import::xlsx::Flate2;
use serde::Serialize;

use crate::args::Check;
use crate::exit::Exit;
use crate::files::{self, OrderFile};
use crate::output::{OrderLine, Output, identity, issues, row_of, state_name};

#[derive(Debug, Default, Serialize)]
struct Summary {
    orders: usize,
    good: usize,
    doubtful: usize,
    blocked: usize,
}

pub(crate) fn check(arguments: &Check) -> Result<Exit> {
    let reading = &arguments.reading;
    let rules = files::rules(reading.rules.as_deref())?;
    let files = files::review_all(reading, &rules)?;
    let output = Output {
        is_json: reading.json,
        locale: reading.language,
    };
    let mut summary = Summary::default();
    for file in &files {
        output.file(file);
        orders(file, output);
        let Counts {
            orders,
            blocked,
            doubtful,
            good,
            ..
        } = file.review.counts();
        summary.orders += orders;
        summary.blocked += blocked;
        summary.doubtful += doubtful;
        summary.good += good;
        if let Some(workbook) = &reading.errors {
            let written = file.review.blocked_workbook(reading.language, &Flate2);
            files::write(workbook, &written.bytes)?;
        }
    }
    output.json("summary", &summary);
    if !reading.json {
        output.line(&format!(
            "{} orders: {} good, {} with warnings, {} with errors",
            summary.orders, summary.good, summary.doubtful, summary.blocked
        ));
    }
    Ok(if summary.good == summary.orders {
        Exit::Well
    } else {
        Exit::NotAll
    })
}

fn orders(file: &OrderFile, output: Output) {
    let name = file.name();
    for order in 0..file.review.order_count() {
        let state = file.review.state(order);
        if !output.is_json && state == OrderState::Good {
            continue;
        }
        let (client_code, order_number) = identity(&file.review, order);
        output.order(&OrderLine {
            file: &name,
            row: row_of(&file.review, order),
            client_code: &client_code,
            order_number: &order_number,
            state: state_name(state),
            reason: None,
            warehouse_number: "",
            issues: &issues(&file.review, order, output.locale),
        });
    }
}
