//! What of the fields can do without being there at once: the lists to choose from, and the label's file.

use std::rc::Rc;

use order_model::{Locale, OrderDraft, Rules};
use yew::prelude::*;

use super::choices::{FieldCode, FormChoices, codes_for_typed};
use super::reducer::FormHandle;
use crate::chunk::Chunk;
use crate::component::label_file::{LabelFile, LabelFileProps};
use crate::config::Config;
use crate::state::order_form::{Action, OrderForm};

pub(crate) static LATE_FIELDS: Chunk<LateFields> = Chunk::new();

/// What of the fields can do without being there at once.
pub(crate) struct LateFields {
    pub(super) label_file: fn(LabelFileProps) -> Html,
    choices: fn(&Config, &Rules, Locale) -> FormChoices,
    codes_for_typed: fn(&OrderForm, &FormChoices, &OrderDraft) -> Vec<FieldCode>,
}

/// Named where the code is taken apart, and nowhere else.
pub(crate) static LATE_FIELDS_CONTENT: LateFields = LateFields {
    label_file: |props| html! { <LabelFile ..props /> },
    choices: FormChoices::new,
    codes_for_typed,
};

/// The lists to choose from, made anew when the language or what the rules allow changes.
#[hook]
pub(super) fn use_choices(
    late: Option<&'static LateFields>,
    config: &Rc<Config>,
    form: &OrderForm,
    locale: Locale,
) -> Rc<FormChoices> {
    let key = (
        Rc::clone(config),
        locale,
        late.is_some(),
        form.allowed_version,
    );
    use_memo(key, |(config, locale, ..)| match late {
        Some(late) => (late.choices)(config, form.rules(), *locale),
        None => FormChoices::to_come(),
    })
}

/// Once the lists are there, what was typed and left before stands for its code, as it does after that.
#[hook]
pub(super) fn use_late_codes(
    late: Option<&'static LateFields>,
    form: &FormHandle,
    choices: &Rc<FormChoices>,
) {
    let initial = use_memo((), |()| form.draft.clone());
    let (form, choices) = (form.clone(), Rc::clone(choices));
    use_effect_with(late.is_some(), move |_| {
        let Some(late) = late else { return };
        for (at, code) in (late.codes_for_typed)(&form, &choices, &initial) {
            form.dispatch(Action::Type(at, code.to_string()));
        }
    });
}
