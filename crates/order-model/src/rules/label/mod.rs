//! The shipping label: by an address that a warehouse can fetch, or in the order as base64 of a PDF, PNG, JPEG
//! or ZPL, which its first bytes tell. Other formats that some printers take are named, and so is a file that is too short to be what it begins
//! as. Not by both, and not without its tracking number. Sources: RFC 4648 for
//! base64, RFC 2397 for data URLs, the RFCs of private addresses, the formats that label printers take.

mod format;

use super::context::{RuleContext, count};
use super::rule::{Check, Rule};
use crate::contract::{Field, FieldRef, FieldSet};
use crate::issue::{Code, IssueKind, LabelFault};
use crate::rules::DEFAULT_MAX_LABEL_BYTES;
use crate::text::split::{is_white_space, replaced, split_once_byte, words};
use format::Format;

/// What a file is by its first bytes, in the formats that labels are in or are confused with: `PDF`, `ZPL`, `HTML`; `None` where that is not known.
///
/// ```
/// assert_eq!(order_model::rules::label_format(b"%PDF-1.7"), Some("PDF"));
/// assert_eq!(order_model::rules::label_format(b"a note"), None);
/// ```
#[must_use]
pub fn format_of(start: &[u8]) -> Option<&'static str> {
    Format::of(start).map(Format::name)
}

/// How many digits are decoded to see what a label is.
const HEAD_DIGITS: usize = 128;

pub(super) static RULE: Rule = Rule::new(
    &[
        Code::LabelFormat,
        Code::LabelKind,
        Code::LabelTooSmall,
        Code::LabelTooLarge,
        Code::LabelDataUrl,
        Code::LabelLineBreaks,
    ],
    FieldSet::of(&[Field::LabelBase64]),
    Check::Text(check),
)
// A size that the deployment gives counts in every profile.
.applies(|rules, _| rules.max_label_bytes.is_some() || rules.reports_any(RULE.codes))
.replaced_by_list();

#[inline(never)]
fn check(field_ref: FieldRef, text: &str, context: &mut RuleContext<'_>) {
    let label = match data_url(text) {
        Some(label) => {
            context.report(field_ref, IssueKind::LabelDataUrl {});
            label
        }
        None => text,
    };
    let is_plain = is_base64(label);
    let unwrapped = (!is_plain && is_wrapped(label)).then(|| without_white_space(label));
    let label = unwrapped.as_deref().unwrap_or(label);
    let fault = if is_plain { None } else { not_base64(label) };
    if let Some(kind) = fault {
        context.report(field_ref, kind);
    } else {
        if unwrapped.is_some() {
            context.report(field_ref, IssueKind::LabelLineBreaks {});
        }
        if let Some(kind) = judge_content(label) {
            context.report(field_ref, kind);
        }
    }
    let bytes = count(decoded_length(label));
    let asked = context.rules.max_label_bytes;
    let maximum = asked.unwrap_or(DEFAULT_MAX_LABEL_BYTES);
    if bytes > maximum {
        let kind = IssueKind::LabelTooLarge { bytes, maximum };
        match asked {
            Some(_) => context.report_configured(field_ref, kind),
            None => context.report(field_ref, kind),
        }
    }
}

/// The base64 text of a data URL, whatever type it names.
pub(crate) fn data_url(text: &str) -> Option<&str> {
    let (scheme, rest) = text.trim_start().split_at_checked("data:".len())?;
    let (kind, data) = split_once_byte(rest, b',')?;
    (scheme.eq_ignore_ascii_case("data:") && kind.to_ascii_lowercase().ends_with(";base64"))
        .then_some(data)
}

fn decoded_length(label: &str) -> usize {
    let padding = label.bytes().rev().take_while(|byte| *byte == b'=').count();
    (label.len() / 4 * 3).saturating_sub(padding)
}

fn is_wrapped(label: &str) -> bool {
    label.bytes().any(|byte| byte.is_ascii_whitespace())
}

/// A label without the line breaks that mail and some encoders put into base64.
pub(crate) fn without_white_space(label: &str) -> String {
    let mut whole = String::with_capacity(label.len());
    for part in words(label, is_white_space) {
        whole.push_str(part);
    }
    whole
}

/// What is wrong with a text that is no base64.
fn not_base64(label: &str) -> Option<IssueKind> {
    let fault = if is_base64(label) {
        return None;
    } else if in_plain_alphabet(label).is_some() {
        LabelFault::Alphabet
    } else {
        LabelFault::Base64
    };
    Some(IssueKind::LabelFormat { fault, found: None })
}

/// A label in the alphabet of base64 that is in that of addresses and file names (RFC 4648, section 5).
pub(crate) fn in_plain_alphabet(label: &str) -> Option<String> {
    if !label.bytes().any(|byte| matches!(byte, b'-' | b'_')) {
        return None;
    }
    let plain = replaced(&replaced(label, b'-', b'+'), b'_', b'/');
    is_base64(&plain).then_some(plain)
}

/// What is to be said of what a label is, by its first bytes and its length.
fn judge_content(label: &str) -> Option<IssueKind> {
    let start = first_bytes(label);
    let bytes = decoded_length(label);
    match Format::of(&start) {
        Some(Format::Printed(format, least)) => (bytes < least).then(|| IssueKind::LabelTooSmall {
            format: format.to_owned(),
            bytes: count(bytes),
        }),
        Some(Format::Seldom(format)) => Some(IssueKind::LabelKind {
            format: format.to_owned(),
        }),
        other => Some(IssueKind::LabelFormat {
            fault: LabelFault::Content,
            found: other.map(|format| format.name().to_owned()),
        }),
    }
}

/// Base64 with padding (RFC 4648, section 4), without line breaks.
fn is_base64(text: &str) -> bool {
    let digits = text
        .strip_suffix("==")
        .or_else(|| text.strip_suffix('='))
        .unwrap_or(text);
    // No early exit within a chunk, so that the compiler can look at many bytes at once.
    let all_digits = |chunk: &[u8]| chunk.iter().fold(true, |all, byte| all & is_digit(*byte));
    text.len().is_multiple_of(4)
        && !digits.is_empty()
        && digits.as_bytes().chunks(64).all(all_digits)
}

const fn is_digit(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() | (byte == b'+') | (byte == b'/')
}

fn sextet(byte: u8) -> u32 {
    u32::from(match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        b'+' => 62,
        _ => 63,
    })
}

/// The first bytes, as many as [`HEAD_DIGITS`] give.
fn first_bytes(label: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(HEAD_DIGITS);
    let (mut bits, mut held) = (0_u32, 0_u32);
    let digits = label.bytes().take(HEAD_DIGITS);
    for digit in digits.take_while(|digit| is_digit(*digit)) {
        bits = bits << 6 | sextet(digit);
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.extend((bits >> held).to_le_bytes().first());
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_base64() {
        let fault = |label| match not_base64(label) {
            Some(IssueKind::LabelFormat { fault, .. }) => Some(fault),
            _ => None,
        };
        for (label, expected) in [
            ("JVBERi0xLjcK", None),
            ("/9j/4AAQ", None),
            ("JVBERi0xLjc", Some(LabelFault::Base64)),
            ("JVBE Ri0x", Some(LabelFault::Base64)),
            ("====", Some(LabelFault::Base64)),
            ("_9j_4AAQ", Some(LabelFault::Alphabet)),
            ("_9j-4AA", Some(LabelFault::Base64)),
        ] {
            assert_eq!(fault(label), expected, "{label}");
        }
    }

    #[test]
    fn a_label_is_as_long_as_its_bytes() {
        for (label, bytes) in [("JVBERi0xLjcK", 9), ("iVBORw0KGgo=", 8), ("QQ==", 1)] {
            assert_eq!(decoded_length(label), bytes, "{label}");
            assert_eq!(first_bytes(label).len(), bytes, "{label}");
        }
    }

    #[test]
    fn a_data_url_is_opened() {
        assert_eq!(data_url("data:application/pdf;base64,JVBE"), Some("JVBE"));
        assert_eq!(data_url("DATA:;BASE64,JVBE"), Some("JVBE"));
        assert_eq!(data_url("data:text/plain,abc"), None);
        assert_eq!(data_url("JVBE"), None);
    }
}
