//! The form: every field of the contract, in sections.

use std::rc::Rc;

use order_model::contract::ITEMS;
use order_model::order::EXAMPLE;
use order_model::reference::country::countries;
use order_model::reference::currency::currencies;
use order_model::reference::province::provinces;
use order_model::{Field, FieldRef, Group, Locale, OrderDraft};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Controls, joined};
use crate::browser::Names;
use crate::component::Dispatch;
use crate::component::address_fields::party_fields;
use crate::component::combobox::{Choice, Choices, Others, combobox};
use crate::component::disclosure::Disclosure;
use crate::component::field::{Control, TextField};
use crate::component::issue_list::{Messages, Shown, message_list, of_section};
use crate::component::items_table::ItemTable;
use crate::component::label_file::{LabelFile, largest_megabytes};
use crate::component::undo_bar::undo;
use crate::config::{self, Config};
use crate::i18n::Text;
use crate::state::order_form::{Action, Desk};

/// What the form is made from.
pub(super) struct FormProps<'a> {
    pub(super) desk: &'a Desk,
    /// The issues that show.
    pub(super) shown: Vec<Shown>,
    pub(super) dispatch: Dispatch,
    pub(super) config: &'a Config,
    pub(super) lists: &'a Lists,
    /// What the receiver's and the sender's country have for provinces.
    pub(super) provinces: [Choices; 2],
    /// Whether the person has opened the sender's address.
    pub(super) unfolded: UseStateHandle<bool>,
    pub(super) locale: Locale,
}

pub(super) fn form(props: &FormProps<'_>) -> Html {
    let FormProps {
        desk,
        shown,
        dispatch,
        lists,
        locale,
        ..
    } = props;
    let text = Text::of(*locale);
    let controls = Controls {
        desk,
        shown,
        locale: *locale,
    };
    // The page sends by its button alone: Enter in a field must not.
    let onsubmit = Callback::from(|event: SubmitEvent| event.prevent_default());
    let [provinces, _] = &props.provinces;
    let receiver = party_fields(
        Group::Receiver,
        &controls,
        dispatch,
        &lists.receiver_countries,
        provinces,
    );
    let receiver = html! { <>{ receiver }{ section_messages("receiver", props) }</> };
    html! {
        <form class="form" id="form" novalidate=true autocomplete="on" {onsubmit} inert={desk.is_sending()}
            aria-busy={desk.is_sending().to_string()}>
            { order_section(&controls, props, text) }
            { section("receiver", text.section_receiver, receiver) }
            { sender_section(&controls, props, text) }
            { items_section(props, text) }
            { carrier_section(&controls, props, text) }
        </form>
    }
}

fn section(id: &'static str, title: &str, content: Html) -> Html {
    let title_id = format!("{id}-title");
    html! {
        <section class="section" id={format!("{id}-section")} aria-labelledby={title_id.clone()} tabindex="-1">
            <h2 id={title_id}>{ title }</h2>
            { content }
        </section>
    }
}

/// The title, and the ways to begin anew.
pub(super) fn head(desk: &Desk, dispatch: &Dispatch, config: &Config, locale: Locale) -> Html {
    let text = Text::of(locale);
    let load = |draft: OrderDraft| {
        let (dispatch, draft) = (dispatch.clone(), Rc::new(draft));
        Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Load(Rc::clone(&draft))))
    };
    let example = OrderDraft::from_json(EXAMPLE.as_bytes()).unwrap_or_default();
    html! {
        <div class="form-head">
            <h1 id="page-title" tabindex="-1">{ text.new_order }</h1>
            <p class="form-actions" inert={desk.is_sending()}>
                <button type="button" class="button is-quiet" onclick={load(example)}>{ text.use_example }</button>
                <button type="button" class="button is-quiet" onclick={load(config.new_draft())}>{ text.clear }</button>
            </p>
            { undo(desk.is_replaced().then_some(text.replaced), dispatch, text) }
        </div>
    }
}

fn order_section(controls: &Controls<'_>, props: &FormProps<'_>, text: &Text) -> Html {
    let dispatch = &props.dispatch;
    let process_type = controls.of(Field::ProcessType);
    let real_time = controls.of(Field::RealTimeResponse);
    let needed = |control: &Control| {
        !control.value.is_empty() && &*control.value != "false" || !control.messages.is_empty()
    };
    let content = html! {
        <>
            <div class="fields">
                <TextField control={controls.of(Field::OrderNumber)} dispatch={dispatch.clone()}
                    hint={text.hint_order_number} class="is-whole is-code" />
                { combobox(&controls.of(Field::CentreCode), dispatch, &props.lists.warehouses, "", "is-half") }
                { combobox(&controls.of(Field::ClientCode), dispatch, &props.lists.shops, "", "is-half") }
            </div>
            <Disclosure title={text.more_order_settings} needed={needed(&process_type) || needed(&real_time)}>
                <div class="fields">
                    { combobox(&process_type, dispatch, &props.lists.process_types, text.hint_process_type, "is-half") }
                    { real_time_field(&real_time, dispatch, text) }
                </div>
            </Disclosure>
            { section_messages("order", props) }
        </>
    };
    section("order", text.section_order, content)
}

/// What is wrong with a section as a whole: two parties that are the same, members that the contract does not name.
fn section_messages(section: &str, props: &FormProps<'_>) -> Html {
    let messages = of_section(&props.shown, section);
    message_list(
        format!("{section}-messages"),
        &messages,
        &props.dispatch,
        props.locale,
    )
}

fn real_time_field(control: &Control, dispatch: &Dispatch, text: &Text) -> Html {
    let (to, field_ref) = (dispatch.clone(), control.field_ref);
    let onchange = Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        to.dispatch(Action::Type(field_ref, input.checked().to_string()));
    });
    let id = control.id();
    let hint_id = format!("{id}-hint");
    html! {
        <div class="field is-half is-check">
            <div class="check">
                <input id={id.clone()} type="checkbox" checked={&*control.value == "true"} {onchange}
                    aria-describedby={hint_id.clone()} />
                <label for={id.clone()}>{ control.label() }</label>
            </div>
            <p class="hint" id={hint_id}>{ text.hint_real_time }</p>
            { message_list(format!("{id}-messages"), &control.messages, dispatch, control.locale) }
        </div>
    }
}

fn items_section(props: &FormProps<'_>, text: &Text) -> Html {
    let desk = &props.desk;
    let row_messages: Vec<Messages> = by_item(&props.shown)
        .into_iter()
        .map(Messages::from)
        .collect();
    let messages = of_section(&props.shown, ITEMS);
    section(
        "items",
        text.section_items,
        html! {
            <ItemTable rows={desk.rows.clone()} items={desk.draft.items.clone()} line_totals={Rc::clone(&desk.line_totals)}
                totals={Rc::clone(&desk.totals)} {row_messages} {messages} removed={desk.is_item_removed()} currencies={props.lists.currencies.clone()}
                unit={desk.rules().price_unit} dispatch={props.dispatch.clone()} locale={props.locale} />
        },
    )
}

/// The issues of each item, by its index; shorter where the last ones are fine.
pub(super) fn by_item(shown: &[Shown]) -> Vec<Vec<Shown>> {
    let mut of_items: Vec<Vec<Shown>> = Vec::new();
    for issue in shown {
        if let Some(index) = issue.field_ref.and_then(|field_ref| field_ref.item) {
            of_items.resize(of_items.len().max(index + 1), Vec::new());
            if let Some(of_item) = of_items.get_mut(index) {
                of_item.push(issue.clone());
            }
        }
    }
    of_items
}

fn carrier_section(controls: &Controls<'_>, props: &FormProps<'_>, text: &Text) -> Html {
    let dispatch = &props.dispatch;
    let label_url = controls.of(Field::LabelUrl);
    let needed = !label_url.value.is_empty() || !label_url.messages.is_empty();
    let content = html! {
        <>
            <div class="fields">
                { combobox(&controls.of(Field::CarrierCode), dispatch, &props.lists.carriers, "", "is-half") }
                <TextField control={controls.of(Field::TrackingNumber)} dispatch={dispatch.clone()}
                    hint={text.hint_tracking_number} class="is-half is-code" />
                <LabelFile control={controls.of(Field::LabelBase64)} dispatch={dispatch.clone()}
                    largest_megabytes={largest_megabytes(props.desk.rules())} />
            </div>
            <Disclosure title={text.label_by_address} {needed}>
                <div class="fields">
                    <TextField control={label_url} dispatch={dispatch.clone()} class="is-whole is-code" />
                </div>
            </Disclosure>
            { section_messages("carrier", props) }
        </>
    };
    section("carrier", text.section_carrier, content)
}

/// The sender; one line as long as it is the deployment's own and nothing is wrong with it.
fn sender_section(controls: &Controls<'_>, props: &FormProps<'_>, text: &Text) -> Html {
    let FormProps {
        desk,
        shown,
        config,
        unfolded,
        provinces: [_, provinces],
        ..
    } = props;
    let typed = |field| desk.draft.text(FieldRef::order_field(field));
    let is_default = |field| typed(field) == config.defaults.text(FieldRef::order_field(field));
    let is_sender = |field_ref: FieldRef| field_ref.field.group() == Group::Sender;
    let is_wrong = shown
        .iter()
        .any(|issue| issue.field_ref.is_some_and(is_sender));
    let folds =
        Group::Sender.fields().all(is_default) && !typed(Field::SenderName).is_empty() && !is_wrong;
    if !folds || **unfolded {
        let fields = party_fields(
            Group::Sender,
            controls,
            &props.dispatch,
            &props.lists.sender_countries,
            provinces,
        );
        let fields = html! { <>{ fields }{ section_messages("sender", props) }</> };
        return section("sender", text.section_sender, fields);
    }
    let parts = [
        Field::SenderName,
        Field::SenderCity,
        Field::SenderPostCode,
        Field::SenderCountryCode,
    ];
    let unfolded = unfolded.clone();
    let onclick = Callback::from(move |_| unfolded.set(true));
    let name = format!("{}: {}", text.section_sender, text.change);
    section(
        "sender",
        text.section_sender,
        html! {
            <>
                <p class="folded">
                    <span>{ joined(&parts.map(typed), ", ") }</span>
                    <button type="button" class="button is-quiet" {onclick} aria-label={name}>{ text.change }</button>
                </p>
                { section_messages("sender", props) }
            </>
        },
    )
}

/// The lists to choose from, made anew when the language changes.
#[hook]
pub(super) fn use_lists(config: &Rc<Config>, locale: Locale) -> Rc<Lists> {
    use_memo((Rc::clone(config), locale), |(config, locale)| {
        Lists::new(config, *locale)
    })
}

/// The lists to choose from, in the page's language.
pub(super) struct Lists {
    receiver_countries: Choices,
    sender_countries: Choices,
    currencies: Choices,
    warehouses: Choices,
    shops: Choices,
    carriers: Choices,
    process_types: Choices,
}

impl Lists {
    fn new(config: &Config, locale: Locale) -> Self {
        let choices = &config.choices;
        let own = |field: Field, list: &[config::Choice]| own_list(config, field, list, locale);
        let regions = |codes: &[&str]| named(codes, locale, Names::of_regions);
        let [receiver, sender] = [Field::ReceiverCountryCode, Field::SenderCountryCode]
            .map(|field| codes(config, field, countries()));
        let receiver_countries = regions(&receiver);
        // Mostly both are all countries, of which the names take a while.
        let sender_countries = if sender == receiver {
            receiver_countries.clone()
        } else {
            regions(&sender)
        };
        let currency = codes(config, Field::Currency, currencies());
        Self {
            receiver_countries,
            sender_countries,
            currencies: named(&currency, locale, Names::of_currencies),
            warehouses: own(Field::CentreCode, &choices.centre_code),
            shops: own(Field::ClientCode, &choices.client_code),
            carriers: own(Field::CarrierCode, &choices.carrier_code),
            process_types: own(Field::ProcessType, &choices.process_type),
        }
    }
}

/// The codes that the deployment allows for a field, or else all.
fn codes(config: &Config, field: Field, all: impl Iterator<Item = &'static str>) -> Vec<&str> {
    match config.rules.allowed.get(&field) {
        Some(allowed) => allowed.iter().map(String::as_str).collect(),
        None => all.collect(),
    }
}

/// What people call countries beside their names and codes.
const EVERYDAY: [(&str, &str); 8] = [
    ("AE", "uae"),
    ("GB", "uk"),
    ("GB", "great britain"),
    ("GB", "england"),
    ("KR", "korea"),
    ("US", "usa"),
    ("US", "america"),
    ("CNY", "rmb"),
];

/// Codes with the browser's names for them, found by their names in every language of the page.
fn named(codes: &[&str], locale: Locale, names: fn(Locale) -> Names) -> Choices {
    let (mine, all) = (names(locale), Locale::ALL.map(names));
    let choice = |code: &str| {
        let names = all.each_ref().map(|names| names.get(code));
        let everyday = EVERYDAY.into_iter().filter(|(of, _)| *of == code);
        let also: Vec<&str> = names
            .iter()
            .map(String::as_str)
            .chain(everyday.map(|(_, name)| name))
            .collect();
        Choice::new(code, &mine.get(code), &also)
    };
    Choices {
        all: codes.iter().copied().map(choice).collect(),
        others: Others::Refused,
    }
}

/// A deployment's own list; and the values that its rules allow, if it names no other.
fn own_list(config: &Config, field: Field, list: &[config::Choice], locale: Locale) -> Choices {
    let allowed = config.rules.allowed.get(&field);
    let unnamed = allowed
        .into_iter()
        .flatten()
        .filter(|code| !list.iter().any(|choice| choice.code == **code));
    let named = list.iter().map(|choice| {
        let names = Locale::ALL.map(|locale| choice.name.get(locale));
        Choice::new(&choice.code, choice.name.get(locale), &names)
    });
    let unnamed = unnamed.map(|code| Choice::new(code, "", &[]));
    Choices {
        all: named.chain(unnamed).collect(),
        others: match allowed {
            Some(_) => Others::Refused,
            None => Others::Taken,
        },
    }
}

/// What a country has for provinces, made anew when it is another country.
#[hook]
pub(super) fn use_provinces(country: Rc<str>) -> Choices {
    let choices = use_memo(country, |country| Choices {
        all: provinces(country)
            .map(|province| {
                let local = province.local_name.unwrap_or_default();
                let letters = province.code.unwrap_or_default();
                Choice::new(province.name, local, &[province.name, letters])
            })
            .collect(),
        others: Others::Kept,
    });
    (*choices).clone()
}
