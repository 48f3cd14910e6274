//! What becomes of a pasted text: an address, with what each field would get, rows of a spreadsheet, or a whole order.

mod address;
mod order;
mod rows;

pub(crate) use self::address::{AddressOffer, Line, LineState, OfferAction, Piece};
pub(crate) use self::order::{NoOrder, PastedOrder};
pub(crate) use self::rows::{ITEM_FIELDS, RowsAction, RowsOffer};
