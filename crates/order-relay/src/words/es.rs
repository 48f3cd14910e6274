//! Spanish.

use super::Wording;
use crate::notice::Notice;

pub(super) const WORDING: Wording = Wording { notice };

fn notice(notice: &Notice) -> String {
    let text = match notice {
        Notice::UnknownPath => "No hay nada en esta dirección.",
        Notice::Method => "Esta dirección no acepta este método.",
        Notice::Origin => "Las páginas de esta dirección no pueden enviar aquí.",
        Notice::MediaType => "Envíe el pedido como JSON: application/json.",
        Notice::TooLarge(bytes) => return format!("El pedido tiene más de {bytes} bytes."),
        Notice::Interrupted => "La solicitud no llegó completa. Envíela de nuevo.",
        Notice::SignIn => "Inicie sesión primero, con la invitación que le envió el almacén.",
        Notice::NoInvitation => "La invitación venció o ya se usó: pida otra al almacén.",
        Notice::Invitation(shops) => {
            return format!("Iniciar sesión para enviar pedidos de {shops}");
        }
        Notice::Done => "Listo.",
        Notice::NotYourShop(shop) => {
            return format!("No puede enviar pedidos de la tienda {shop}: pregunte al almacén.");
        }
        Notice::TooMany(seconds) => {
            return format!("Demasiadas solicitudes. Intente de nuevo en {seconds} segundos.");
        }
        Notice::Refused { first, more: 0 } => first,
        Notice::Refused { first, more } => return format!("{first} ({more} más)"),
        Notice::NoNumber => "El pedido necesita una tienda y un número de pedido.",
        Notice::OtherOrder => {
            "Ya se envió otro pedido con este número. Revise ese pedido o use otro número."
        }
        Notice::MayHaveArrived => {
            "Es posible que el pedido haya llegado, por eso no se envía de nuevo: pregunte al almacén."
        }
        Notice::UnderWay => "El pedido va en camino al almacén.",
        Notice::Arrived => "El almacén confirmó que el pedido llegó.",
        Notice::Found => "Esto es lo que pasó con el pedido.",
        Notice::NotKnown => "Aquí no ha llegado ningún pedido con este número.",
        Notice::NotReached => {
            "No se puede conectar con el almacén. No se envió nada: intente más tarde."
        }
        Notice::RelayNotLetIn => {
            "El almacén no acepta las credenciales de este relé. No se envió nada: avise a quien lo administra."
        }
        Notice::Internal => "Algo falló aquí antes de enviar: intente más tarde.",
        Notice::NotJson(what) => what,
    };
    text.to_owned()
}
