//! Labels for the orders of a file: chosen or dropped, and which of them have found their orders.

use web_sys::{DragEvent, Event, File};
use yew::prelude::*;

use super::importer::Importer;
use crate::browser::file::{take_all_chosen, take_all_dropped};
use crate::component::icon;
use crate::i18n::ImportText;
use crate::state::import::GivenLabel;

/// So many names are said, and so many orders with several labels.
const MOST: usize = 5;

#[derive(Properties, PartialEq)]
pub(super) struct LabelDropProps {
    pub(super) importer: Importer,
    pub(super) children: Html,
}

/// Where labels can be dropped: anywhere on the orders of the file.
#[component]
pub(super) fn LabelDrop(props: &LabelDropProps) -> Html {
    let is_over = use_state_eq(|| false);
    let ondrop = {
        let (importer, over) = (props.importer.clone(), is_over.setter());
        Callback::from(move |event: DragEvent| {
            over.set(false);
            take(&importer, take_all_dropped(&event));
        })
    };
    let over = |now: bool| {
        let over = is_over.setter();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            over.set(now);
        })
    };
    html! {
        <div class="import-review" data-over={is_over.to_string()} {ondrop} ondragover={over(true)} ondragleave={over(false)}>
            { props.children.clone() }
        </div>
    }
}

fn take(importer: &Importer, files: Vec<File>) {
    if !files.is_empty() {
        importer.spawn(|importer| importer.take_labels(files));
    }
}

pub(super) fn labels(importer: &Importer) -> Html {
    let text = ImportText::of(importer.judge.locale);
    let onchange = {
        let importer = importer.clone();
        Callback::from(move |event: Event| take(&importer, take_all_chosen(&event)))
    };
    let has_some = !importer.store.state().labels.is_empty();
    let onclick = {
        let importer = importer.clone();
        Callback::from(move |_: MouseEvent| importer.spawn(Importer::remove_labels))
    };
    html! {
        <section class="import-card import-labels" aria-label={text.labels}>
            <p class="soft">{ text.labels }</p>
            <div class="import-labels-found" role="status">{ found(importer, text) }</div>
            { undecided(importer, text) }
            <div class="import-labels-choose">
                <input class="visually-hidden" id="import-labels" type="file" multiple=true
                    accept=".pdf,.png,.jpg,.jpeg,.gif,.zpl,.txt" aria-describedby="import-labels-hint" {onchange} />
                <label class="button" for="import-labels">{ text.add_labels }</label>
                if has_some {
                    <button type="button" class="button is-quiet is-small" {onclick}>{ text.remove_labels }</button>
                }
            </div>
            <p class="hint" id="import-labels-hint">{ text.labels_hint }</p>
        </section>
    }
}

/// What came of those that were given: with how many orders they are, and what has no order.
fn found(importer: &Importer, text: &ImportText) -> Html {
    let state = importer.store.state();
    let labels = &state.labels;
    if let Some((done, all)) = labels.progress {
        return html! { <p>{ (text.reading_labels)(done, all) }</p> };
    }
    let with_label = labels.attached().len();
    let without = state.reviewed.as_ref();
    let without = without.map_or(0, |reviewed| reviewed.counts.unlabelled);
    let left = [
        (text.nobodys_label, &labels.nobodys),
        (text.several_orders, &labels.several),
        (text.no_label, &labels.no_labels),
    ];
    let left = left.into_iter().filter(|(_, names)| !names.is_empty());
    let line = |(sentence, names): (&str, &Vec<String>)| {
        warning(html! { <>{ sentence }{ " " }<bdi>{ some(names) }</bdi></> })
    };
    html! {
        <>
            if with_label > 0 {
                <p class="count">{ icon::done() }<span>{ (text.labelled)(with_label) }</span></p>
            }
            if without > 0 {
                { warning(html! { (text.orders_without)(without) }) }
            }
            { for left.map(line) }
        </>
    }
}

fn warning(content: Html) -> Html {
    html! { <p class="count is-warning">{ icon::warning() }<span>{ content }</span></p> }
}

fn some(names: &[String]) -> String {
    let first = names.get(..MOST).unwrap_or(names);
    let rest = names.len() - first.len();
    let more = (rest > 0).then(|| format!("+{rest}"));
    let all: Vec<String> = first.iter().cloned().chain(more).collect();
    all.join(", ")
}

/// Orders with several labels, of which a person chooses one.
fn undecided(importer: &Importer, text: &ImportText) -> Html {
    let state = importer.store.state();
    let orders = state.labels.undecided().into_iter().take(MOST);
    let orders = orders.filter_map(|labels| {
        let number = &labels.first()?.owner.order_number;
        let buttons = labels.iter().map(|label| choice(importer, label));
        Some(html! {
            <>
                { warning(html! { (text.two_labels)(number) }) }
                <div class="import-mend" role="group" aria-label={(text.two_labels)(number)}>{ for buttons }</div>
            </>
        })
    });
    html! { <>{ for orders }</> }
}

fn choice(importer: &Importer, label: &GivenLabel) -> Html {
    let (importer, row, id) = (importer.clone(), label.owner.row, label.id.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        let id = id.clone();
        importer.spawn(|importer| importer.choose_label(row, id));
    });
    html! { <button type="button" class="button is-small" {onclick}><bdi>{ &label.name }</bdi></button> }
}
