//! What helps with an order and is fetched when it is asked for: reading what is pasted, mending what is wrong.

use order_model::Group;
use yew::prelude::*;

use super::mender_panel::{MenderPanelProps, mender_panel};
use super::pasting::address_dialog::{AddressDialog, AddressDialogProps};
use super::pasting::order_dialog::{OrderDialog, OrderDialogProps};
use super::pasting::rows_dialog::{RowsDialog, RowsDialogProps};
use super::preview_request::{PreviewProps, preview_request};
use crate::chunk::Chunk;
use crate::state::address::AddressTexts;
use crate::state::order_form::{Mending, OrderForm};
use crate::state::pasting::{AddressOffer, PastedOrder, RowsOffer};

pub(crate) static ASSIST: Chunk<Assist> = Chunk::new();

pub(crate) struct Assist {
    /// Whether a text is several fields of an address; with what a party's fields say, and the countries that it is rather.
    pub(super) is_address: fn(Group, &str, &AddressTexts, &[String]) -> bool,
    /// What the fields would get of a text.
    pub(super) address: fn(AddressDialogProps) -> Html,
    /// Rows of a spreadsheet, if a text is some.
    pub(super) read_rows: fn(&str) -> Option<RowsOffer>,
    /// The items that they would be.
    pub(super) rows: fn(RowsDialogProps) -> Html,
    /// Whether a text is a whole order.
    pub(super) is_order: fn(&str) -> bool,
    /// That order, before it takes the place of the one in the form.
    pub(super) order: fn(OrderDialogProps) -> Html,
    /// What would mend an order.
    pub(super) mending: fn(&OrderForm) -> Option<Mending>,
    /// The same in words.
    pub(super) mender: fn(&MenderPanelProps) -> Html,
    /// The request as it would leave.
    pub(super) request: fn(&PreviewProps, Callback<MouseEvent>) -> Html,
}

/// Named where the code is taken apart, and nowhere else.
pub(crate) static ASSIST_CONTENT: Assist = Assist {
    is_address: |party, text, before, likely| {
        AddressOffer::new(party, text, before.clone(), likely).is_worth_asking()
    },
    address: |props| html! { <AddressDialog ..props /> },
    read_rows: RowsOffer::read,
    rows: |props| html! { <RowsDialog ..props /> },
    is_order: PastedOrder::is_meant,
    order: |props| html! { <OrderDialog ..props /> },
    mending: OrderForm::mending,
    mender: mender_panel,
    request: preview_request,
};
