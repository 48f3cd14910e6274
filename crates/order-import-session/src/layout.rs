//! Which column is which field, as a person has said.

use order_import::mapping::{Columns, Header, Source};
use order_import::review::DecimalSign;
use order_model::Field;

use crate::message::{Decimal, Map};

/// The columns of each field: in the order of `before` where they are the same, else in the file's.
pub(crate) fn columns(map: &Map, before: &Columns, header: &Header) -> Columns {
    let mut columns = Columns::default();
    for field in Field::ALL {
        let of_field = map.columns.iter().enumerate();
        let of_field = of_field
            .filter(|(column, of)| **of == Some(field) && *column < header.names.len())
            .map(|(column, _)| column);
        let mut of_field: Vec<usize> = of_field.collect();
        if let Some(before) = before.source(field) {
            let mut sorted = before.columns.clone();
            sorted.sort_unstable();
            if sorted == of_field {
                of_field.clone_from(&before.columns);
            }
        }
        if let Some((_, joined)) = map.joined.iter().find(|(of, _)| *of == field) {
            of_field = joined
                .iter()
                .copied()
                .filter(|column| *column < header.names.len())
                .collect();
        }
        let mut fixed = map.fixed.iter().filter(|(of, _)| *of == field);
        let fixed = fixed.next().map(|(_, text)| text.trim().to_owned());
        let fixed = fixed.unwrap_or_default();
        if !of_field.is_empty() || !fixed.is_empty() {
            columns.set(
                field,
                Source {
                    columns: of_field,
                    fixed,
                },
            );
        }
    }
    columns.status = map.status.filter(|column| *column < header.names.len());
    columns
}

pub(crate) const fn sign(decimal: Option<Decimal>) -> Option<DecimalSign> {
    match decimal {
        Some(Decimal::Point) => Some(DecimalSign::Point),
        Some(Decimal::Comma) => Some(DecimalSign::Comma),
        Some(Decimal::None | Decimal::Unclear) | None => None,
    }
}
