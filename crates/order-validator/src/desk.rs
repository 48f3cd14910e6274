//! Where the package and the model meet: room for what comes in, the settings, and what goes out.

use std::cell::RefCell;

use order_model::decode::decode_with;
use order_model::json::value::JsonValue;
use order_model::normalize::{Normalized, normalize};
use order_model::utf8::is_utf8;
use order_model::{Decoded, JsonError, OrderBuffers, Validator, Verdict, decode};

use crate::report::Report;
use crate::setting::{Setting, Settings};
use crate::{ISSUES, REFUSED, UNREADABLE, VALID, lines, packed, tell};

pub(crate) struct Desk {
    /// The text that the package has written.
    input: Vec<u8>,
    /// The numbers that it has written.
    slots: Vec<f64>,
    /// What there is to say: a report of issues, or JSON in its text.
    pub(crate) output: Report,
    pub(crate) settings: Settings,
    /// The place of judgements of one field, a JSON Pointer.
    target: String,
    /// Room for the next order's items.
    buffers: OrderBuffers,
}

thread_local! {
    static DESK: RefCell<Desk> = RefCell::new(Desk {
        input: Vec::new(),
        slots: Vec::new(),
        output: Report::default(),
        settings: Settings::new(),
        target: String::new(),
        buffers: OrderBuffers::default(),
    });
}

/// Works at the one desk of the module. Nothing that is done there calls back into JavaScript, so nobody else is at it.
pub(crate) fn at_desk<T>(work: impl FnOnce(&mut Desk) -> T) -> T {
    DESK.with(|desk| work(&mut desk.borrow_mut()))
}

impl Desk {
    pub(crate) fn room(&mut self, bytes: usize) -> *mut u8 {
        if self.input.len() < bytes {
            self.input.resize(bytes, 0);
        }
        self.input.as_mut_ptr()
    }

    pub(crate) fn slots(&mut self, count: usize) -> *mut f64 {
        if self.slots.len() < count {
            self.slots.resize(count, 0.0);
        }
        self.slots.as_mut_ptr()
    }

    pub(crate) fn set_up(&mut self, base: usize, length: usize) -> usize {
        self.output.clear();
        match self.settings.add(base, written(&self.input, length)) {
            Ok(number) => number,
            Err(error) => {
                tell::refusal(&mut self.output.text, &error);
                REFUSED
            }
        }
    }

    pub(crate) fn aim(&mut self, length: usize) {
        self.target.clear();
        let pointer = std::str::from_utf8(written(&self.input, length));
        self.target.push_str(pointer.unwrap_or_default());
    }

    pub(crate) fn judge_packed(
        &mut self,
        setting: usize,
        count: usize,
        units: usize,
        length: usize,
        field: bool,
    ) -> u32 {
        let slots = self.slots.get(..count).unwrap_or_default();
        let text = written(&self.input, length);
        let Some(decoded) = packed::read(slots, text, units, &mut self.buffers) else {
            return UNREADABLE;
        };
        let setting = self.settings.get(setting);
        let target = field.then_some(self.target.as_str());
        let verdict = unplaced(judge(setting, decoded, target));
        answer(setting, verdict, &mut self.output, &mut self.buffers)
    }

    pub(crate) fn judge_written(&mut self, setting: usize, length: usize, field: bool) -> u32 {
        let Ok(decoded) = decode_with(written(&self.input, length), &mut self.buffers) else {
            return UNREADABLE;
        };
        let setting = self.settings.get(setting);
        let target = field.then_some(self.target.as_str());
        let verdict = unplaced(judge(setting, decoded, target));
        answer(setting, verdict, &mut self.output, &mut self.buffers)
    }

    pub(crate) fn judge_text(&mut self, setting: usize, length: usize) -> u32 {
        let setting = self.settings.get(setting);
        let text = written(&self.input, length);
        match judge_json(&setting.validator, text, &mut self.buffers) {
            Ok(verdict) => answer(setting, verdict, &mut self.output, &mut self.buffers),
            Err(error) => {
                self.output.clear();
                self.output.not_json(&error, None, setting.locale);
                self.output.finish();
                ISSUES
            }
        }
    }

    pub(crate) fn judge_lines(&mut self, setting: usize, length: usize, first: usize) -> usize {
        self.output.clear();
        let count = lines::judge(
            written(&self.input, length),
            first,
            self.settings.get(setting),
            &mut self.buffers,
            &mut self.output,
        );
        self.output.finish();
        count
    }

    pub(crate) fn normalize(&mut self, setting: usize, length: usize, forms: usize) {
        self.output.clear();
        let (order, rest) = self.input.split_at_checked(length).unwrap_or_default();
        let Ok(Decoded { order, .. }) = decode(order) else {
            return;
        };
        let forms = JsonValue::parse(written(rest, forms));
        let asked = RefCell::new(Vec::new());
        let nfc = |text: &str| {
            let mut asked = asked.borrow_mut();
            let form = match &forms {
                Ok(JsonValue::Array(forms)) => forms.get(asked.len()),
                _ => None,
            };
            asked.push(text.to_owned());
            match form {
                Some(JsonValue::String(form)) => Some(form.clone().into_owned()),
                _ => None,
            }
        };
        let rules = self.settings.get(setting).validator.rules();
        let Normalized { order, changes } = normalize(&order, rules, &nfc);
        let asked = asked.into_inner();
        if forms.is_err() && !asked.is_empty() {
            tell::compose(&mut self.output.text, &asked);
        } else {
            tell::changes(&mut self.output.text, &order, &changes);
        }
    }

    pub(crate) fn fields(&mut self, setting: usize) {
        self.output.clear();
        let setting = self.settings.get(setting);
        let rules = setting.validator.rules();
        tell::fields(&mut self.output.text, rules, setting.locale);
    }
}

/// What the package has written.
fn written(input: &[u8], length: usize) -> &[u8] {
    input.get(..length).unwrap_or_default()
}

/// Judges JSON text as [`Validator::validate_json_with`] does.
pub(crate) fn judge_json<'a>(
    validator: &Validator<'_>,
    bytes: &'a [u8],
    buffers: &mut OrderBuffers,
) -> Result<Verdict<'a>, JsonError> {
    if !is_utf8(bytes) {
        return validator.validate_json_with(bytes, buffers);
    }
    #[expect(
        unsafe_code,
        reason = "the standard library's own look at the bytes takes up to a quarter of the time of judging them"
    )]
    // SAFETY: `is_utf8` has just found that the bytes are UTF-8, as tests hold it to the standard library.
    let text = unsafe { std::str::from_utf8_unchecked(bytes) };
    validator.validate_text_with(text, buffers)
}

/// Judges an order, or what stands at one place of it.
fn judge<'a>(setting: &Setting, decoded: Decoded<'a>, target: Option<&str>) -> Verdict<'a> {
    let validator = &setting.validator;
    let Some(target) = target else {
        return validator.validate_decoded(decoded);
    };
    if let Some(field_ref) = packed::field_ref(target) {
        return validator.validate_decoded_field(decoded, field_ref);
    }
    let mut verdict = validator.validate_decoded(decoded);
    verdict
        .issues
        .retain(|issue| issue.path.pointer() == target);
    verdict
}

/// A verdict as JavaScript is told of it where nobody saw the text that was judged.
fn unplaced(mut verdict: Verdict<'_>) -> Verdict<'_> {
    for issue in &mut verdict.issues {
        issue.position = None;
        packed::name_number(&mut issue.kind);
    }
    verdict
}

/// Writes what there is to say of an order, and keeps its room for the next.
fn answer(
    setting: &Setting,
    mut verdict: Verdict<'_>,
    output: &mut Report,
    buffers: &mut OrderBuffers,
) -> u32 {
    verdict.acknowledge(&setting.acknowledged);
    output.clear();
    if !verdict.issues.is_empty() {
        output.issues(&verdict.issues, None, setting.locale);
        output.finish();
    }
    let valid = if verdict.is_valid() { VALID } else { 0 };
    let issues = if verdict.issues.is_empty() { 0 } else { ISSUES };
    buffers.recycle(verdict.parsed);
    valid | issues
}
