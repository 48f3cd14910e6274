//! English.

use super::Wording;
use crate::notice::Notice;

pub(super) const WORDING: Wording = Wording { notice };

fn notice(notice: &Notice) -> String {
    let text = match notice {
        Notice::UnknownPath => "There is nothing at this address.",
        Notice::Method => "This address does not take this method.",
        Notice::Origin => "Pages of this address may not send here.",
        Notice::MediaType => "Send the order as JSON: application/json.",
        Notice::TooLarge(bytes) => return format!("The order has more than {bytes} bytes."),
        Notice::Interrupted => "The request did not arrive whole. Send it again.",
        Notice::SignIn => "Sign in first, with the invitation that the warehouse has sent.",
        Notice::NoInvitation => {
            "The invitation is over or has been used: ask the warehouse for another one."
        }
        Notice::Invitation(shops) => return format!("Sign in to send orders of {shops}"),
        Notice::Done => "Done.",
        Notice::NotYourShop(shop) => {
            return format!("Orders of the shop {shop} are not yours to send: ask the warehouse.");
        }
        Notice::TooMany(seconds) => {
            return format!("Too many requests. Try again in {seconds} seconds.");
        }
        Notice::Refused { first, more: 0 } => first,
        Notice::Refused { first, more } => return format!("{first} ({more} more)"),
        Notice::NoNumber => "The order needs a shop and an order number.",
        Notice::OtherOrder => {
            "Another order of this number has been sent. Look at that one, or use another number."
        }
        Notice::MayHaveArrived => {
            "The order may have arrived, so it is not sent again: ask the warehouse whether it has."
        }
        Notice::UnderWay => "The order is on its way to the warehouse.",
        Notice::Arrived => "The order has arrived, as the warehouse has found out.",
        Notice::Found => "This is what became of the order.",
        Notice::NotKnown => "No order of this number has come here.",
        Notice::NotReached => {
            "The warehouse cannot be reached. Nothing has been sent: try again later."
        }
        Notice::RelayNotLetIn => {
            "The warehouse does not let this relay in. Nothing has been sent: tell who runs it."
        }
        Notice::Internal => "Something went wrong here before anything was sent: try again later.",
        Notice::NotJson(what) => what,
    };
    text.to_owned()
}
