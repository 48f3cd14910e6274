//! Newline-delimited JSON, a part of a file at a time.

use order_model::OrderBuffers;
use order_model::json::{lines, without_byte_order_mark};

use crate::config::ValidatorConfig;
use crate::issue_report::IssueReport;

/// Nothing stands in the line.
const BLANK: usize = 0;
/// Its order is valid, and there are issues.
const VALID: usize = 1;
/// Its order is not valid.
const NOT_VALID: usize = 2;

/// Validates lines of which the first has the number `first`, and answers with how many they are. Reports those that
/// there is something to say of: the line's number, [`BLANK`], [`VALID`] or [`NOT_VALID`], and the issues if it is not
/// blank.
pub(crate) fn validate(
    bytes: &[u8],
    first: usize,
    config: &ValidatorConfig,
    buffers: &mut OrderBuffers,
    report: &mut IssueReport,
) -> usize {
    let bytes = match first {
        1 => without_byte_order_mark(bytes),
        _ => bytes,
    };
    let mut count = 0;
    for (line, number) in lines(bytes).zip(first..) {
        count += 1;
        validate_line(line, number, config, buffers, report);
    }
    count
}

fn validate_line(
    line: &[u8],
    number: usize,
    config: &ValidatorConfig,
    buffers: &mut OrderBuffers,
    report: &mut IssueReport,
) {
    if line.trim_ascii().is_empty() {
        report.count(number);
        report.count(BLANK);
        return;
    }
    match config.validator.validate_json_with(line, buffers) {
        Ok(mut verdict) => {
            if !verdict.issues.is_empty() {
                verdict.acknowledge(&config.acknowledged);
                report.count(number);
                report.count(if verdict.is_valid() { VALID } else { NOT_VALID });
                report.issues(&verdict.issues, Some(number), &config.words);
            }
            buffers.recycle(verdict.parsed);
        }
        Err(error) => {
            report.count(number);
            report.count(NOT_VALID);
            report.not_json(&error, Some(number), config.words.locale);
        }
    }
}
