//! What one instance of the module holds: buffers for what comes in, configurations, and what goes out.

use std::cell::RefCell;

use order_model::decode::decode_with;
use order_model::json::without_byte_order_mark;
use order_model::message::add_words;
use order_model::reference::country::countries;
use order_model::reference::currency::currencies;
use order_model::reference::post_code::post_code_example;
use order_model::{Decoded, OrderBuffers, Verdict};

use crate::config::{ConfigTable, ValidatorConfig};
use crate::issue_report::IssueReport;
use crate::lists::{COUNTRIES, CURRENCIES, EXAMPLE_POST_CODE};
use crate::parts::{INCLUDED, Knowledge, Part, part};
use crate::pointer::{Place, place_at};
use crate::status::{ISSUES, REFUSED, UNREADABLE, VALID};
use crate::{json_output, ndjson, packed_order};

pub(crate) struct Instance {
    /// The text that the package has written.
    input: Vec<u8>,
    /// The numbers that it has written.
    numbers: Vec<f64>,
    /// What there is to say: a report of issues, or JSON in its text.
    pub(crate) report: IssueReport,
    pub(crate) configs: ConfigTable,
    /// The place of validations of one field, a JSON Pointer.
    pointer: String,
    /// Room for the next order's items.
    buffers: OrderBuffers,
    /// What else than its rules knows what people write.
    knowledge: Option<&'static Knowledge>,
}

thread_local! {
    static INSTANCE: RefCell<Instance> = RefCell::new(Instance {
        input: Vec::new(),
        numbers: Vec::new(),
        report: IssueReport::default(),
        configs: ConfigTable::new(INCLUDED.map(|part| part.sets).unwrap_or_default()),
        pointer: String::new(),
        buffers: OrderBuffers::default(),
        knowledge: INCLUDED.and_then(|part| part.knowledge),
    });
}

/// Works with the one instance. Nothing that is done with it calls back into JavaScript, so nobody else does.
pub(crate) fn with_instance<T>(work: impl FnOnce(&mut Instance) -> T) -> T {
    INSTANCE.with(|instance| work(&mut instance.borrow_mut()))
}

impl Instance {
    pub(crate) fn input_buffer(&mut self, bytes: usize) -> *mut u8 {
        if self.input.len() < bytes {
            self.input.resize(bytes, 0);
        }
        self.input.as_mut_ptr()
    }

    pub(crate) fn number_buffer(&mut self, count: usize) -> *mut f64 {
        if self.numbers.len() < count {
            self.numbers.resize(count, 0.0);
        }
        self.numbers.as_mut_ptr()
    }

    pub(crate) fn add_part(&mut self, number: u32) -> bool {
        match part(number) {
            Some(Part::Rules(part)) => {
                self.configs.add_rules(part.sets);
                self.knowledge = self.knowledge.or(part.knowledge);
                if let Some(words) = part.words {
                    add_words(words);
                }
            }
            Some(Part::Words(words)) => {
                add_words(words);
                // There no call says which language it wants.
                if cfg!(feature = "core") {
                    self.configs.set_language(words.locale());
                }
            }
            None => return false,
        }
        true
    }

    pub(crate) fn create_config(&mut self, base: usize, length: usize) -> usize {
        self.report.clear();
        match self.configs.add(base, written(&self.input, length)) {
            Ok(number) => number,
            Err(error) => {
                json_output::refusal(&mut self.report.text, &error);
                REFUSED
            }
        }
    }

    pub(crate) fn set_pointer(&mut self, length: usize) -> bool {
        self.report.clear();
        self.pointer.clear();
        let pointer = std::str::from_utf8(written(&self.input, length));
        self.pointer.push_str(pointer.unwrap_or_default());
        match place_at(&self.pointer) {
            Ok(_) => true,
            Err(error) => {
                json_output::refusal(&mut self.report.text, &error);
                false
            }
        }
    }

    pub(crate) fn validate_packed(
        &mut self,
        config: usize,
        count: usize,
        units: usize,
        length: usize,
        field: bool,
    ) -> u32 {
        let numbers = self.numbers.get(..count).unwrap_or_default();
        let text = written(&self.input, length);
        let Some(decoded) = packed_order::read(numbers, text, units, &mut self.buffers) else {
            return UNREADABLE;
        };
        let config = self.configs.get(config);
        let pointer = field.then_some(self.pointer.as_str());
        let verdict = without_positions(validate(config, decoded, pointer));
        answer(config, verdict, &mut self.report, &mut self.buffers)
    }

    pub(crate) fn validate_written(&mut self, config: usize, length: usize, field: bool) -> u32 {
        let Ok(decoded) = decode_with(written(&self.input, length), &mut self.buffers) else {
            return UNREADABLE;
        };
        let config = self.configs.get(config);
        let pointer = field.then_some(self.pointer.as_str());
        let verdict = without_positions(validate(config, decoded, pointer));
        answer(config, verdict, &mut self.report, &mut self.buffers)
    }

    pub(crate) fn validate_text(&mut self, config: usize, length: usize) -> u32 {
        let config = self.configs.get(config);
        // Editors set one before a file's text, and nobody sees it.
        let text = without_byte_order_mark(written(&self.input, length));
        let verdict = config.validator.validate_json_with(text, &mut self.buffers);
        match verdict {
            Ok(verdict) => answer(config, verdict, &mut self.report, &mut self.buffers),
            Err(error) => {
                self.report.clear();
                self.report.not_json(&error, None, config.words.locale);
                self.report.finish();
                ISSUES
            }
        }
    }

    pub(crate) fn validate_lines(&mut self, config: usize, length: usize, first: usize) -> usize {
        self.report.clear();
        let count = ndjson::validate(
            written(&self.input, length),
            first,
            self.configs.get(config),
            &mut self.buffers,
            &mut self.report,
        );
        self.report.finish();
        count
    }

    pub(crate) fn normalize(&mut self, config: usize, length: usize, forms: usize) -> bool {
        self.report.clear();
        let Some(Knowledge { normalize, .. }) = self.knowledge else {
            return false;
        };
        let (order, rest) = self.input.split_at_checked(length).unwrap_or_default();
        let rules = self.configs.get(config).validator.rules();
        normalize(order, written(rest, forms), rules, &mut self.report.text);
        true
    }

    pub(crate) fn list(&mut self, what: u32, length: usize) -> bool {
        self.report.clear();
        let out = &mut self.report.text;
        let country = std::str::from_utf8(written(&self.input, length)).unwrap_or_default();
        match what {
            COUNTRIES => json_output::texts(out, countries()),
            CURRENCIES => json_output::texts(out, currencies()),
            EXAMPLE_POST_CODE => json_output::texts(out, post_code_example(country).into_iter()),
            _ => match self.knowledge {
                Some(knowledge) => (knowledge.provinces)(country, out),
                None => return false,
            },
        }
        true
    }

    pub(crate) fn fields(&mut self, config: usize) {
        self.report.clear();
        let config = self.configs.get(config);
        let rules = config.validator.rules();
        json_output::fields(&mut self.report.text, rules, config.words.locale);
    }
}

/// What the package has written.
fn written(input: &[u8], length: usize) -> &[u8] {
    input.get(..length).unwrap_or_default()
}

/// Validates an order, or what stands at one place of it.
fn validate<'a>(
    config: &ValidatorConfig,
    decoded: Decoded<'a>,
    pointer: Option<&str>,
) -> Verdict<'a> {
    match pointer {
        None => config.validator.validate_decoded(decoded),
        Some(pointer) => validate_at(config, decoded, pointer),
    }
}

#[inline(never)]
fn validate_at<'a>(config: &ValidatorConfig, decoded: Decoded<'a>, pointer: &str) -> Verdict<'a> {
    let validator = &config.validator;
    if let Ok(Place::Field(field_ref)) = place_at(pointer) {
        return validator.validate_decoded_field(decoded, field_ref);
    }
    let mut verdict = validator.validate_decoded(decoded);
    // What holds fields is where their issues are too.
    verdict.issues.retain(|issue| {
        let place = issue.path.pointer();
        let below = place.strip_prefix(pointer);
        below.is_some_and(|below| below.is_empty() || below.starts_with('/'))
    });
    verdict
}

/// A verdict as JavaScript is told of it where nobody saw the text that was validated.
fn without_positions(mut verdict: Verdict<'_>) -> Verdict<'_> {
    for issue in &mut verdict.issues {
        issue.position = None;
        packed_order::name_number(&mut issue.kind);
    }
    verdict
}

/// Writes what there is to say of an order, and keeps its room for the next.
fn answer(
    config: &ValidatorConfig,
    mut verdict: Verdict<'_>,
    report: &mut IssueReport,
    buffers: &mut OrderBuffers,
) -> u32 {
    // There nobody accepts any.
    if !cfg!(feature = "core") {
        verdict.acknowledge(&config.acknowledged);
    }
    report.clear();
    if !verdict.issues.is_empty() {
        report.issues(&verdict.issues, None, &config.words);
        report.finish();
    }
    let valid = if verdict.is_valid() { VALID } else { 0 };
    let issues = if verdict.issues.is_empty() { 0 } else { ISSUES };
    buffers.recycle(verdict.parsed);
    valid | issues
}
