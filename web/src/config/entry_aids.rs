//! What helps whoever types, and few deployments give: a list of goods, order numbers, what each carrier prints, fields of their own.

use std::sync::Arc;

use order_model::json::value::{JsonValue, JsonValueError, unknown};
use order_model::{Field, Rules, VecMap};

use super::extra_field::ExtraField;
use super::name::Name;

/// What helps whoever types.
#[derive(Debug, Clone, Default)]
pub(crate) struct EntryAids {
    pub(crate) skus: Vec<ListedSku>,
    /// How orders are numbered, by the shop's code.
    pub(crate) order_numbers: VecMap<String, Numbering>,
    /// What a carrier prints of fields, by its code, in the place of `rules.print_widths`.
    pub(crate) carrier_print_widths: VecMap<String, VecMap<Field, u32>>,
    /// Other rules to judge orders by, which a person chooses by their name.
    pub(crate) rules_profiles: Vec<(String, Rules)>,
    /// Fields that the deployment adds to an order.
    pub(crate) extra_fields: Vec<ExtraField>,
}

/// One of the goods. Only the SKU has to be given.
#[derive(Debug, Clone)]
pub(crate) struct ListedSku {
    pub(crate) sku: Arc<str>,
    pub(crate) name: Name,
    /// As it is typed.
    pub(crate) unit_price: Arc<str>,
    pub(crate) currency: Arc<str>,
}

/// How a shop's orders are numbered: `prefix`, then a number of so many digits at least.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Numbering {
    pub(crate) prefix: String,
    pub(crate) digits: u32,
    /// The number of the first order.
    pub(crate) first: u32,
}

/// EntryAids digits than a count has.
const MAX_DIGITS: u32 = 12;

impl EntryAids {
    pub(super) const KEYS: [&'static str; 5] = [
        "skus",
        "order_numbers",
        "carrier_print_widths",
        "extra_fields",
        "rules_profiles",
    ];

    /// Reads a part of the file; `false` where it is none of these.
    pub(super) fn read(
        &mut self,
        key: &str,
        value: &JsonValue<'_>,
    ) -> Result<bool, JsonValueError> {
        match key {
            "skus" => self.skus = value.list(|value| ListedSku::from_json_value(value))?,
            "order_numbers" => value.each_member(&mut |shop, value| {
                let numbering = Numbering::from_json_value(value)?;
                self.order_numbers.insert(shop.to_owned(), numbering);
                Ok(())
            })?,
            "carrier_print_widths" => value.each_member(&mut |carrier, value| {
                self.carrier_print_widths
                    .insert(carrier.to_owned(), widths(value)?);
                Ok(())
            })?,
            "rules_profiles" => value.each_member(&mut |name, value| {
                let rules = Rules::from_json_value(value)?;
                self.rules_profiles.push((name.to_owned(), rules));
                Ok(())
            })?,
            "extra_fields" => self.extra_fields = ExtraField::list(value)?,
            _ => return Ok(false),
        }
        Ok(true)
    }
}

/// Lengths by fields, which the rules read as their own.
fn widths(value: &JsonValue<'_>) -> Result<VecMap<Field, u32>, JsonValueError> {
    let rules = JsonValue::Object(vec![("print_widths".into(), value.clone())]);
    let read = Rules::from_json_value(&rules).map_err(|JsonValueError { path, reason }| {
        let place = path.strip_prefix("print_widths").unwrap_or(&path);
        JsonValueError {
            path: place.trim_start_matches('.').to_owned(),
            reason,
        }
    })?;
    Ok(read.print_widths)
}

impl ListedSku {
    fn from_json_value(value: &JsonValue<'_>) -> Result<Self, JsonValueError> {
        const KEYS: [&str; 4] = ["sku", "name", "unit_price", "currency"];
        let mut listed = Self {
            sku: Arc::default(),
            name: Name::default(),
            unit_price: Arc::default(),
            currency: Arc::default(),
        };
        value.each_member(&mut |key, value| {
            match key {
                "sku" => listed.sku = value.text()?.into(),
                "name" => listed.name = Name::from_json_value(value)?,
                "unit_price" => listed.unit_price = price(value)?,
                "currency" => listed.currency = value.text()?.into(),
                _ => return Err(unknown("key", key, &KEYS)),
            }
            Ok(())
        })?;
        if listed.sku.is_empty() {
            return Err(JsonValueError::new("missing field `sku`"));
        }
        Ok(listed)
    }
}

/// A number, or a text as it is typed.
fn price(value: &JsonValue<'_>) -> Result<Arc<str>, JsonValueError> {
    match value {
        JsonValue::Number(text) | JsonValue::String(text) => Ok(Arc::from(&**text)),
        other => Err(other.unexpected("a number, or a text with one")),
    }
}

impl Numbering {
    fn from_json_value(value: &JsonValue<'_>) -> Result<Self, JsonValueError> {
        const KEYS: [&str; 3] = ["prefix", "digits", "first"];
        let mut numbering = Self {
            prefix: String::new(),
            digits: 1,
            first: 1,
        };
        value.each_member(&mut |key, value| {
            match key {
                "prefix" => value.text()?.clone_into(&mut numbering.prefix),
                "digits" => numbering.digits = value.count()?,
                "first" => numbering.first = value.count()?,
                _ => return Err(unknown("key", key, &KEYS)),
            }
            Ok(())
        })?;
        if numbering.digits > MAX_DIGITS {
            return Err(JsonValueError::new(format!(
                "{} is more than {MAX_DIGITS}",
                numbering.digits
            ))
            .at_key("digits"));
        }
        Ok(numbering)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(key: &str, json: &str) -> Result<EntryAids, JsonValueError> {
        let mut more = EntryAids::default();
        let value = JsonValue::parse(json.as_bytes()).unwrap();
        assert!(more.read(key, &value)?);
        Ok(more)
    }

    #[test]
    fn goods_have_prices_as_they_are_typed() {
        let more = read(
            "skus",
            r#"[{"sku":"TEA","name":"Green tea","unit_price":12.50,"currency":"PHP"},{"sku":"CUP","unit_price":"7"}]"#,
        );
        let skus = more.unwrap().skus;
        assert_eq!(skus.len(), 2);
        assert_eq!((&*skus[0].unit_price, &*skus[0].currency), ("12.50", "PHP"));
        assert_eq!((&*skus[1].sku, &*skus[1].unit_price), ("CUP", "7"));
    }

    #[test]
    fn numbers_and_widths_are_read_by_shop_and_by_carrier() {
        let more = read("order_numbers", r#"{"CK2023":{"prefix":"CK-","digits":5}}"#).unwrap();
        let numbering = Numbering {
            prefix: "CK-".to_owned(),
            digits: 5,
            first: 1,
        };
        assert_eq!(
            more.order_numbers.get(&"CK2023".to_owned()),
            Some(&numbering)
        );
        let more = read("carrier_print_widths", r#"{"DHL":{"receiver.name":40}}"#).unwrap();
        let widths = more.carrier_print_widths.get(&"DHL".to_owned()).unwrap();
        assert_eq!(widths.get(&Field::ReceiverName), Some(&40));
    }

    #[test]
    fn mistakes_name_their_key() {
        for (key, json, at, why) in [
            ("skus", r#"[{"name":"x"}]"#, "[0]", "missing field `sku`"),
            (
                "skus",
                r#"[{"sku":"A","price":1}]"#,
                "[0].price",
                "unknown key",
            ),
            (
                "skus",
                r#"[{"sku":"A","unit_price":true}]"#,
                "[0].unit_price",
                "true is not a number",
            ),
            (
                "order_numbers",
                r#"{"CK":{"digits":20}}"#,
                "CK.digits",
                "more than 12",
            ),
            (
                "carrier_print_widths",
                r#"{"DHL":{"receiver.nam":1}}"#,
                "DHL",
                "did you mean",
            ),
        ] {
            let error = read(key, json).unwrap_err();
            assert!(error.path.starts_with(at), "{json}: {error:?}");
            assert!(error.reason.contains(why), "{json}: {error:?}");
        }
    }
}
