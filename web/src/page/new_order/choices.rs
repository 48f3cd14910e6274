//! The lists to choose from.

use std::sync::Arc;

use order_model::reference::country::countries;
use order_model::reference::currency::currencies;
use order_model::reference::province::{Province, provinces};
use order_model::{Field, FieldRef, Locale, OrderDraft, Rules};

use crate::browser::focus::has_focus;
use crate::browser::intl::CodeNames;
use crate::component::combobox::{Choice, Choices, ListKind};
use crate::config::{self, Config};
use crate::state::element_id::control_id;
use crate::state::order_form::OrderForm;
use crate::state::sku_list::Sku;

/// The lists to choose from, in the page's language.
pub(super) struct FormChoices {
    pub(super) receiver_countries: Choices,
    pub(super) sender_countries: Choices,
    pub(super) currencies: Choices,
    pub(super) warehouses: Choices,
    pub(super) shops: Choices,
    pub(super) carriers: Choices,
    pub(super) process_types: Choices,
}

impl FormChoices {
    /// What there is before the lists are there.
    pub(super) fn to_come() -> Self {
        let [closed, open] = [ListKind::Closed, ListKind::Open].map(Choices::to_come);
        Self {
            receiver_countries: closed.clone(),
            sender_countries: closed.clone(),
            currencies: closed,
            warehouses: open.clone(),
            shops: open.clone(),
            carriers: open.clone(),
            process_types: open,
        }
    }

    /// The list of a field that has one.
    fn of(&self, field: Field) -> Option<&Choices> {
        match field {
            Field::ReceiverCountryCode => Some(&self.receiver_countries),
            Field::SenderCountryCode => Some(&self.sender_countries),
            Field::Currency => Some(&self.currencies),
            Field::CentreCode => Some(&self.warehouses),
            Field::ClientCode => Some(&self.shops),
            Field::CarrierCode => Some(&self.carriers),
            Field::ProcessType => Some(&self.process_types),
            _ => None,
        }
    }

    pub(super) fn new(config: &Config, rules: &Rules, locale: Locale) -> Self {
        let choices = &config.choices;
        let own =
            |field: Field, list: &[config::Choice]| configured_choices(rules, field, list, locale);
        let regions = |codes: &[&str]| code_choices(codes, locale, CodeNames::of_regions);
        let [receiver, sender] = [Field::ReceiverCountryCode, Field::SenderCountryCode]
            .map(|field| codes(rules, field, countries()));
        let receiver_countries = regions(&receiver);
        // Mostly both are all countries, of which the names take a while.
        let sender_countries = if sender == receiver {
            receiver_countries.clone()
        } else {
            regions(&sender)
        };
        let currency = codes(rules, Field::Currency, currencies());
        Self {
            receiver_countries,
            sender_countries,
            currencies: code_choices(&currency, locale, CodeNames::of_currencies),
            warehouses: own(Field::CentreCode, &choices.centre_code),
            shops: own(Field::ClientCode, &choices.client_code),
            carriers: own(Field::CarrierCode, &choices.carrier_code),
            process_types: own(Field::ProcessType, &choices.process_type),
        }
    }
}

/// The codes that the rules allow for a field, or else all.
fn codes(rules: &Rules, field: Field, all: impl Iterator<Item = &'static str>) -> Vec<&str> {
    match rules.allowed.get(&field) {
        Some(allowed) => allowed.iter().map(String::as_str).collect(),
        None => all.collect(),
    }
}

/// A field, and the code that its text stands for.
pub(super) type FieldCode = (FieldRef, Arc<str>);

/// The codes for what was typed into fields before their lists were there; `initial` is what nobody has typed.
pub(super) fn codes_for_typed(
    form: &OrderForm,
    choices: &FormChoices,
    initial: &OrderDraft,
) -> Vec<FieldCode> {
    let code = |at: FieldRef| {
        let typed = form.draft.text(at);
        let code = choices.of(at.field)?.resolve(&typed)?;
        let is_left = typed != initial.text(at) && !has_focus(&control_id(at));
        (is_left && code != typed).then_some((at, code))
    };
    form.fields().filter_map(code).collect()
}

/// What people call countries beside their names and codes.
const COLLOQUIAL_NAMES: [(&str, &str); 8] = [
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
fn code_choices(codes: &[&str], locale: Locale, names: fn(Locale) -> CodeNames) -> Choices {
    let (own_names, all_names) = (names(locale), Locale::ALL.map(names));
    let choice = |(code, name): (&str, String)| {
        let names = all_names.each_ref().map(|names| names.get(code));
        let colloquial = COLLOQUIAL_NAMES.into_iter().filter(|(of, _)| *of == code);
        let also: Vec<&str> = names
            .iter()
            .map(String::as_str)
            .chain(colloquial.map(|(_, name)| name))
            .collect();
        Choice::new(code, &name, &also)
    };
    let all = own_names.sorted(codes, locale).into_iter().map(choice);
    Choices::new(all.collect(), ListKind::Closed)
}

/// A deployment's own list; and the values that the rules allow, if it names no other.
fn configured_choices(
    rules: &Rules,
    field: Field,
    list: &[config::Choice],
    locale: Locale,
) -> Choices {
    let allowed = rules.allowed.get(&field);
    let unnamed = allowed
        .into_iter()
        .flatten()
        .filter(|code| !list.iter().any(|choice| choice.code == **code));
    let named = list.iter().map(|choice| {
        let names = Locale::ALL.map(|locale| choice.name.get(locale));
        Choice::new(&choice.code, choice.name.get(locale), &names)
    });
    let unnamed = unnamed.map(|code| Choice::new(code, "", &[]));
    let kind = match allowed {
        Some(_) => ListKind::Closed,
        None => ListKind::Open,
    };
    Choices::new(named.chain(unnamed).collect(), kind)
}

/// The goods that are known.
pub(super) fn sku_choices(skus: &[Sku]) -> Choices {
    let choice = |sku: &Sku| Choice::new(&sku.sku, &sku.name, &[]);
    Choices::new(skus.iter().map(choice).collect(), ListKind::Suggestions)
}

/// What a country has for provinces.
pub(super) fn province_choices(country: &str) -> Choices {
    let choice = |province: Province| {
        let local = province.local_name.unwrap_or_default();
        let letters = province.code.unwrap_or_default();
        Choice::new(province.name, local, &[province.name, letters])
    };
    let all = provinces(country).map(choice).collect();
    Choices::new(all, ListKind::Suggestions)
}
