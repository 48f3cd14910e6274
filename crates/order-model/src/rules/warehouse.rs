//! The consignee is in a country that the warehouse delivers to. Source: the deployment, in
//! [`crate::Rules::warehouse_countries`].

use serde::de::Error as _;
use serde::{Deserialize as _, Deserializer};

use super::Findings;
use crate::by_key::ByKey;
use crate::candidate::Candidate;
use crate::field::Field;
use crate::issue::Problem;
use crate::table::country::is_country;

pub(super) fn check(order: &Candidate<'_>, found: &mut Findings<'_>) {
    let known = &found.rules.warehouse_countries;
    if known.is_empty() {
        return;
    }
    let (Some(warehouse), Some(country)) = (
        order.text(Field::CentreCode),
        order.text(Field::ReceiverCountryCode),
    ) else {
        return;
    };
    let Some(expected) = known.get_by(|code| code == warehouse) else {
        return;
    };
    if is_country(country) && !expected.iter().any(|known| known == country) {
        let expected = expected.clone();
        found.push(
            Field::ReceiverCountryCode,
            Problem::WarehouseCountry {
                warehouse: warehouse.to_owned(),
                country: country.to_owned(),
                expected,
            },
        );
    }
}

/// Reads the deployment's countries by warehouse, and refuses what is no country.
pub(super) fn countries<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<ByKey<String, Vec<String>>, D::Error> {
    let by_warehouse = ByKey::<String, Vec<String>>::deserialize(deserializer)?;
    check_countries(&by_warehouse).map_err(D::Error::custom)?;
    Ok(by_warehouse)
}

/// Says what is no country.
pub(super) fn check_countries(by_warehouse: &ByKey<String, Vec<String>>) -> Result<(), String> {
    for (warehouse, countries) in by_warehouse.iter() {
        if let Some(wrong) = countries.iter().find(|country| !is_country(country)) {
            let hint = super::country::suggestion(wrong)
                .map(|code| format!(": did you mean `{code}`?"))
                .unwrap_or_default();
            return Err(format!(
                "`{wrong}`, given for `{warehouse}`, is not a country code{hint}"
            ));
        }
    }
    Ok(())
}
