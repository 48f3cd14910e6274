//! Codes of the same length, joined in one text.

/// The code of `N` letters at `index` in `joined`.
pub(super) fn at<const N: usize>(joined: &'static str, index: usize) -> Option<&'static str> {
    let start = index.checked_mul(N)?;
    joined.get(start..start.checked_add(N)?)
}

/// All codes of `N` letters in `joined`, in its order.
pub(super) fn each<const N: usize>(joined: &'static str) -> impl Iterator<Item = &'static str> {
    (0..joined.len() / N).filter_map(move |index| at::<N>(joined, index))
}

/// The place of a code among those in `joined`, which are in alphabetical order.
pub(super) fn position<const N: usize>(joined: &'static str, code: &str) -> Option<usize> {
    let (codes, _) = joined.as_bytes().as_chunks::<N>();
    let code: &[u8; N] = code.as_bytes().try_into().ok()?;
    codes.binary_search_by_key(&number(code), number).ok()
}

/// A code as a number: those are compared in one step, and their order is the same.
fn number<const N: usize>(code: &[u8; N]) -> u32 {
    let letters = code.iter();
    letters.fold(0, |number, letter| number << 8 | u32::from(*letter))
}
