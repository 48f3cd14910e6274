//! What becomes of a pasted text: an address, with what each field would get, or rows of a spreadsheet.

mod address;
mod rows;

pub(crate) use self::address::{AddressOffer, Line, LineState, OfferAction};
pub(crate) use self::rows::{ITEM_FIELDS, RowsAction, RowsOffer};
