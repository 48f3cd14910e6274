//! Spanish, as far as it has come; the rest is in English.

use super::en;
use super::wording::Wording;
use crate::contract::{Field, Path};
use crate::issue::IssueKind;
use crate::message::place_name::Places;
use crate::message::template::Language;

pub(super) const WORDING: Wording = Wording {
    label,
    noun,
    places: Places {
        order: "el pedido",
        items: "la lista de artículos",
        item: "el artículo #",
        receiver: "el destinatario",
        sender: "el remitente",
        other: "«@»",
        of_receiver: "@ del destinatario",
        of_sender: "@ del remitente",
        of_item: "@ del artículo #",
    },
    language: Language {
        comma: ", ",
        ..en::WORDING.language
    },
    template,
    not_json: "No es JSON: @, en la línea #, columna #.",
    ..en::WORDING
};

fn label(field: Field) -> &'static str {
    match field {
        Field::ReceiverCity | Field::SenderCity => "Ciudad",
        Field::ReceiverPostCode | Field::SenderPostCode => "Código postal",
        Field::Qty => "Cantidad",
        _ => (en::WORDING.label)(field),
    }
}

fn noun(field: Field) -> &'static str {
    match field {
        Field::ReceiverCity | Field::SenderCity => "la ciudad",
        Field::ReceiverPostCode | Field::SenderPostCode => "el código postal",
        Field::Qty => "la cantidad",
        _ => (en::WORDING.noun)(field),
    }
}

fn template(path: &Path, kind: &IssueKind) -> &'static str {
    match kind {
        IssueKind::Missing {} | IssueKind::Empty {} => "Indique {it}.",
        IssueKind::PostCodeFormat { .. } => {
            "Compruebe {it}: no es de {country}[, donde sería como {example}]."
        }
        _ => (en::WORDING.template)(path, kind),
    }
}
