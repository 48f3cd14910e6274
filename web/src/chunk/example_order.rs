//! An order that shows what the form is for, and that can be sent as it is.

use std::sync::Arc;

use order_model::{Field, FieldRef, Group, ItemDraft, OrderDraft};

use crate::config::{Choice, Config};

/// The fields of an address, and what its goods are priced in.
const ADDRESS: [Field; 9] = [
    Field::ReceiverCountryCode,
    Field::ReceiverName,
    Field::ReceiverPhone,
    Field::ReceiverAddress,
    Field::ReceiverDistrict,
    Field::ReceiverCity,
    Field::ReceiverProvince,
    Field::ReceiverPostCode,
    Field::ReceiverEmail,
];

/// An address in [`ADDRESS`]'s order, then its currency.
type Example = [&'static str; 10];

/// Receivers, of which the first is taken that the deployment delivers to.
#[rustfmt::skip]
const RECEIVERS: [Example; 8] = [
    ["PH", "Maria Santos", "+639171234567", "20 1st Avenue", "Bagumbayan", "Taguig", "Metro Manila", "1630", "maria.santos@example.com", "PHP"],
    ["MX", "Lucía Hernández", "+525512345678", "Calle Durango 120", "Roma Norte", "Ciudad de México", "Ciudad de México", "06700", "lucia@example.com", "MXN"],
    ["US", "Emily Carter", "+12025550143", "350 5th Avenue", "Manhattan", "New York", "New York", "10118", "emily@example.com", "USD"],
    ["MY", "Nurul Aisyah", "+60123456789", "12 Jalan Ampang", "Ampang", "Kuala Lumpur", "Kuala Lumpur", "50450", "nurul@example.com", "MYR"],
    ["SG", "Wei Ling Tan", "+6581234567", "1 Raffles Place", "Downtown", "Singapore", "Singapore", "048616", "weiling@example.com", "SGD"],
    ["TH", "Somchai Jaidee", "+66812345678", "99 Sukhumvit Road", "Khlong Toei", "Bangkok", "Bangkok", "10110", "somchai@example.com", "THB"],
    ["GB", "Oliver Smith", "+447400123456", "10 King Street", "Covent Garden", "London", "England", "WC2E 8HN", "oliver@example.com", "GBP"],
    ["AU", "Jack Wilson", "+61412345678", "200 George Street", "Haymarket", "Sydney", "New South Wales", "2000", "jack@example.com", "AUD"],
];

const SENDER: Example = [
    "CN",
    "Shenzhen Warehouse",
    "+8675586543210",
    "88 Keji Road",
    "Nanshan District",
    "Shenzhen",
    "Guangdong",
    "518057",
    "warehouse@example.com",
    "",
];

/// SKUs, prices and quantities, where the deployment lists no goods.
const GOODS: [[&str; 3]; 2] = [["TEA-250G", "250", "2"], ["CUP-WHITE", "120", "4"]];

/// An order by what the deployment offers and allows; `blank` is what new orders begin with, and no order has the number yet.
pub(super) fn example_order(config: &Config, blank: &OrderDraft, number: &str) -> OrderDraft {
    let mut draft = blank.clone();
    draft.set(FieldRef::order_field(Field::OrderNumber), number);
    let choices = &config.choices;
    for (field, list, else_code) in [
        (Field::CentreCode, &choices.centre_code, "CKMX"),
        (Field::ClientCode, &choices.client_code, "CK2023"),
        (Field::CarrierCode, &choices.carrier_code, "DHL"),
        (Field::ProcessType, &choices.process_type, "1"),
    ] {
        let code = chosen_code(config, field, list).unwrap_or(else_code);
        set_if_empty(&mut draft, field, code);
    }
    let warehouse = draft.text(FieldRef::order_field(Field::CentreCode));
    let receiver = receiver(config, &warehouse);
    set_address(&mut draft, Group::Receiver, receiver);
    if draft
        .text(FieldRef::order_field(Field::SenderName))
        .is_empty()
    {
        let country = config.rules.allowed.get(&Field::SenderCountryCode);
        let is_allowed =
            |example: &&Example| country.is_none_or(|allowed| allows(allowed, example));
        let mut senders = [SENDER].into_iter().chain(RECEIVERS.into_iter().rev());
        let sender = senders.find(|example| is_allowed(&example));
        set_address(&mut draft, Group::Sender, &sender.unwrap_or(SENDER));
    }
    draft.items = items(config, receiver);
    draft
}

/// The code that the deployment lists first, of those that it allows.
fn chosen_code<'a>(config: &'a Config, field: Field, list: &'a [Choice]) -> Option<&'a str> {
    let allowed = config.rules.allowed.get(&field);
    let mut listed = list.iter().map(|choice| &*choice.code);
    match allowed {
        None => listed.next(),
        Some(allowed) => {
            let first = listed.find(|code| allowed.iter().any(|it| it == code));
            first.or_else(|| allowed.first().map(String::as_str))
        }
    }
}

fn receiver(config: &Config, warehouse: &str) -> &'static Example {
    let rules = &config.rules;
    let lists = [
        rules.allowed.get(&Field::ReceiverCountryCode),
        rules.warehouse_countries.get_by(|code| code == warehouse),
    ];
    let is_delivered_to = |example: &&Example| {
        let mut lists = lists.iter().flatten();
        lists.all(|allowed| allows(allowed, example))
    };
    let [first, ..] = &RECEIVERS;
    RECEIVERS.iter().find(is_delivered_to).unwrap_or(first)
}

fn allows(countries: &[String], example: &Example) -> bool {
    let [country, ..] = example;
    countries.iter().any(|allowed| allowed == country)
}

fn set_address(draft: &mut OrderDraft, party: Group, example: &Example) {
    for (field, text) in ADDRESS.into_iter().zip(example) {
        draft.set(FieldRef::order_field(field.counterpart_in(party)), text);
    }
}

fn set_if_empty(draft: &mut OrderDraft, field: Field, text: &str) {
    let at = FieldRef::order_field(field);
    if draft.text(at).is_empty() {
        draft.set(at, text);
    }
}

/// Goods that the deployment lists with a price and a currency; else others, in a currency that it takes.
fn items(config: &Config, receiver: &Example) -> Vec<Arc<ItemDraft>> {
    let item = |sku: &str, price: &str, currency: &str, quantity: &str| {
        let mut item = ItemDraft::default();
        for (field, text) in [
            (Field::Sku, sku),
            (Field::UnitPrice, price),
            (Field::Currency, currency),
            (Field::Qty, quantity),
        ] {
            item.set(field, text);
        }
        Arc::new(item)
    };
    let listed = config.entry_aids.into_iter().flat_map(|more| &more.skus);
    let listed = listed.filter(|sku| !sku.unit_price.is_empty() && !sku.currency.is_empty());
    let listed: Vec<_> = listed
        .take(GOODS.len())
        .map(|sku| item(&sku.sku, &sku.unit_price, &sku.currency, "2"))
        .collect();
    if !listed.is_empty() {
        return listed;
    }
    let [.., own] = receiver;
    let currency = match config.rules.allowed.get(&Field::Currency) {
        Some(allowed) if !allowed.iter().any(|it| it == own) => {
            allowed.first().map_or(*own, String::as_str)
        }
        _ => own,
    };
    GOODS
        .iter()
        .map(|[sku, price, quantity]| item(sku, price, currency, quantity))
        .collect()
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use order_model::Validator;

    use super::*;
    use crate::config::PartReader;

    fn config(json: &str) -> Config {
        Config::parse(json, &PartReader::FULL).unwrap()
    }

    fn issues(config: &Config) -> Vec<String> {
        let draft = example_order(config, &config.new_draft(), "EXAMPLE-1");
        let validator = Validator::new(&config.rules);
        let verdict = validator.validate_draft(&draft);
        let issues = verdict.issues.iter();
        issues.map(|issue| format!("{issue:?}")).collect()
    }

    #[test]
    fn nothing_is_wrong_with_it_whatever_the_deployment_offers() {
        for profile in ["contract", "standard", "strict"] {
            for country in RECEIVERS.map(|[country, ..]| country) {
                let json = format!(
                    r#"{{"rules":{{"profile":"{profile}","allowed":{{"receiver.country_code":["{country}"]}}}}}}"#
                );
                assert_eq!(issues(&config(&json)), [""; 0], "{json}");
            }
            for json in [
                r#""price_unit":"minor""#,
                r#""allowed":{"centre_code":["A"],"client_code":["B"],"items.currency":["EUR"],"logistics_provider.code":["C"]}"#,
                r#""warehouse_countries":{"CKMX":["US","CA"]}"#,
                r#""allowed":{"sender.country_code":["MX"]}"#,
                r#""presence":{"receiver.email":"required","receiver.district":"required"},"latin_only":["DHL"]"#,
            ] {
                let json = format!(r#"{{"rules":{{"profile":"{profile}",{json}}}}}"#);
                assert_eq!(issues(&config(&json)), [""; 0], "{json}");
            }
        }
    }

    #[test]
    fn it_has_what_the_deployment_lists() {
        let config = config(
            r#"{"choices":{"client_code":[{"code":"S1"}],"carrier_code":[{"code":"X"},{"code":"LBC"}]},
                "rules":{"allowed":{"logistics_provider.code":["LBC"]}},
                "defaults":{"centre_code":"W9","sender":{"name":"Own"}},
                "skus":[{"sku":"A"},{"sku":"B","unit_price":3,"currency":"USD"}]}"#,
        );
        let draft = example_order(&config, &config.new_draft(), "EXAMPLE-1");
        for (field, text) in [
            (Field::ClientCode, "S1"),
            (Field::CarrierCode, "LBC"),
            (Field::CentreCode, "W9"),
            (Field::SenderName, "Own"),
            (Field::SenderCity, ""),
        ] {
            assert_eq!(&*draft.text(FieldRef::order_field(field)), text, "{field}");
        }
        assert_eq!(draft.items.len(), 1);
        assert_eq!(&*draft.items[0].text(Field::Sku), "B");
    }
}
