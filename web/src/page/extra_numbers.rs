//! Which of the fields that the deployment adds must be numbers.

use order_model::Locale;

use crate::config::{Config, ExtraField, ExtraKind};
use crate::state::order_form::{ExtraNumber, ExtraNumbers};

/// Those, by their labels.
pub(super) fn extra_numbers(config: &Config, locale: Locale) -> ExtraNumbers {
    let fields = config.extra_fields().iter();
    let numbers = fields.filter(|field| field.kind == ExtraKind::Number);
    let number = |field: &ExtraField| ExtraNumber {
        group: field.group,
        key: field.key.as_str().into(),
        label: field.label.get(locale).into(),
    };
    ExtraNumbers(numbers.map(number).collect())
}
