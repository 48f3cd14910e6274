//! Lists that come from elsewhere: countries, currencies, postal codes, provinces, phone numbers, characters.
//!
//! Everything under `data` is written by `cargo xtask codegen` from the lists in `crates/xtask/data`, which say where they
//! come from and what they leave out. The look-ups are by hand. Codes lie joined in one string each: an array of `&str`
//! would cost eight bytes of pointer and length in the wasm for every two letters of data. What a look-up would read in them
//! each time, the patterns and names of one country, it reads once and keeps: constants still, and no state.

pub mod country;
pub(crate) mod country_meant;
pub mod currency;
mod hashed_names;
mod joined_codes;
pub(crate) mod pattern;
pub(crate) mod phone;
pub mod post_code;
pub mod province;
mod province_index;
mod province_list;
pub mod province_meant;
pub(crate) mod province_number;
pub mod province_post_code;
mod data {
    pub(super) mod country;
    pub(super) mod country_names;
    pub(super) mod currency;
    pub(super) mod currency_names;
    pub(super) mod phone;
    pub(super) mod place;
    pub(super) mod post_code;
    pub(super) mod province;
    pub(super) mod province_names;
    pub(super) mod province_post_code;
}
