//! Texts that stand more than once in a list.

use std::collections::BinaryHeap;

/// Where a text that has stood before stands again, and where it stood first: in the order of the texts, and no
/// slower than sorting them.
pub(crate) fn repeats<'t>(texts: impl Iterator<Item = (usize, &'t str)>) -> Vec<(usize, usize)> {
    let sorted: BinaryHeap<(&str, usize)> = texts.map(|(place, text)| (text, place)).collect();
    let mut first: Option<(&str, usize)> = None;
    let mut found = Vec::new();
    for (text, place) in sorted.into_sorted_vec() {
        match first {
            Some((known, first)) if known == text => found.push((place, first)),
            _ => first = Some((text, place)),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_repeat_knows_the_first() {
        let texts = ["b", "a", "b", "c", "a", "b"];
        assert_eq!(
            repeats(texts.into_iter().enumerate()),
            [(4, 1), (2, 0), (5, 0)]
        );
    }
}
