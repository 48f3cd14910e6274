//! What the list is searched, filtered and sorted by.

use order_model::Locale;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::table::columns;
use crate::browser::clock::{minutes_behind_utc, now};
use crate::component::sending_list::status_word;
use crate::i18n::{ChunkText, OrdersText};
use crate::state::day::{day_named, start_of_day};
use crate::state::orders::{Column, DayRange, ListAction, OrderList, RowStatus, StateFilter};

/// Which days are shown, as the list to choose from has it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Days {
    #[default]
    Any,
    Today,
    Yesterday,
    Last7,
    /// The one that is named beside.
    One,
}

impl Days {
    const ALL: [Self; 5] = [
        Self::Any,
        Self::Today,
        Self::Yesterday,
        Self::Last7,
        Self::One,
    ];

    const fn name(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::Today => "today",
            Self::Yesterday => "yesterday",
            Self::Last7 => "last7",
            Self::One => "one",
        }
    }

    const fn word(self, text: &OrdersText) -> &'static str {
        match self {
            Self::Any => text.any_day,
            Self::Today => text.today,
            Self::Yesterday => text.yesterday,
            Self::Last7 => text.last_7_days,
            Self::One => text.one_day,
        }
    }

    fn range(self, named: &str) -> Option<DayRange> {
        let start = |later| start_of_day(now(), later, minutes_behind_utc);
        let days = |from, to| DayRange {
            from: start(from),
            to: start(to),
        };
        match self {
            Self::Any => None,
            Self::Today => Some(days(0, 1)),
            Self::Yesterday => Some(days(-1, 0)),
            Self::Last7 => Some(days(-6, 1)),
            Self::One => {
                day_named(named, minutes_behind_utc).map(|(from, to)| DayRange { from, to })
            }
        }
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct ToolsProps {
    pub(super) list: std::rc::Rc<OrderList>,
    pub(super) on_action: Callback<ListAction>,
    pub(super) locale: Locale,
}

#[component]
pub(super) fn Tools(props: &ToolsProps) -> Html {
    let text = OrdersText::of(props.locale);
    let oninput = props.on_action.reform(|event: InputEvent| {
        ListAction::Type(event.target_unchecked_into::<HtmlInputElement>().value())
    });
    html! {
        <div class="sent-tools">
            <label class="sent-search">
                <span class="visually-hidden">{ text.search }</span>
                <input type="text" role="searchbox" value={props.list.typed.to_string()} {oninput}
                    placeholder={text.search} autocomplete="off" spellcheck="false" />
            </label>
            <div class="sent-states" role="group" aria-label={text.states}>
                { for StateFilter::ALL.into_iter().filter_map(|filter| chip(props, filter)) }
            </div>
            <DayChoice list={props.list.clone()} on_action={props.on_action.clone()} locale={props.locale} />
            { sorting(props) }
        </div>
    }
}

/// A state to show alone; what there is none of is not offered.
fn chip(props: &ToolsProps, filter: StateFilter) -> Option<Html> {
    let is_pressed = props.list.filter == filter;
    let word = match filter {
        StateFilter::All => OrdersText::of(props.locale).all,
        StateFilter::Of(status) => status_word(
            RowStatus::of(status, order_submit::Progress::Taken),
            ChunkText::of(props.locale),
        ),
    };
    let count = props.list.count(filter);
    let onclick = props
        .on_action
        .reform(move |_: MouseEvent| ListAction::Filter(filter));
    (filter == StateFilter::All || is_pressed || count > 0).then(|| {
        html! {
            <button type="button" class="chip" aria-pressed={is_pressed.to_string()} {onclick}>
                { word }{ " " }<b class="number">{ count }</b>
            </button>
        }
    })
}

#[component]
fn DayChoice(props: &ToolsProps) -> Html {
    let text = OrdersText::of(props.locale);
    // What the list still shows from before is some days.
    let days = use_state_eq(|| match props.list.days {
        Some(_) => Days::One,
        None => Days::Any,
    });
    let named = use_state_eq(String::new);
    let onchange = {
        let (days, named, on_action) = (days.clone(), named.clone(), props.on_action.clone());
        Callback::from(move |event: Event| {
            let name = event.target_unchecked_into::<HtmlSelectElement>().value();
            let mut all = Days::ALL.into_iter();
            let chosen = all.find(|days| days.name() == name).unwrap_or_default();
            days.set(chosen);
            on_action.emit(ListAction::Days(chosen.range(&named)));
        })
    };
    let on_day = {
        let (named, on_action) = (named.clone(), props.on_action.clone());
        Callback::from(move |event: Event| {
            let name = event.target_unchecked_into::<HtmlInputElement>().value();
            on_action.emit(ListAction::Days(Days::One.range(&name)));
            named.set(name);
        })
    };
    let option = |of: Days| {
        html! { <option value={of.name()} selected={of == *days}>{ of.word(text) }</option> }
    };
    html! {
        <>
            <select class="sent-days" aria-label={text.day} {onchange}>{ for Days::ALL.map(option) }</select>
            if *days == Days::One {
                <input type="date" aria-label={text.which_day} value={(*named).clone()} onchange={on_day} />
            }
        </>
    }
}

/// Where the columns have no heads to press, on a phone.
fn sorting(props: &ToolsProps) -> Html {
    let text = OrdersText::of(props.locale);
    let sortable: Vec<(&str, Column)> = columns(props.locale)
        .into_iter()
        .filter_map(|(name, column)| Some((name, column?)))
        .collect();
    let onchange = {
        let (on_action, sortable) = (props.on_action.clone(), sortable.clone());
        Callback::from(move |event: Event| {
            let name = event.target_unchecked_into::<HtmlSelectElement>().value();
            let chosen = sortable.iter().find(|(of, _)| *of == name);
            if let Some((_, column)) = chosen {
                on_action.emit(ListAction::SortBy(*column));
            }
        })
    };
    let option = |(name, column): &(&'static str, Column)| {
        let selected = *column == props.list.sorted_by;
        html! { <option value={*name} {selected}>{ *name }</option> }
    };
    html! {
        <select class="sent-sorting" aria-label={text.sort_by} {onchange}>{ for sortable.iter().map(option) }</select>
    }
}
