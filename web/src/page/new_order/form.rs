//! The form: every field of the contract, in sections.

use std::rc::Rc;

use order_model::contract::ITEMS;
use order_model::{Field, FieldRef, Group, Locale, OrderDraft};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::choices::FormChoices;
use super::form_order::{CARRIER, CARRIER_RARE, ORDER, ORDER_RARE, Section};
use super::issues::{by_item, of_field, of_section};
use super::late_fields::LateFields;
use super::reducer::{FormCallbacks, FormHandle};
use super::summary::joined;
use crate::chunk::Judging;
use crate::component::address_fields::{AddressFieldsProps, address_fields, address_order};
use crate::component::combobox::{Choices, combobox};
use crate::component::disclosure::Disclosure;
use crate::component::field::{FieldState, TextField};
use crate::component::field_event::{FieldEvent, OnFieldEvent};
use crate::component::issues_of_place::issues_of_place;
use crate::component::items_table::ItemsTable;
use crate::component::label_file::{LabelFileProps, max_megabytes};
use crate::i18n::Text;
use crate::state::visible_issue::{VisibleIssue, VisibleIssues};

/// What the form is made from.
pub(super) struct FormProps<'a> {
    pub(super) form: &'a FormHandle,
    /// The issues that show.
    pub(super) issues: Vec<VisibleIssue>,
    pub(super) callbacks: FormCallbacks,
    pub(super) choices: &'a FormChoices,
    /// What a new order starts from.
    pub(super) blank: &'a OrderDraft,
    pub(super) late_fields: Option<&'static LateFields>,
    pub(super) judging: Option<&'static Judging>,
    /// What comes later, for parts of the form.
    pub(super) tools: FormTools,
    pub(super) skus: Choices,
    /// What the receiver's and the sender's country have for provinces.
    pub(super) provinces: [Choices; 2],
    /// Whether the person has opened the sender's address.
    pub(super) sender_open: UseStateHandle<bool>,
    pub(super) locale: Locale,
}

/// What comes later, for parts of the form.
#[derive(Default)]
pub(super) struct FormTools {
    /// Beside the screen's title, and below it.
    pub(super) head: Html,
    pub(super) notice: Html,
    pub(super) order: Html,
    /// What there is for SKUs, if anything.
    pub(super) skus: Option<Choices>,
    pub(super) receiver: Html,
    pub(super) sender: Html,
    pub(super) items: Html,
}

impl FormProps<'_> {
    fn text(&self) -> &'static Text {
        Text::of(self.locale)
    }

    fn on_field(&self) -> &OnFieldEvent {
        &self.callbacks.on_field
    }

    /// The state of a field that stands once.
    fn field(&self, field: Field) -> FieldState {
        let field_ref = FieldRef::order_field(field);
        let rules = self.form.rules();
        let limits = rules.limits.get(&field);
        let limit = limits.or_else(|| rules.print_widths.get(&field)).copied();
        let value = self.form.draft.text(field_ref);
        FieldState {
            // Once it is counted.
            limit: self.judging.and(limit),
            field_ref,
            value,
            issues: of_field(&self.issues, field_ref),
            optional: !self.form.is_required(field),
            locale: self.locale,
        }
    }

    /// What is wrong with a section as a whole.
    fn section_issues(&self, section: &str) -> Html {
        let issues = of_section(&self.issues, section);
        let id = format!("{section}-messages");
        issues_of_place(id, &issues, self.on_field())
    }
}

pub(super) fn order_form(props: &FormProps<'_>) -> Html {
    // The page sends by its button alone: Enter in a field must not.
    let onsubmit = Callback::from(|event: SubmitEvent| event.prevent_default());
    let is_sending = props.form.is_sending();
    html! {
        <form class="form" id="form" novalidate=true autocomplete="on" {onsubmit} inert={is_sending}
            aria-busy={is_sending.to_string()}>
            { for Section::ALL.map(|section| section_of_form(section, props)) }
        </form>
    }
}

fn section_of_form(section: Section, props: &FormProps<'_>) -> Html {
    let text = props.text();
    let (title, content) = match section {
        Section::Order => (text.section_order, order_section(props)),
        Section::Receiver => (text.section_receiver, receiver(props)),
        Section::Sender => (text.section_sender, sender(props)),
        Section::Items => (text.section_items, items(props)),
        Section::Carrier => (text.section_carrier, carrier_section(props)),
    };
    let id = section.name();
    let title_id = format!("{id}-title");
    // What is wrong with the items together stands beside their total.
    let issues = (section != Section::Items).then(|| props.section_issues(id));
    html! {
        <section class="section" id={format!("{id}-section")} aria-labelledby={title_id.clone()} tabindex="-1">
            <h2 id={title_id}>{ title }</h2>
            <div class="section-content">
                { content }
                { issues.unwrap_or_default() }
            </div>
        </section>
    }
}

/// The control of a field that is no part of an address.
fn control(field: Field, props: &FormProps<'_>) -> Html {
    let (text, on_field, choices) = (props.text(), props.on_field(), props.choices);
    let state = props.field(field);
    let listed = |choices| combobox(&state, on_field, choices, "", "third");
    let (hint, width) = match field {
        Field::CentreCode => return listed(&choices.warehouses),
        Field::ClientCode => return listed(&choices.shops),
        Field::CarrierCode => return listed(&choices.carriers),
        Field::ProcessType => {
            let (types, hint) = (&choices.process_types, text.hint_process_type);
            return combobox(&state, on_field, types, hint, "half");
        }
        Field::RealTimeResponse => return real_time_field(&state, on_field),
        Field::LabelBase64 => return label_file(state, props),
        Field::OrderNumber => (text.hint_order_number, "third"),
        Field::TrackingNumber => (text.hint_tracking_number, "two-thirds"),
        _ => ("", "whole"),
    };
    html! { <TextField {state} on_event={on_field.clone()} {hint} {width} /> }
}

/// Fields that are always seen, and those that are one step away, unless they hold something.
fn fields(shown: &[Field], title: &'static str, rare: &[Field], props: &FormProps<'_>) -> Html {
    let grid = |fields: &[Field]| {
        let controls = fields.iter().map(|field| control(*field, props));
        html! { <div class="fields">{ for controls }</div> }
    };
    let is_needed = |field: &Field| {
        let state = props.field(*field);
        !matches!(&*state.value, "" | "false") || !state.issues.is_empty()
    };
    html! {
        <>
            { grid(shown) }
            <Disclosure {title} needed={rare.iter().any(is_needed)}>{ grid(rare) }</Disclosure>
        </>
    }
}

fn order_section(props: &FormProps<'_>) -> Html {
    let more = props.text().more_order_settings;
    let fields = fields(&ORDER, more, &ORDER_RARE, props);
    html! { <>{ fields }{ props.tools.order.clone() }</> }
}

fn carrier_section(props: &FormProps<'_>) -> Html {
    fields(
        &CARRIER,
        props.text().label_by_address,
        &CARRIER_RARE,
        props,
    )
}

fn real_time_field(state: &FieldState, on_field: &OnFieldEvent) -> Html {
    let field_ref = state.field_ref;
    let onchange = on_field.reform(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        FieldEvent::Choose(field_ref, input.checked().to_string())
    });
    let id = state.id();
    let hint_id = format!("{id}-hint");
    html! {
        <div class="field is-check" data-width="half">
            <div class="check">
                <input id={id.clone()} type="checkbox" checked={&*state.value == "true"} {onchange}
                    aria-describedby={hint_id.clone()} />
                <label for={id}>{ state.label() }</label>
            </div>
            <p class="hint" id={hint_id}>{ state.text().hint_real_time }</p>
            { state.issue_list(on_field) }
        </div>
    }
}

fn receiver(props: &FormProps<'_>) -> Html {
    let [provinces, _] = &props.provinces;
    let countries = &props.choices.receiver_countries;
    let tools = &props.tools.receiver;
    html! {
        <>
            { address(props, Group::Receiver, countries, provinces) }
            { tools.clone() }
        </>
    }
}

fn address(props: &FormProps<'_>, party: Group, countries: &Choices, provinces: &Choices) -> Html {
    let country = Field::ReceiverCountryCode.counterpart_in(party);
    let country = props.form.country_of(country);
    let post_code_example = props
        .judging
        .and_then(|judging| (judging.post_code_example)(&country));
    address_fields(AddressFieldsProps {
        states: address_order(party)
            .map(|field| props.field(field))
            .collect(),
        post_code_example,
        countries,
        provinces,
        on_event: props.on_field(),
    })
}

/// The sender; one line as long as new orders begin with it, or it was taken over, and nothing is wrong with it.
fn sender(props: &FormProps<'_>) -> Html {
    let content = if is_usual_sender(props) && !*props.sender_open {
        sender_line(props)
    } else {
        let [_, provinces] = &props.provinces;
        let countries = &props.choices.sender_countries;
        address(props, Group::Sender, countries, provinces)
    };
    let tools = &props.tools.sender;
    html! { <>{ content }{ tools.clone() }</> }
}

/// Whether nothing of the sender has to be looked at.
fn is_usual_sender(props: &FormProps<'_>) -> bool {
    let FormProps { form, blank, .. } = props;
    let typed = |field| form.draft.text(FieldRef::order_field(field));
    let is_default = |field| typed(field) == blank.text(FieldRef::order_field(field));
    let is_taken_over = |field| form.is_taken_over(FieldRef::order_field(field));
    let is_of_sender = |at: FieldRef| at.field.group() == Group::Sender;
    let mut issues = props.issues.iter();
    (Group::Sender.fields().all(is_default) || Group::Sender.fields().all(is_taken_over))
        && !typed(Field::SenderName).is_empty()
        && !issues.any(|issue| issue.field_ref.is_some_and(is_of_sender))
}

fn sender_line(props: &FormProps<'_>) -> Html {
    let text = props.text();
    let parts = [
        Field::SenderName,
        Field::SenderCity,
        Field::SenderPostCode,
        Field::SenderCountryCode,
    ]
    .map(|field| props.form.draft.text(FieldRef::order_field(field)));
    let sender_open = props.sender_open.clone();
    let onclick = Callback::from(move |_| sender_open.set(true));
    let name = format!("{}: {}", text.section_sender, text.change);
    html! {
        <p class="sender-line">
            <span>{ joined(&parts, ", ") }</span>
            <button type="button" class="button is-quiet" {onclick} aria-label={name}>{ text.change }</button>
        </p>
    }
}

fn items(props: &FormProps<'_>) -> Html {
    let (form, callbacks) = (props.form, &props.callbacks);
    let row_issues: Vec<VisibleIssues> = by_item(&props.issues)
        .into_iter()
        .map(VisibleIssues::from)
        .collect();
    let issues = of_section(&props.issues, ITEMS);
    html! {
        <>
            <ItemsTable rows={form.rows.clone()} items={form.draft.items.clone()} line_totals={Rc::clone(&form.line_totals)}
                totals={Rc::clone(&form.totals)} {row_issues} {issues} removed={form.is_item_removed()}
                currencies={props.choices.currencies.clone()} skus={props.skus.clone()} unit={form.rules().price_unit}
                on_event={callbacks.on_field.clone()} on_item={callbacks.on_item.clone()}
                on_undo={callbacks.on_undo.clone()} locale={props.locale} />
            { props.tools.items.clone() }
        </>
    }
}

fn label_file(state: FieldState, props: &FormProps<'_>) -> Html {
    let field = |fields: &'static LateFields| {
        (fields.label_file)(LabelFileProps {
            state,
            on_event: props.on_field().clone(),
            max_megabytes: max_megabytes(props.form.rules()),
            form: props.form.form(),
        })
    };
    props.late_fields.map(field).unwrap_or_default()
}
