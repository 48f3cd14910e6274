//! English.

use super::kind::{Notice, StateText, Wording};

pub(super) const WORDING: Wording = Wording { notice, state };

fn notice(notice: &Notice) -> String {
    match notice {
        Notice::Accepted => "Order accepted.".to_owned(),
        Notice::Found => "Order found.".to_owned(),
        Notice::Listed { shown, total } => format!("The newest {shown} of {total} orders."),
        Notice::Refused { first, more: 0 } => first.clone(),
        Notice::Refused { first, more: 1 } => format!("{first} There is 1 more kind."),
        Notice::Refused { first, more } => format!("{first} There are {more} more problems."),
        Notice::Conflict {
            client_code,
            order_number,
        } => format!(
            "Order number {order_number} of shop {client_code} is taken by an order that says something else. \
             Use another order number, or send the order as it was."
        ),
        Notice::UnknownOrder {
            client_code,
            order_number,
        } => {
            format!("Shop {client_code} has no order with the number {order_number}.")
        }
        Notice::NotJson { what } => what.clone(),
        Notice::Interrupted => {
            "The body ended before its announced length. Send the order again.".to_owned()
        }
        Notice::BodyTimeout { limit } => format!(
            "The body did not arrive within {} s, the time that this server waits for it. Send the order again.",
            limit.as_secs_f64()
        ),
        Notice::Query { expected } => format!("The query must be {expected}."),
        Notice::Origin { origin } => format!(
            "Pages of {origin} may not call this server. Start it with --allow-origin {origin} to let them."
        ),
        Notice::Host { host } => format!(
            "This server does not go by the name {host}. Call it at localhost or by its address, or start it with \
             --allow-origin http://{host}."
        ),
        Notice::Token { header } => {
            format!("Send the header {header} with the value that this server expects.")
        }
        Notice::UnknownPath { path } => {
            format!("There is nothing at {path}. Orders go to POST /apicenter/api/order.")
        }
        Notice::Method { method, path } => format!("{path} does not take {method}."),
        Notice::TooLarge {
            limit,
            size: Some(size),
        } => {
            format!("The body has {size} bytes; this server takes at most {limit}.")
        }
        Notice::TooLarge { limit, size: None } => {
            format!("The body is larger than the {limit} bytes that this server takes.")
        }
        Notice::MediaType { found } => {
            format!("The body is announced as {found}. Send application/json in UTF-8.")
        }
        Notice::Encoding { found } => {
            format!("The body is compressed ({found}). Send it as it is.")
        }
        Notice::FaultOrdered => "This server was started to answer so (--fault 500).".to_owned(),
        Notice::Internal => "Something broke in the server. The log says what.".to_owned(),
    }
}

fn state(text: &StateText<'_>) -> String {
    match text {
        StateText::Received => "Received; the order's data is checked next.".to_owned(),
        StateText::Validated => "Received and checked.".to_owned(),
        StateText::Allocated => "Goods are allocated.".to_owned(),
        StateText::Packed => "Picked and packed.".to_owned(),
        StateText::HandedOver => "Handed over to the carrier.".to_owned(),
        StateText::Shortage { sku } => format!("Out of stock: {sku}."),
        StateText::WithCarrier { carrier } => format!("{carrier} has the goods."),
    }
}
