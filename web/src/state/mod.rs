//! What the page knows: plain Rust without Yew, JavaScript or a DOM, tested natively.

pub(crate) mod accepted_warnings;
pub(crate) mod active_option;
pub(crate) mod address;
pub(crate) mod csv;
pub(crate) mod day;
pub(crate) mod draft_id;
pub(crate) mod element_id;
pub(crate) mod load_request;
pub(crate) mod next_order;
pub(crate) mod order_form;
pub(crate) mod orders;
pub(crate) mod pasted_text;
pub(crate) mod pasting;
pub(crate) mod phase;
pub(crate) mod ready;
pub(crate) mod recent_codes;
pub(crate) mod remembered_warnings;
pub(crate) mod saved_draft;
pub(crate) mod sku_list;
pub(crate) mod template;
pub(crate) mod totals;
pub(crate) mod touched;
pub(crate) mod visible_issue;
