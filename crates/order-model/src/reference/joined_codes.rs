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

/// Where the codes of `N` capitals are that begin with each letter, of those in a text that has them in alphabetical order.
pub(super) struct Index<const N: usize> {
    joined: &'static str,
    /// How many begin with a letter before this one.
    starts: [u8; 27],
}

impl<const N: usize> Index<N> {
    #[expect(
        clippy::indexing_slicing,
        reason = "evaluated by the compiler, which refuses what is out of bounds"
    )]
    pub(super) const fn of(joined: &'static str) -> Self {
        let mut starts = [0; 27];
        let mut at = 0;
        while at < joined.len() {
            let mut later = (joined.as_bytes()[at] - b'A') as usize + 1;
            while later < starts.len() {
                starts[later] += 1;
                later += 1;
            }
            at += N;
        }
        Self { joined, starts }
    }

    /// The place of a code.
    pub(super) fn position(&self, code: &str) -> Option<usize> {
        let code: &[u8; N] = code.as_bytes().try_into().ok()?;
        let letter = usize::from(code.first()?.wrapping_sub(b'A'));
        let start = usize::from(*self.starts.get(letter)?);
        let end = usize::from(*self.starts.get(letter + 1)?);
        let (codes, _) = self.joined.as_bytes().as_chunks::<N>();
        let same = codes
            .get(start..end)?
            .iter()
            .position(|known| known == code);
        Some(start + same?)
    }
}
