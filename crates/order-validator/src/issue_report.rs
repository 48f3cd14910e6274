//! Issues as numbers and one text: JavaScript builds its objects from them in a third of the time that it takes to
//! write JSON here and parse it there. `report-reader.ts` and `issue-report.ts` of the package read this form.
//!
//! An issue is, in this order:
//!
//! | numbers | |
//! |---|---|
//! | code | its place in [`Code::ALL`]; behind the last stands `not_json` |
//! | flags | [`ERROR`], [`ACKNOWLEDGED`], [`POSITIONED`] |
//! | line, column | if it is [`POSITIONED`] |
//! | field, item | its place in [`Field::ALL`](order_model::Field::ALL), and the item's index or −1; for any other place −1, how many steps, and of each its kind, [`INDEX`] or [`KEY`], and the index or a text |
//! | params | in the order of [`Code::params`]: a number, a word's place among those of its type, a text, −1 for none, or how many texts or numbers and these, or how many edits and of each its place, as above, and its value |
//! | message, short message | two texts |
//!
//! A text is a number, its length in UTF-16 code units; its letters stand in the report's text, behind those of the
//! texts before it.

use order_model::contract::{Path, Step};
use order_model::issue::Param;
use order_model::message::{Form, json_message};
use order_model::{Code, FieldRef, Issue, JsonError, Locale, Position};

use crate::words::Words;

const ERROR: u8 = 1;
const ACKNOWLEDGED: u8 = 2;
const POSITIONED: u8 = 4;

const INDEX: f64 = 0.0;
const KEY: f64 = 1.0;

/// What stands in the place of a number that there is none of.
const NONE: f64 = -1.0;

/// What there is to say.
#[derive(Default)]
pub(crate) struct IssueReport {
    pub(crate) numbers: Vec<f64>,
    pub(crate) text: String,
    /// Where numbers and text stand, and how many they are.
    pub(crate) header: [usize; 4],
}

impl IssueReport {
    pub(crate) fn clear(&mut self) {
        self.numbers.clear();
        self.text.clear();
    }

    /// Notes where the report stands, once it is complete.
    pub(crate) fn finish(&mut self) {
        let numbers = self.numbers.as_ptr() as usize;
        let text = self.text.as_ptr() as usize;
        self.header = [numbers, self.numbers.len(), text, self.text.len()];
    }

    /// Adds a count or an index; nothing here has as many as numbers cannot tell apart.
    #[expect(
        clippy::cast_precision_loss,
        reason = "what is counted here is in memory, and far less than 2^53"
    )]
    pub(crate) fn count(&mut self, count: usize) {
        self.numbers.push(count as f64);
    }

    fn text(&mut self, text: &str) {
        self.count(units(text));
        self.text.push_str(text);
    }

    /// Adds issues, with how many they are before them. `line` stands for the line of the text, where it is one of
    /// several.
    pub(crate) fn issues(&mut self, issues: &[Issue], line: Option<usize>, words: &Words) {
        self.count(issues.len());
        for issue in issues {
            self.issue(issue, line, words);
        }
    }

    fn issue(&mut self, issue: &Issue, line: Option<usize>, words: &Words) {
        self.count(issue.code() as usize);
        let error = if issue.is_error() { ERROR } else { 0 };
        let acknowledged = if issue.acknowledged { ACKNOWLEDGED } else { 0 };
        self.position(error | acknowledged, issue.position, line);
        self.place(&issue.path);
        issue.kind.each_param(&mut |_, param| self.param(param));
        self.written(|out| words.write(out, issue, Form::Long));
        self.written(|out| words.write(out, issue, Form::Short));
    }

    /// Adds a text that is written behind those before it.
    fn written(&mut self, write: impl FnOnce(&mut String)) {
        let start = self.text.len();
        write(&mut self.text);
        self.count(units(self.text.get(start..).unwrap_or_default()));
    }

    /// Adds a text that is not JSON, as the one issue of an order.
    pub(crate) fn not_json(&mut self, error: &JsonError, line: Option<usize>, locale: Locale) {
        self.count(1);
        self.count(Code::ALL.len());
        self.position(ERROR, Some(error.position), line);
        self.place(&Path::root());
        let message = json_message(error, locale);
        self.text(&message);
        self.text(&message);
    }

    /// Adds the flags, and the position if there is one.
    fn position(&mut self, flags: u8, position: Option<Position>, line: Option<usize>) {
        let placed = if position.is_some() { POSITIONED } else { 0 };
        self.numbers.push(f64::from(flags | placed));
        if let Some(position) = position {
            self.count(line.unwrap_or(position.line as usize));
            self.numbers.push(position.column.into());
        }
    }

    fn place(&mut self, path: &Path) {
        if let Some(FieldRef { field, item }) = path.field_ref() {
            self.count(field as usize);
            match item {
                Some(item) => self.count(item),
                None => self.numbers.push(NONE),
            }
            return;
        }
        self.numbers.push(NONE);
        let steps = path.steps();
        self.count(steps.len());
        for step in steps.iter() {
            match step {
                Step::Index(index) => {
                    self.numbers.push(INDEX);
                    self.count(*index);
                }
                Step::Key(key) => {
                    self.numbers.push(KEY);
                    self.text(key);
                }
            }
        }
    }

    // Called once for each param of each code: copied to all these places it would be most of this file's code.
    #[inline(never)]
    fn param(&mut self, param: Param<'_>) {
        match param {
            Param::Nothing => self.numbers.push(NONE),
            Param::Text(text) => self.text(text),
            Param::Word(_, place) => self.count(place),
            Param::Type(json) => self.count(json as usize),
            Param::Texts(texts) => {
                self.count(texts.len());
                for text in texts {
                    self.text(text);
                }
            }
            Param::Numbers(numbers) => {
                self.count(numbers.len());
                for number in numbers {
                    self.param(Param::Number(*number));
                }
            }
            Param::Edits(edits) => {
                self.count(edits.len());
                for edit in edits {
                    self.place(&edit.path);
                    self.text(&edit.value);
                }
            }
            #[expect(
                clippy::cast_precision_loss,
                reason = "params are numbers of an order or of the rules, which JavaScript holds exactly"
            )]
            Param::Number(number) => self.numbers.push(number as f64),
        }
    }
}

/// How many UTF-16 code units a text is.
fn units(text: &str) -> usize {
    if text.is_ascii() {
        text.len()
    } else {
        text.chars().map(char::len_utf16).sum()
    }
}
