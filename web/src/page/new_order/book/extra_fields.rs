//! The fields that the deployment adds, each in the section of the object that it is in.

use std::rc::Rc;
use std::sync::Arc;

use order_model::{Group, Locale, Path};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::book_props::BookProps;
use crate::component::icon;
use crate::config::{Config, ExtraField, ExtraKind};
use crate::hook::Dispatcher;
use crate::i18n::{BookText, Text};
use crate::page::extra_numbers::extra_numbers;
use crate::page::new_order::reducer::FormReducer;
use crate::state::extra_value::{is_no_number, to_json, typed};
use crate::state::order_form::{JudgedAction, MemberEdit};

/// Those of some of the order's objects; of the items, one for each.
pub(super) fn extra_fields(groups: &[Group], props: &BookProps<'_>) -> Html {
    let fields = props.config.extra_fields().iter();
    let fields: Vec<_> = fields
        .filter(|field| groups.contains(&field.group))
        .collect();
    if fields.is_empty() {
        return Html::default();
    }
    let items = match groups.contains(&Group::Item) {
        true => (0..props.form.draft.items.len()).map(Some).collect(),
        false => vec![None],
    };
    let controls = items.into_iter().flat_map(|item| {
        let control = move |field: &&'static ExtraField| control(field, item, props);
        fields.iter().map(control).collect::<Vec<_>>()
    });
    html! { <div class="fields extra-fields">{ for controls }</div> }
}

fn control(field: &'static ExtraField, item: Option<usize>, props: &BookProps<'_>) -> Html {
    let form = props.form;
    let props = ExtraControlProps {
        field,
        item,
        json: form
            .draft
            .unknown_member(field.group, item, &field.key)
            .map(Arc::from),
        shows_all: form.shows_all(),
        dispatcher: form.dispatcher(),
        locale: props.locale,
    };
    html! { <ExtraControl ..props /> }
}

#[derive(Properties, PartialEq)]
struct ExtraControlProps {
    field: &'static ExtraField,
    item: Option<usize>,
    /// Its value.
    json: Option<Arc<str>>,
    /// Whether what is wrong is said in the section.
    shows_all: bool,
    dispatcher: Dispatcher<FormReducer>,
    locale: Locale,
}

impl ExtraControlProps {
    fn id(&self) -> String {
        let path = Path::group(self.field.group, self.item).key(self.field.key.clone());
        format!("extra{}", path.pointer().replace('/', "-"))
    }

    fn label(&self) -> String {
        let label = self.field.label.get(self.locale);
        match self.item {
            Some(index) => format!("{}: {label}", (Text::of(self.locale).item)(index + 1)),
            None => label.to_owned(),
        }
    }

    /// Sets the value of what was typed.
    fn on_text(&self) -> Callback<String> {
        let (field, item, dispatcher) = (self.field, self.item, self.dispatcher.clone());
        Callback::from(move |text: String| {
            let json = to_json(&text, field.kind == ExtraKind::Number);
            let edit = MemberEdit {
                group: field.group,
                item,
                key: field.key.as_str().into(),
                json: json.map(Arc::from),
            };
            dispatcher.dispatch(JudgedAction::SetMember(Rc::new(edit)).into());
        })
    }
}

#[component]
fn ExtraControl(props: &ExtraControlProps) -> Html {
    // While it is typed, nothing is said.
    let is_left = use_state_eq(|| true);
    let value = props.json.as_deref().map(typed).unwrap_or_default();
    let is_wrong = props.field.kind == ExtraKind::Number
        && props.json.as_deref().is_some_and(is_no_number)
        && (*is_left || props.shows_all);
    let id = props.id();
    let said_id = format!("{id}-messages");
    let message = (is_wrong && !props.shows_all).then(|| {
        let message = (BookText::of(props.locale).must_be_number)(&props.label());
        html! { <p class="count is-error">{ icon::error() }{ message }</p> }
    });
    let control = match &props.field.kind {
        ExtraKind::Choice(choices) => {
            let options = choices
                .iter()
                .map(|choice| (&*choice.code, choice.name.get(props.locale)));
            list(props, &id, &value, options.collect())
        }
        ExtraKind::Text | ExtraKind::Number => {
            let (on_text, left) = (props.on_text(), is_left.setter());
            let oninput = Callback::from(move |event: InputEvent| {
                let input: HtmlInputElement = event.target_unchecked_into();
                left.set(false);
                on_text.emit(input.value());
            });
            let left = is_left.setter();
            let onblur = Callback::from(move |_: FocusEvent| left.set(true));
            let inputmode = (props.field.kind == ExtraKind::Number).then_some("decimal");
            html! {
                <input id={id.clone()} type="text" {value} maxlength="10000" {oninput} {onblur} {inputmode} autocomplete="off"
                    spellcheck="false" aria-invalid={is_wrong.then_some("true")} aria-describedby={said_id.clone()} />
            }
        }
    };
    html! {
        <div class="field" data-width="third" data-state={is_wrong.then_some("error")}>
            <label for={id}>{ props.label() }{ " " }<span class="optional">{ Text::of(props.locale).optional }</span></label>
            { control }
            <div class="messages" id={said_id} role="status">{ message.unwrap_or_default() }</div>
        </div>
    }
}

/// A list to choose from. What came from elsewhere and is not on it stays.
fn list(props: &ExtraControlProps, id: &str, value: &str, options: Vec<(&str, &str)>) -> Html {
    let on_text = props.on_text();
    let onchange = Callback::from(move |event: Event| {
        on_text.emit(event.target_unchecked_into::<HtmlSelectElement>().value());
    });
    let is_listed = value.is_empty() || options.iter().any(|(code, _)| *code == value);
    let other = (!is_listed).then_some((value, ""));
    let option = |(code, name): (&str, &str)| {
        let shown = match name.is_empty() {
            true => code.to_owned(),
            false => format!("{name} ({code})"),
        };
        html! { <option value={code.to_owned()} selected={code == value}>{ shown }</option> }
    };
    html! {
        <select id={id.to_owned()} {onchange}>
            <option value="" selected={value.is_empty()}>{ "" }</option>
            { for other.into_iter().chain(options).map(option) }
        </select>
    }
}

#[derive(Properties)]
pub(super) struct KnownExtraNumbersProps {
    pub(super) config: Rc<Config>,
    pub(super) dispatcher: Dispatcher<FormReducer>,
    pub(super) locale: Locale,
}

impl PartialEq for KnownExtraNumbersProps {
    fn eq(&self, other: &Self) -> bool {
        self.locale == other.locale
    }
}

/// Tells the form of them; it shows nothing itself.
#[component]
pub(super) fn KnownExtraNumbers(props: &KnownExtraNumbersProps) -> Html {
    let (config, dispatcher) = (Rc::clone(&props.config), props.dispatcher.clone());
    use_effect_with(props.locale, move |locale| {
        let numbers = extra_numbers(&config, *locale);
        if !numbers.0.is_empty() {
            dispatcher.dispatch(JudgedAction::Learn(Rc::new(numbers)).into());
        }
    });
    Html::default()
}
