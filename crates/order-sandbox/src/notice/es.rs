//! Spanish, as far as it has come; the rest is in English.

use super::en;
use super::kind::{Notice, StateText, Wording};

pub(super) const WORDING: Wording = Wording { notice, state };

fn notice(notice: &Notice) -> String {
    match notice {
        Notice::Accepted => "Pedido aceptado.".to_owned(),
        Notice::Found => "Pedido encontrado.".to_owned(),
        _ => (en::WORDING.notice)(notice),
    }
}

fn state(text: &StateText<'_>) -> String {
    match text {
        StateText::Packed => "Preparado y embalado.".to_owned(),
        _ => (en::WORDING.state)(text),
    }
}
