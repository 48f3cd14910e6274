//! Newline-delimited JSON, a part of a file at a time.

use order_model::Spare;
use order_model::json::JsonError;

use crate::setting::Setting;
use crate::tell;

/// Judges lines of which the first has the number `first`, and answers with how many they are; writes those that
/// there is something to say of.
pub(crate) fn judge(
    bytes: &[u8],
    first: usize,
    setting: &Setting,
    spare: &mut Spare,
    out: &mut String,
) -> usize {
    out.push('[');
    let mut lines = Lines { out, setting };
    // A newline ends a line rather than parting two.
    let text = bytes.strip_suffix(b"\n").unwrap_or(bytes);
    let mut count = 0;
    for (line, number) in text.split(|byte| *byte == b'\n').zip(first..) {
        count += 1;
        lines.judge(line, number, spare);
    }
    lines.out.push(']');
    count
}

struct Lines<'s> {
    out: &'s mut String,
    setting: &'s Setting,
}

impl Lines<'_> {
    fn judge(&mut self, line: &[u8], number: usize, spare: &mut Spare) {
        let Setting {
            validator,
            locale,
            acknowledged,
        } = self.setting;
        if line.trim_ascii().is_empty() {
            self.start(number);
            self.out.push(']');
            return;
        }
        match validator.validate_json_with(line, spare) {
            Ok(mut verdict) => {
                if !verdict.issues.is_empty() {
                    verdict.acknowledge(acknowledged);
                    self.start(number);
                    let valid = verdict.is_valid();
                    self.out.push_str(if valid { ",true," } else { ",false," });
                    tell::issues(self.out, &verdict.issues, Some(number), *locale);
                    self.out.push(']');
                }
                spare.reclaim(verdict.candidate);
            }
            Err(error) => self.not_json(&error, number),
        }
    }

    fn not_json(&mut self, error: &JsonError, number: usize) {
        self.start(number);
        self.out.push_str(",false,");
        tell::not_json(self.out, error, Some(number), self.setting.locale);
        self.out.push(']');
    }

    fn start(&mut self, number: usize) {
        if self.out.len() > 1 {
            self.out.push(',');
        }
        self.out.push('[');
        tell::number(self.out, number as i64);
    }
}
