//! One address, being typed.

use order_model::reference::country::countries;
use order_model::{Field, Locale};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::label::label_of;
use crate::browser::focus::focus;
use crate::browser::intl::CodeNames;
use crate::component::field::MAX_TYPED;
use crate::component::icon;
use crate::i18n::AddressesText;
use crate::state::address::{ADDRESS_FIELDS, Address, AddressTexts};

/// The id of the form's title.
const TITLE: &str = "address-form-title";

#[derive(Properties, PartialEq)]
pub(super) struct AddressFormProps {
    pub(super) address: Address,
    pub(super) on_save: Callback<Address>,
    pub(super) on_cancel: Callback<()>,
    pub(super) locale: Locale,
}

#[component]
pub(super) fn AddressForm(props: &AddressFormProps) -> Html {
    let text = AddressesText::of(props.locale);
    let texts = use_state(|| props.address.texts.clone());
    let is_refused = use_state_eq(|| false);
    use_effect_with((), |()| {
        focus(&id_of(Field::ReceiverName));
    });
    let names = use_memo(props.locale, |locale| {
        let codes: Vec<&str> = countries().collect();
        CodeNames::of_regions(*locale).sorted(&codes, *locale)
    });
    let onsubmit = {
        let (texts, is_refused) = (texts.clone(), is_refused.clone());
        let (address, on_save) = (props.address.clone(), props.on_save.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            is_refused.set(!texts.is_worth_keeping());
            if texts.is_worth_keeping() {
                on_save.emit(Address {
                    texts: (*texts).clone(),
                    ..address.clone()
                });
            } else {
                focus(&id_of(Field::ReceiverName));
            }
        })
    };
    let cancel = props.on_cancel.reform(|_: MouseEvent| ());
    let onkeydown = {
        let on_cancel = props.on_cancel.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" && !event.is_composing() {
                on_cancel.emit(());
            }
        })
    };
    let name = props.address.texts.text(Field::ReceiverName);
    let title = match (name, props.address.party) {
        ("", order_model::Group::Sender) => text.add_sender.to_owned(),
        ("", _) => text.add_receiver.to_owned(),
        _ => (text.edit)(name),
    };
    html! {
        <form class="address-form" aria-labelledby={TITLE} novalidate=true {onsubmit} {onkeydown}>
            <h2 id={TITLE}>{ title }</h2>
            <div class="fields">
                { for ADDRESS_FIELDS.map(|field| control(field, props, &texts, &names)) }
            </div>
            if *is_refused {
                <p class="count is-error" role="alert">{ icon::error() }{ text.too_little }</p>
            }
            <p class="panel-actions">
                <button type="submit" class="button is-primary">{ text.save }</button>
                <button type="button" class="button" onclick={cancel}>{ text.cancel }</button>
            </p>
        </form>
    }
}

fn id_of(field: Field) -> String {
    format!("address-{}", field.key())
}

fn control(
    field: Field,
    props: &AddressFormProps,
    texts: &UseStateHandle<AddressTexts>,
    names: &[(&'static str, String)],
) -> Html {
    let id = id_of(field);
    let value = texts.text(field).to_owned();
    let set = {
        let texts = texts.clone();
        move |value: &str| {
            let mut changed = (*texts).clone();
            changed.set(field, value);
            texts.set(changed);
        }
    };
    let width = match field {
        Field::ReceiverAddress | Field::ReceiverEmail => "two-thirds",
        _ => "third",
    };
    let control = if field == Field::ReceiverCountryCode {
        let onchange = Callback::from(move |event: Event| {
            set(&event.target_unchecked_into::<HtmlSelectElement>().value());
        });
        let option = |(code, name): &(&'static str, String)| {
            html! { <option value={*code} selected={*code == value}>{ format!("{name} ({code})") }</option> }
        };
        let is_other = !names.iter().any(|(code, _)| *code == value);
        html! {
            <select id={id.clone()} {onchange}>
                <option value="" selected={value.is_empty()}>{ AddressesText::of(props.locale).no_country }</option>
                // What was typed in the form may be no country.
                if is_other && !value.is_empty() {
                    <option value={value.clone()} selected=true>{ &value }</option>
                }
                { for names.iter().map(option) }
            </select>
        }
    } else {
        let oninput = Callback::from(move |event: InputEvent| {
            set(&event.target_unchecked_into::<HtmlInputElement>().value());
        });
        html! {
            <input id={id.clone()} type="text" {value} maxlength={MAX_TYPED} {oninput} autocomplete="off" spellcheck="false"
                aria-required={(field == Field::ReceiverName).then_some("true")} />
        }
    };
    html! {
        <div class="field" data-width={width}>
            <label for={id}>{ label_of(field, props.address.party, props.locale) }</label>
            { control }
        </div>
    }
}
