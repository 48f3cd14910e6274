//! What the form has of the address book, which comes with the rules.

mod accepted_warnings;
mod address_tools;
mod book_props;
mod extra_fields;
pub(super) mod host;
mod known_skus;
mod next_number;
mod order_number;
mod place;
mod rules_in_use;
mod suggestion_list;
mod suggestions;
mod templates;
mod unknown_fields;

use std::rc::Rc;

use order_model::{Field, FieldRef, Group};
use yew::prelude::*;

use self::accepted_warnings::{AcceptedWarnings, AcceptedWarningsProps};
use self::address_tools::{AddressTools, AddressToolsProps};
pub(super) use self::book_props::BookProps;
use self::extra_fields::{KnownExtraNumbers, KnownExtraNumbersProps, extra_fields};
use self::known_skus::{KnownSkus, KnownSkusProps};
use self::order_number::{OrderNumberTools, OrderNumberToolsProps};
use self::place::{PlaceOfOrders, PlaceOfOrdersProps};
use self::rules_in_use::{RulesInUse, RulesInUseProps};
use self::templates::{Templates, TemplatesProps};
use self::unknown_fields::unknown_fields;
use super::form::FormTools;
use super::pasting::rows::{PasteRows, PasteRowsProps};
use super::reducer::FormHandle;
use crate::component::combobox::Choices;
use crate::i18n::BookText;
use crate::state::address::AddressTexts;
use crate::state::next_order::is_begun_only;
use crate::state::order_form::Action;
use crate::state::phase::Phase;

/// What there is of it for the parts of the form.
pub(super) fn tools(props: &BookProps<'_>) -> FormTools {
    let [receiver, sender] = address_tools(props);
    FormTools {
        head: html! { <>{ knowledge(props) }{ templates(props) }</> },
        notice: as_before(props),
        order: order(props),
        skus: sku_choices(props),
        receiver: html! { <>{ extra_fields(&[Group::Receiver], props) }{ receiver }</> },
        sender: html! { <>{ extra_fields(&[Group::Sender], props) }{ sender }</> },
        items: html! { <>{ paste_rows(props) }{ extra_fields(&[Group::Item], props) }</> },
    }
}

/// The carrier's section has no place for more: what the deployment adds to it stands with the order's own.
fn order(props: &BookProps<'_>) -> Html {
    let groups = [Group::Order, Group::Package, Group::LogisticsProvider];
    html! {
        <>
            { order_number(props) }
            { extra_fields(&groups, props) }
            { unknown_fields(props) }
        </>
    }
}

fn sku_choices(props: &BookProps<'_>) -> Option<Choices> {
    let choices = props.form.skus()?.choices.as_ref()?;
    choices.downcast_ref().cloned()
}

/// Says that an order which is only begun has what the one before had, and offers to begin without.
fn as_before(props: &BookProps<'_>) -> Html {
    let (form, blank) = (props.form, props.blank);
    if form.draft == **blank || !is_begun_only(&form.draft, blank) {
        return Html::default();
    }
    let text = BookText::of(props.locale);
    let (dispatcher, blank) = (form.dispatcher(), Rc::clone(blank));
    let onclick =
        Callback::from(move |_: MouseEvent| dispatcher.dispatch(Action::Load(Rc::clone(&blank))));
    html! {
        <p class="undo-bar">
            { text.as_before }{ " " }
            <button type="button" class="button is-quiet is-small" {onclick}>{ text.clear_as_before }</button>
        </p>
    }
}

/// What tells the form what else is known.
fn knowledge(props: &BookProps<'_>) -> Html {
    let (dispatcher, is_shown) = (props.form.dispatcher(), props.is_shown);
    let (config, session) = (Rc::clone(props.config), Rc::clone(props.session));
    let carrier = FieldRef::order_field(Field::CarrierCode);
    let rules = RulesInUseProps {
        carrier: props.form.draft.text(carrier),
        dispatcher: dispatcher.clone(),
        config: Rc::clone(&config),
        session: Rc::clone(&session),
        is_shown,
    };
    let has_rules = config.has_rules_to_choose();
    let warnings = AcceptedWarningsProps {
        changes: props.form.remembered_changes(),
        dispatcher: dispatcher.clone(),
        session: Rc::clone(&session),
        is_shown,
    };
    let place = PlaceOfOrdersProps {
        config: Rc::clone(&config),
        session: Rc::clone(&session),
        dispatcher: dispatcher.clone(),
    };
    let numbers = KnownExtraNumbersProps {
        config: Rc::clone(&config),
        dispatcher: dispatcher.clone(),
        locale: props.locale,
    };
    let skus = KnownSkusProps {
        dispatcher,
        config,
        session,
        is_shown,
        locale: props.locale,
    };
    html! {
        <>
            <KnownSkus ..skus />
            <AcceptedWarnings ..warnings />
            if has_rules {
                <RulesInUse ..rules />
            }
            <KnownExtraNumbers ..numbers />
            <PlaceOfOrders ..place />
        </>
    }
}

fn order_number(props: &BookProps<'_>) -> Html {
    let form = props.form;
    let tools = OrderNumberToolsProps {
        order: form.key(),
        is_begun: !is_begun_only(&form.draft, props.blank),
        is_asked_about: matches!(
            form.phase,
            Phase::Sending | Phase::Duplicate(_) | Phase::Unknown(..)
        ),
        dispatcher: form.dispatcher(),
        config: Rc::clone(props.config),
        session: Rc::clone(props.session),
        is_shown: props.is_shown,
        locale: props.locale,
    };
    html! { <OrderNumberTools ..tools /> }
}

fn templates(props: &BookProps<'_>) -> Html {
    let templates = TemplatesProps {
        draft: Rc::new(props.form.draft.clone()),
        blank: Rc::clone(props.blank),
        is_sending: props.form.is_sending(),
        dispatcher: props.form.dispatcher(),
        session: Rc::clone(props.session),
        is_shown: props.is_shown,
        locale: props.locale,
    };
    html! { <Templates ..templates /> }
}

fn paste_rows(props: &BookProps<'_>) -> Html {
    let rows = PasteRowsProps {
        form: props.form.form(),
        dispatcher: props.form.dispatcher(),
        locale: props.locale,
    };
    html! { <PasteRows ..rows /> }
}

/// The countries that the deployment sends to, or from, where it says so.
fn likely_countries(form: &FormHandle, party: Group) -> Rc<[String]> {
    let field = Field::ReceiverCountryCode.counterpart_in(party);
    let allowed = form.rules().allowed.get(&field);
    allowed.map_or(&[][..], Vec::as_slice).into()
}

fn address_tools(props: &BookProps<'_>) -> [Html; 2] {
    Group::PARTIES.map(|party| {
        let tools = AddressToolsProps {
            party,
            texts: AddressTexts::of_draft(&props.form.draft, party),
            is_filled_in: props.form.is_filled_in(party),
            likely: likely_countries(props.form, party),
            dispatcher: props.form.dispatcher(),
            session: Rc::clone(props.session),
            is_shown: props.is_shown,
            locale: props.locale,
        };
        html! { <AddressTools ..tools /> }
    })
}
