//! The shop and the warehouse that every order begins with, in the bar: said where there is one, chosen where there are several.

use std::rc::Rc;

use order_model::message::label;
use order_model::{Field, FieldRef, Locale};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::config::{self, Config};
use crate::i18n::LateText;
use crate::session::Session;
use crate::state::visible_issue::Edits;

const FIELDS: [Field; 2] = [Field::CentreCode, Field::ClientCode];

#[derive(Properties)]
pub(super) struct PlaceProps {
    pub(super) config: Rc<Config>,
    pub(super) session: Rc<Session>,
    pub(super) locale: Locale,
}

impl PartialEq for PlaceProps {
    /// There is one of the others.
    fn eq(&self, other: &Self) -> bool {
        self.locale == other.locale
    }
}

#[component]
pub(super) fn Place(props: &PlaceProps) -> Html {
    let chosen = use_state_eq(|| props.session.place());
    let take = {
        let (session, chosen) = (Rc::clone(&props.session), chosen.setter());
        Callback::from(move |(place, changed): (Edits, Edits)| {
            chosen.set(Rc::clone(&place));
            session.set_place(place, changed);
        })
    };
    let parts = FIELDS.map(|field| part(props, field, &chosen, &take));
    html! { <div class="place">{ for parts.into_iter().flatten() }</div> }
}

/// The choice of one of them; `None` where there is nothing to say.
fn part(
    props: &PlaceProps,
    field: Field,
    chosen: &Edits,
    take: &Callback<(Edits, Edits)>,
) -> Option<Html> {
    let (config, locale) = (&props.config, props.locale);
    let text = LateText::of(locale);
    let (list, last) = match field {
        Field::CentreCode => (&config.choices.centre_code, text.last_warehouse),
        _ => (&config.choices.client_code, text.last_shop),
    };
    let field_ref = FieldRef::order_field(field);
    let default = config.defaults.text(field_ref);
    if list.len() < 2 {
        let name = name_of(list, &default, locale);
        return (!name.is_empty()).then(|| html! { <span>{ name.to_owned() }</span> });
    }
    let code = chosen.iter().find(|(at, _)| *at == field_ref);
    let code = code.map_or("", |(_, code)| &**code).to_owned();
    let onchange = on_choose(props, field, take);
    let as_before = match name_of(list, &default, locale) {
        "" => last,
        name => name,
    };
    let option = |value: &str, name: &str| {
        let (selected, value, name) = (value == code, value.to_owned(), name.to_owned());
        html! { <option {selected} {value}>{ name }</option> }
    };
    let others = list.iter().filter(|choice| *choice.code != *default);
    Some(html! {
        <select aria-label={label(field, locale)} {onchange}>
            { option("", as_before) }
            { for others.map(|choice| option(&choice.code, name_of(list, &choice.code, locale))) }
        </select>
    })
}

/// Keeps the choice, and begins with it from now on.
fn on_choose(props: &PlaceProps, field: Field, take: &Callback<(Edits, Edits)>) -> Callback<Event> {
    let (session, config) = (Rc::clone(&props.session), Rc::clone(&props.config));
    let take = take.clone();
    let field_ref = FieldRef::order_field(field);
    Callback::from(move |event: Event| {
        let code = event.target_unchecked_into::<HtmlSelectElement>().value();
        // The settings may have chosen more since.
        let chosen = session.place();
        let others = chosen.iter().filter(|(at, _)| *at != field_ref).cloned();
        let own = (!code.is_empty()).then(|| (field_ref, code.as_str().into()));
        let begins_with = match code.as_str() {
            "" => config.defaults.text(field_ref),
            code => code.into(),
        };
        let place: Edits = others.chain(own).collect();
        let session = Rc::clone(&session);
        take.emit((Rc::clone(&place), Rc::from([(field_ref, begins_with)])));
        // Losing it costs a choice, so a failure is no news.
        spawn_local(async move { drop(session.storage.save_place(&place).await) });
    })
}

/// What people call it: its name on the deployment's list, else its code.
fn name_of<'a>(list: &'a [config::Choice], code: &'a str, locale: Locale) -> &'a str {
    let mut choices = list.iter().filter(|choice| *choice.code == *code);
    let name = choices.next().map(|choice| choice.name.get(locale));
    name.filter(|name| !name.is_empty()).unwrap_or(code)
}
