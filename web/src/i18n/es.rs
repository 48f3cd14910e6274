//! Spanish, as far as it has come; the rest is in English.

use super::en;
use super::text::Text;

pub(super) const TEXT: Text = Text {
    language_name: "Español",
    language: "Idioma",
    new_order: "Pedido nuevo",
    section_receiver: "Destinatario",
    section_sender: "Remitente",
    send: "Enviar pedido",
    ..en::TEXT
};
