//! The nearest of several known words to one that was written: for "did you mean".

use std::iter::repeat;

use crate::text::fold::lower;

/// The known word that differs from `word` in the fewest places, if it is near enough to be what was meant: at most a third
/// of the letters, case aside, where two letters in the wrong order are one slip. `None` where several are as near.
pub(crate) fn nearest<'k>(word: &str, known: &mut dyn Iterator<Item = &'k str>) -> Option<&'k str> {
    let most = word.chars().take(MAX_LETTERS).count().div_ceil(3);
    nearest_within(word, most, &mut known.map(|known| (known, known)))
}

/// The one whose name differs from `word` in the fewest places, and in at most so many; `None` where several are as near.
pub(crate) fn nearest_within<K: Copy + PartialEq>(
    word: &str,
    mut most: usize,
    known: &mut dyn Iterator<Item = (K, &str)>,
) -> Option<K> {
    let word = Word::of(word);
    let mut other = Word::default();
    let mut rows = Rows::default();
    let mut found: Option<(usize, K)> = None;
    let mut is_only = true;
    for (owner, name) in known {
        other.become_word(name);
        let Some(distance) = word.distance(&other, most, &mut rows) else {
            continue;
        };
        match found {
            Some((least, first)) if distance == least => is_only &= owner == first,
            _ => {
                found = Some((distance, owner));
                is_only = true;
            }
        }
        most = distance;
    }
    found.filter(|_| is_only).map(|(_, owner)| owner)
}

/// The known name that was meant by one that is none: the nearest, else the first that begins or ends with it, such as
/// `receiver.post_code` for `post_code`.
#[cold]
pub(crate) fn suggest_name<'k>(name: &str, known: &[&'k str]) -> Option<&'k str> {
    let is_part =
        |known: &&str| !name.is_empty() && (known.starts_with(name) || known.ends_with(name));
    let mut known = known.iter().copied();
    nearest(name, &mut known.clone()).or_else(|| known.find(is_part))
}

/// Which letters there are, a bit for each; some share one. What one set has beyond another is not in the other's letters.
pub(crate) fn set_of(letters: impl Iterator<Item = char>) -> u64 {
    letters.fold(0, |set, letter| set | 1 << (u32::from(letter) & 63))
}

/// Words longer than any that we know cannot be near one of them; the cut bounds the work.
const MAX_LETTERS: usize = 64;

/// A word's letters, case aside.
#[derive(Default)]
struct Word {
    letters: Vec<char>,
    /// Their [`set_of`].
    set: u64,
}

impl Word {
    fn of(text: &str) -> Self {
        let mut word = Self::default();
        word.become_word(text);
        word
    }

    fn become_word(&mut self, text: &str) {
        let letters = text.chars().take(MAX_LETTERS).map(lower);
        self.letters.clear();
        self.letters.extend(letters);
        self.set = set_of(self.letters.iter().copied());
    }

    /// How many letters another word has not, at least: each takes an edit.
    const fn missing_letters(&self, other: &Self) -> usize {
        (self.set & !other.set).count_ones() as usize
    }

    /// How many letters must be put in, taken out, replaced or exchanged with their neighbour, if it is not more than `most`.
    fn distance(&self, other: &Self, most: usize, rows: &mut Rows) -> Option<usize> {
        let least = self.missing_letters(other).max(other.missing_letters(self));
        let (left, right) = (&self.letters, &other.letters);
        if least.max(left.len().abs_diff(right.len())) > most {
            return None;
        }
        rows.last_but_one.clear();
        rows.last.clear();
        rows.last.extend(0..=right.len());
        let mut before = None;
        for (i, letter) in left.iter().copied().enumerate() {
            if rows.pass(i, letter, before, right) > most {
                return None;
            }
            before = Some(letter);
        }
        let distance = rows.last.last().copied();
        distance.filter(|distance| *distance <= most)
    }
}

/// Room to work in: the distances of the letters so far from each beginning of the other word, and the same one and two
/// letters before.
#[derive(Default)]
struct Rows {
    last: Vec<usize>,
    last_but_one: Vec<usize>,
    room: Vec<usize>,
}

impl Rows {
    /// Makes the row after one more letter, the one at `i`; answers with the least of it.
    fn pass(&mut self, i: usize, letter: char, before: Option<char>, right: &[char]) -> usize {
        let row = &mut self.room;
        row.clear();
        row.push(i + 1);
        let (mut left, mut least) = (i + 1, i + 1);
        // What an exchange starts from: the row before the last, two letters to the left.
        let earlier = self.last_but_one.iter().copied().map(Some);
        let earlier = [None].into_iter().chain(earlier).chain(repeat(None));
        let mut other_before = None;
        for (((other, above), diagonal), earlier) in right
            .iter()
            .copied()
            .zip(self.last.iter().skip(1))
            .zip(&self.last)
            .zip(earlier)
        {
            let mut next = (above + 1)
                .min(left + 1)
                .min(diagonal + usize::from(letter != other));
            if let Some(earlier) = earlier
                && before == Some(other)
                && other_before == Some(letter)
            {
                next = next.min(earlier + 1);
            }
            row.push(next);
            (left, least) = (next, least.min(next));
            other_before = Some(other);
        }
        std::mem::swap(&mut self.last_but_one, &mut self.last);
        std::mem::swap(&mut self.last, &mut self.room);
        least
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    /// The distance as its definition has it.
    fn edits(left: &[char], right: &[char]) -> usize {
        match (left, right) {
            ([], rest) | (rest, []) => rest.len(),
            ([a, left @ ..], [b, right @ ..]) if a == b => edits(left, right),
            ([a, left_rest @ ..], [b, right_rest @ ..]) => {
                let mut fewest = edits(left_rest, right)
                    .min(edits(left, right_rest))
                    .min(edits(left_rest, right_rest));
                if let ([c, left_rest @ ..], [d, right_rest @ ..]) = (left_rest, right_rest)
                    && (a, c) == (d, b)
                {
                    fewest = fewest.min(edits(left_rest, right_rest));
                }
                fewest + 1
            }
        }
    }

    #[test]
    fn counts_edits() {
        for (left, right, edits) in [
            ("", "", 0),
            ("abc", "abc", 0),
            ("abc", "", 3),
            ("kitten", "sitting", 3),
            ("GPB", "GBP", 1),
            ("Jiangus", "Jiangsu", 1),
        ] {
            for (left, right) in [(left, right), (right, left)] {
                let within =
                    |most| Word::of(left).distance(&Word::of(right), most, &mut Rows::default());
                assert_eq!(within(edits), Some(edits));
                assert_eq!(within(64), Some(edits));
                assert_eq!(edits.checked_sub(1).and_then(within), None);
            }
        }
    }

    proptest! {
        #[test]
        fn is_the_one_with_the_fewest_edits(
            word in "[ab!中A]{0,6}",
            known in prop::collection::vec("[ab!中c]{0,6}", 0..6),
        ) {
            let letters = |word: &str| word.chars().map(lower).collect::<Vec<_>>();
            let far = |known: &&str| edits(&letters(&word), &letters(known));
            let limit = word.chars().count().div_ceil(3);
            let known = known.iter().map(String::as_str);
            let near = known.clone().filter(|known| far(known) <= limit);
            let fewest = near.clone().map(|known| far(&known)).min();
            let nearest_ones: BTreeSet<&str> = near.filter(|known| Some(far(known)) == fewest).collect();
            let expected = nearest_ones.first().copied().filter(|_| nearest_ones.len() == 1);
            prop_assert_eq!(nearest(&word, &mut known.clone()), expected);
        }
    }

    #[test]
    fn finds_what_was_meant_and_nothing_far() {
        let known = ["receiver.post_code", "receiver.phone"];
        assert_eq!(
            nearest("receiver.postcode", &mut known.into_iter()),
            Some("receiver.post_code")
        );
        assert_eq!(nearest("CKM", &mut ["CKMX"].into_iter()), Some("CKMX"));
        assert_eq!(nearest("zzz", &mut known.into_iter()), None);
    }

    #[test]
    fn a_part_of_a_name_is_enough() {
        let known = ["receiver.name", "receiver.post_code", "sender.post_code"];
        for (name, expected) in [
            ("post_code", Some("receiver.post_code")),
            ("receiver", Some("receiver.name")),
            ("receiver.nam", Some("receiver.name")),
            ("iver", None),
            ("", None),
        ] {
            assert_eq!(suggest_name(name, &known), expected, "{name}");
        }
    }
}
