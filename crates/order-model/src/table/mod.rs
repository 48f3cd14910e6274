//! Lists that come from elsewhere: countries, currencies, postal codes, provinces, phone numbers, characters.
//!
//! Everything under `data` is written by `cargo xtask table` from the lists in `crates/xtask/data`, which say where they
//! come from and what they leave out. The look-ups are by hand. Codes lie joined in one string each: an array of `&str`
//! would cost eight bytes of pointer and length in the wasm for every two letters of data.

pub mod country;
pub mod currency;
pub(crate) mod fold;
pub(crate) mod pattern;
pub(crate) mod phone;
pub mod post_code;
pub mod province;
pub(crate) mod unicode;
mod data {
    pub(super) mod country;
    pub(super) mod currency;
    pub(super) mod phone;
    pub(super) mod post_code;
    pub(super) mod province;
    pub(super) mod unicode;
}

/// A name as it is looked for: what is alike but for case, accents, spaces and punctuation has the same key.
///
/// ```
/// use order_model::table::key;
///
/// assert_eq!(key("Côte d’Ivoire"), "cotedivoire");
/// assert_eq!(key("廣東"), key("广东"));
/// ```
#[must_use]
pub fn key(name: &str) -> String {
    fold::folded(name).collect()
}

/// The code of `N` letters at `index` in `joined`.
fn at<const N: usize>(joined: &'static str, index: usize) -> Option<&'static str> {
    let start = index.checked_mul(N)?;
    joined.get(start..start.checked_add(N)?)
}

/// All codes of `N` letters in `joined`, in its order.
fn each<const N: usize>(joined: &'static str) -> impl Iterator<Item = &'static str> {
    (0..joined.len() / N).filter_map(move |index| at::<N>(joined, index))
}
