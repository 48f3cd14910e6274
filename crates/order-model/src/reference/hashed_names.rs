//! Lists of names as hashes ([`crate::text::fold::name_hash`]): for each thing that has some, how many, and these.

/// The hashes of each thing's names, in the order of the list.
pub(super) fn groups(list: &'static [u8]) -> impl Iterator<Item = &'static [[u8; 3]]> {
    let mut rest = list;
    std::iter::from_fn(move || {
        let (count, after) = rest.split_first()?;
        let own;
        (own, rest) = after.split_at_checked(3 * usize::from(*count))?;
        Some(own.as_chunks().0)
    })
}
