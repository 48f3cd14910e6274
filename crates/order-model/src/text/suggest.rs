//! The nearest of several known words to one that was written: for "did you mean".

use crate::text::fold::lower;

/// The known word that differs from `word` in the fewest places, if it is near enough to be what was meant:
/// at most a third of the letters, case aside. Of several as near it is the first.
pub(crate) fn nearest<'k>(word: &str, known: &mut dyn Iterator<Item = &'k str>) -> Option<&'k str> {
    nearest_form(word, known, |known| known)
}

/// The same of forms of the known words; a form is a part of its word.
pub(crate) fn nearest_form<'k>(
    word: &str,
    known: &mut dyn Iterator<Item = &'k str>,
    form: for<'f> fn(&'f str) -> &'f str,
) -> Option<&'k str> {
    let word = Word::of(word);
    let mut most = word.letters.len().div_ceil(3);
    let mut other = Word::default();
    let mut row = Vec::new();
    let mut found = None;
    for candidate in known {
        other.become_word(candidate);
        // Making a form takes longer than seeing that none of it can be near.
        if word.missing_letters(&other) > most {
            continue;
        }
        let whole = candidate.len();
        let candidate = form(candidate);
        if candidate.len() < whole {
            other.become_word(candidate);
        }
        if let Some(distance) = word.distance(&other, most, &mut row) {
            found = Some(candidate);
            // From now on only a nearer one counts.
            let Some(less) = distance.checked_sub(1) else {
                break;
            };
            most = less;
        }
    }
    found
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
        // Words longer than any that we know cannot be near one of them; the cut bounds the work.
        let letters = text.chars().take(64).map(lower);
        self.letters.clear();
        self.letters.extend(letters);
        self.set = set_of(self.letters.iter().copied());
    }

    /// How many letters another word has not, at least: each takes an edit.
    const fn missing_letters(&self, other: &Self) -> usize {
        (self.set & !other.set).count_ones() as usize
    }

    /// Levenshtein's distance, if it is not more than `most`. `row` is room to work in.
    fn distance(&self, other: &Self, most: usize, row: &mut Vec<usize>) -> Option<usize> {
        let least = self.missing_letters(other).max(other.missing_letters(self));
        let (left, right) = (&self.letters, &other.letters);
        if least.max(left.len().abs_diff(right.len())) > most {
            return None;
        }
        row.clear();
        row.extend(0..=right.len());
        for (i, a) in left.iter().enumerate() {
            if pass(row, i, *a, right) > most {
                return None;
            }
        }
        row.last().copied().filter(|distance| *distance <= most)
    }
}

/// Makes the row of distances after one more letter, the one at `i`; answers with the least of them.
fn pass(row: &mut [usize], i: usize, letter: char, right: &[char]) -> usize {
    let mut diagonal = i;
    let mut before = i + 1;
    let mut least = before;
    for (slot, b) in row.iter_mut().skip(1).zip(right) {
        let next = (*slot + 1)
            .min(before + 1)
            .min(diagonal + usize::from(letter != *b));
        diagonal = *slot;
        before = next;
        least = least.min(next);
        *slot = next;
    }
    if let Some(first) = row.first_mut() {
        *first = i + 1;
    }
    least
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Levenshtein's distance as its definition has it.
    fn edits(left: &[char], right: &[char]) -> usize {
        match (left, right) {
            ([], rest) | (rest, []) => rest.len(),
            ([a, left @ ..], [b, right @ ..]) if a == b => edits(left, right),
            ([_, left_rest @ ..], [_, right_rest @ ..]) => {
                let fewest = edits(left_rest, right)
                    .min(edits(left, right_rest))
                    .min(edits(left_rest, right_rest));
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
        ] {
            for (left, right) in [(left, right), (right, left)] {
                let within =
                    |most| Word::of(left).distance(&Word::of(right), most, &mut Vec::new());
                assert_eq!(within(edits), Some(edits));
                assert_eq!(within(64), Some(edits));
                assert_eq!(edits.checked_sub(1).and_then(within), None);
            }
        }
    }

    proptest! {
        #[test]
        fn is_the_first_of_those_with_the_fewest_edits(
            word in "[ab!中A]{0,6}",
            known in prop::collection::vec("[ab!中c]{0,6}", 0..6),
        ) {
            let letters = |word: &str| word.chars().map(lower).collect::<Vec<_>>();
            let far = |known: &&str| edits(&letters(&word), &letters(known));
            let limit = word.chars().count().div_ceil(3);
            let known = known.iter().map(String::as_str);
            let expected = known.clone().filter(|known| far(known) <= limit).min_by_key(far);
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
