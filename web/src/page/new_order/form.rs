//! The form: every field of the contract, in sections.

use std::rc::Rc;

use order_model::table::country::countries;
use order_model::table::currency::currencies;
use order_model::{Field, Group, Leaf, Locale, OrderDraft, sample};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::Controls;
use crate::browser::Names;
use crate::component::Dispatch;
use crate::component::combobox::{Choice, Choices, Combobox};
use crate::component::disclosure::Disclosure;
use crate::component::field::{Control, TextField};
use crate::component::items::ItemTable;
use crate::component::label_file::LabelFile;
use crate::component::message::{MessageList, Messages, Shown, by_leaf};
use crate::component::party::party_fields;
use crate::state::config::{self, Config};
use crate::state::desk::{Action, Desk};
use crate::text::Text;

#[derive(Properties, PartialEq)]
pub(crate) struct FormProps {
    pub(crate) desk: Rc<Desk>,
    /// The issues that show.
    pub(crate) shown: Vec<Shown>,
    pub(crate) dispatch: Dispatch,
    pub(crate) config: Rc<Config>,
    pub(crate) locale: Locale,
}

#[component]
pub(crate) fn Form(props: &FormProps) -> Html {
    let FormProps {
        desk,
        shown,
        dispatch,
        config,
        locale,
    } = props;
    let text = Text::of(*locale);
    let lists = use_memo((Rc::clone(config), *locale), |(config, locale)| {
        Lists::new(config, *locale)
    });
    let controls = Controls {
        desk,
        messages: by_leaf(shown),
        locale: *locale,
    };
    // The page sends by its button alone: Enter in a field must not.
    let onsubmit = Callback::from(|event: SubmitEvent| event.prevent_default());
    html! {
        <form class="form" id="form" novalidate=true autocomplete="on" {onsubmit} inert={desk.is_sending()}
            aria-busy={desk.is_sending().to_string()}>
            { head(props, text) }
            { order_section(&controls, props, &lists, text) }
            { section("receiver", text.section_receiver, party_fields(Group::Receiver, &controls, dispatch, &lists.countries)) }
            <SenderSection desk={Rc::clone(desk)} shown={shown.clone()} dispatch={dispatch.clone()} config={Rc::clone(config)}
                countries={lists.countries.clone()} locale={*locale} />
            { items_section(props, &lists, text) }
            { carrier_section(&controls, props, &lists, text) }
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

fn head(props: &FormProps, text: &Text) -> Html {
    let load = |draft: OrderDraft| {
        let (dispatch, draft) = (props.dispatch.clone(), Rc::new(draft));
        Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Load(Rc::clone(&draft))))
    };
    let example = OrderDraft::from_json(sample::EXAMPLE.as_bytes()).unwrap_or_default();
    let undo = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Undo))
    };
    html! {
        <div class="form-head">
            <h1 id="page-title" tabindex="-1">{ text.new_order }</h1>
            <p class="form-actions">
                <button type="button" class="button is-quiet" onclick={load(example)}>{ text.use_example }</button>
                <button type="button" class="button is-quiet" onclick={load(props.config.new_draft())}>{ text.clear }</button>
            </p>
            <p class="undo" role="status">
                if props.desk.can_undo() {
                    { text.replaced }{ " " }
                    <button type="button" class="button is-quiet is-small" onclick={undo}>{ text.undo }</button>
                }
            </p>
        </div>
    }
}

fn order_section(controls: &Controls<'_>, props: &FormProps, lists: &Lists, text: &Text) -> Html {
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
                <Combobox control={controls.of(Field::CentreCode)} dispatch={dispatch.clone()}
                    choices={lists.warehouses.clone()} class="is-half" />
                <Combobox control={controls.of(Field::ClientCode)} dispatch={dispatch.clone()}
                    choices={lists.shops.clone()} class="is-half" />
            </div>
            <Disclosure title={text.more_order_settings} needed={needed(&process_type) || needed(&real_time)}>
                <div class="fields">
                    <Combobox control={process_type} dispatch={dispatch.clone()} choices={lists.process_types.clone()}
                        hint={text.hint_process_type} class="is-half" />
                    { real_time_field(&real_time, dispatch, text) }
                </div>
            </Disclosure>
            <MessageList id="order-messages" messages={elsewhere(&props.shown)} dispatch={dispatch.clone()}
                locale={props.locale} />
        </>
    };
    section("order", text.section_order, content)
}

/// What is wrong with no field of the form: members that the contract does not name.
fn elsewhere(shown: &[Shown]) -> Messages {
    shown
        .iter()
        .filter(|issue| issue.path.leaf().is_none() && !issue.is_about_items())
        .cloned()
        .collect()
}

fn real_time_field(control: &Control, dispatch: &Dispatch, text: &Text) -> Html {
    let (to, leaf) = (dispatch.clone(), control.leaf);
    let onchange = Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        to.dispatch(Action::Type(leaf, input.checked().to_string()));
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
            <MessageList id={format!("{id}-messages")} messages={Rc::clone(&control.messages)} dispatch={dispatch.clone()}
                locale={control.locale} />
        </div>
    }
}

fn items_section(props: &FormProps, lists: &Lists, text: &Text) -> Html {
    let desk = &props.desk;
    let of_item = |index: usize| -> Messages {
        let mine = |issue: &&Shown| {
            issue
                .path
                .leaf()
                .is_some_and(|leaf| leaf.item == Some(index))
        };
        props.shown.iter().filter(mine).cloned().collect()
    };
    let last = props
        .shown
        .iter()
        .filter_map(|issue| issue.path.leaf()?.item)
        .max();
    let row_messages: Vec<Messages> = last
        .map(|last| (0..=last).map(of_item).collect())
        .unwrap_or_default();
    let together = |issue: &&Shown| issue.path.leaf().is_none() && issue.is_about_items();
    let messages: Messages = props.shown.iter().filter(together).cloned().collect();
    section(
        "items",
        text.section_items,
        html! {
            <ItemTable rows={desk.rows.clone()} items={desk.draft.items.clone()} line_totals={Rc::clone(&desk.line_totals)}
                totals={Rc::clone(&desk.totals)} {row_messages} {messages} currencies={lists.currencies.clone()}
                unit={desk.rules.price_unit} dispatch={props.dispatch.clone()} locale={props.locale} />
        },
    )
}

fn carrier_section(controls: &Controls<'_>, props: &FormProps, lists: &Lists, text: &Text) -> Html {
    let dispatch = &props.dispatch;
    let label_url = controls.of(Field::LabelUrl);
    let needed = !label_url.value.is_empty() || !label_url.messages.is_empty();
    let content = html! {
        <>
            <div class="fields">
                <Combobox control={controls.of(Field::CarrierCode)} dispatch={dispatch.clone()}
                    choices={lists.carriers.clone()} class="is-half" />
                <TextField control={controls.of(Field::TrackingNumber)} dispatch={dispatch.clone()}
                    hint={text.hint_tracking_number} class="is-half is-code" />
                <LabelFile control={controls.of(Field::LabelBase64)} dispatch={dispatch.clone()} />
            </div>
            <Disclosure title={text.label_by_address} {needed}>
                <div class="fields">
                    <TextField control={label_url} dispatch={dispatch.clone()} class="is-whole is-code" />
                </div>
            </Disclosure>
        </>
    };
    section("carrier", text.section_carrier, content)
}

#[derive(Properties, PartialEq)]
struct SenderSectionProps {
    desk: Rc<Desk>,
    shown: Vec<Shown>,
    dispatch: Dispatch,
    config: Rc<Config>,
    countries: Choices,
    locale: Locale,
}

/// The sender; one line as long as it is the deployment's own and nothing is wrong with it.
#[component]
fn SenderSection(props: &SenderSectionProps) -> Html {
    let SenderSectionProps {
        desk,
        shown,
        dispatch,
        config,
        countries,
        locale,
    } = props;
    let text = Text::of(*locale);
    let unfolded = use_state_eq(|| false);
    let of_default =
        |field| desk.draft.text(Leaf::single(field)) == config.defaults.text(Leaf::single(field));
    let is_default = Group::Sender.fields().all(of_default)
        && !desk.draft.text(Leaf::single(Field::SenderName)).is_empty();
    let is_wrong = shown.iter().any(|issue| {
        issue
            .path
            .leaf()
            .is_some_and(|leaf| leaf.field.group() == Group::Sender)
    });
    if is_default && !is_wrong && !*unfolded {
        let onclick = {
            let unfolded = unfolded.clone();
            Callback::from(move |_| unfolded.set(true))
        };
        let parts = [
            Field::SenderName,
            Field::SenderCity,
            Field::SenderPostCode,
            Field::SenderCountryCode,
        ];
        let parts = parts.map(|field| desk.draft.text(Leaf::single(field)));
        let line = parts
            .iter()
            .filter(|part| !part.is_empty())
            .map(|part| &**part)
            .collect::<Vec<_>>()
            .join(", ");
        return section(
            "sender",
            text.section_sender,
            html! {
                <p class="folded">
                    <span>{ line }</span>
                    <button type="button" class="button is-quiet" {onclick} aria-label={format!("{}: {}", text.section_sender, text.change)}>
                        { text.change }
                    </button>
                </p>
            },
        );
    }
    let controls = Controls {
        desk,
        messages: by_leaf(shown),
        locale: *locale,
    };
    section(
        "sender",
        text.section_sender,
        party_fields(Group::Sender, &controls, dispatch, countries),
    )
}

/// The lists to choose from, in the page's language.
struct Lists {
    countries: Choices,
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
        Self {
            countries: named(countries(), locale, Names::of_regions),
            currencies: named(currencies(), locale, Names::of_currencies),
            warehouses: own(Field::CentreCode, &choices.centre_code),
            shops: own(Field::ClientCode, &choices.client_code),
            carriers: own(Field::CarrierCode, &choices.carrier_code),
            process_types: own(Field::ProcessType, &choices.process_type),
        }
    }
}

/// Codes with the browser's names for them, found by their names in every language of the page.
fn named(
    codes: impl Iterator<Item = &'static str>,
    locale: Locale,
    names: fn(Locale) -> Names,
) -> Choices {
    let (mine, all) = (names(locale), Locale::ALL.map(names));
    let choice = |code: &'static str| {
        let also: Vec<String> = all
            .iter()
            .map(|names| names.get(code).to_lowercase())
            .collect();
        Choice {
            code: code.into(),
            name: mine.get(code).into(),
            also: also.join("\n").into(),
        }
    };
    Choices {
        all: codes.map(choice).collect(),
        closed: true,
    }
}

/// A deployment's own list; and the values that its rules allow, if it names no other.
fn own_list(config: &Config, field: Field, list: &[config::Choice], locale: Locale) -> Choices {
    let allowed = config.rules.allowed.get(&field);
    let unnamed = allowed
        .into_iter()
        .flatten()
        .filter(|code| !list.iter().any(|choice| choice.code == **code));
    let also = |choice: &config::Choice| {
        Locale::ALL
            .map(|locale| choice.name.get(locale).to_lowercase())
            .join("\n")
    };
    let named = list.iter().map(|choice| Choice {
        code: choice.code.as_str().into(),
        name: choice.name.get(locale).into(),
        also: also(choice).into(),
    });
    let unnamed = unnamed.map(|code| Choice {
        code: code.as_str().into(),
        name: "".into(),
        also: "".into(),
    });
    Choices {
        all: named.chain(unnamed).collect(),
        closed: allowed.is_some(),
    }
}
