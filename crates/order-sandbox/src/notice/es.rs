//! Spanish as in Mexico.

use super::kind::{Notice, StateText, Wording};

pub(super) const WORDING: Wording = Wording { notice, state };

fn notice(notice: &Notice) -> String {
    match notice {
        Notice::Accepted => "Pedido aceptado.".to_owned(),
        Notice::Found => "Pedido encontrado.".to_owned(),
        Notice::Listed { shown, total } => {
            format!("Los {shown} pedidos más recientes de {total}.")
        }
        Notice::Refused { first, more: 0 } => first.clone(),
        Notice::Refused { first, more: 1 } => format!("{first} Hay 1 problema más."),
        Notice::Refused { first, more } => format!("{first} Hay {more} problemas más."),
        Notice::Conflict {
            client_code,
            order_number,
        } => format!(
            "Otro pedido con datos distintos ya tiene el número {order_number} en la tienda {client_code}. Use otro \
             número de pedido, o envíe el pedido como estaba."
        ),
        Notice::UnknownOrder {
            client_code,
            order_number,
        } => {
            format!("La tienda {client_code} no tiene ningún pedido con el número {order_number}.")
        }
        Notice::NotJson { what } => what.clone(),
        Notice::Interrupted => {
            "La solicitud terminó antes de la longitud anunciada. Envíe el pedido de nuevo."
                .to_owned()
        }
        Notice::BodyTimeout { limit } => format!(
            "La solicitud no llegó en los {} s que este servidor espera. Envíe el pedido de nuevo.",
            limit.as_secs_f64()
        ),
        Notice::Query { expected } => format!("La consulta debe ser {expected}."),
        Notice::Origin { origin } => format!(
            "Las páginas de {origin} no pueden llamar a este servidor. Para permitirlo, inícielo con --allow-origin {origin}."
        ),
        Notice::Host { host } => format!(
            "Este servidor no usa el nombre {host}. Llámelo por localhost o por su dirección, o inícielo con \
             --allow-origin http://{host}."
        ),
        Notice::Token { header } => {
            format!("Envíe el encabezado {header} con el valor que este servidor espera.")
        }
        Notice::UnknownPath { path } => {
            format!("No hay nada en {path}. Los pedidos van a POST /apicenter/api/order.")
        }
        Notice::Method { method, path } => format!("{path} no acepta {method}."),
        Notice::TooLarge {
            limit,
            size: Some(size),
        } => {
            format!("La solicitud tiene {size} bytes; este servidor recibe {limit} como máximo.")
        }
        Notice::TooLarge { limit, size: None } => {
            format!("La solicitud pasa de los {limit} bytes que este servidor recibe.")
        }
        Notice::MediaType { found } => {
            format!("La solicitud se anuncia como {found}. Envíe application/json en UTF-8.")
        }
        Notice::Encoding { found } => {
            format!("La solicitud está comprimida ({found}). Envíela sin comprimir.")
        }
        Notice::FaultOrdered => {
            "Este servidor se inició para responder así (--fault 500).".to_owned()
        }
        Notice::Internal => "Algo falló en el servidor. El registro dice qué.".to_owned(),
    }
}

fn state(text: &StateText<'_>) -> String {
    match text {
        StateText::Received => {
            "Recibido; a continuación se revisan los datos del pedido.".to_owned()
        }
        StateText::Validated => "Recibido y revisado.".to_owned(),
        StateText::Allocated => "Mercancía apartada.".to_owned(),
        StateText::Packed => "Surtido y empacado.".to_owned(),
        StateText::HandedOver => "Entregado a la paquetería.".to_owned(),
        StateText::Shortage { sku } => format!("Sin existencias: {sku}."),
        StateText::WithCarrier { carrier } => format!("{carrier} tiene la mercancía."),
    }
}
