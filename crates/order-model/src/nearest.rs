//! The nearest of several known words to one that was written: for "did you mean".

use crate::table::fold::lower;

/// The known word that differs from `word` in the fewest places, if it is near enough to be what was meant:
/// at most a third of the letters, case aside.
pub(crate) fn nearest<'k>(word: &str, known: &mut dyn Iterator<Item = &'k str>) -> Option<&'k str> {
    let word = fold(word);
    let limit = word.len().div_ceil(3);
    known
        .map(|candidate| (distance(&word, &fold(candidate)), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// The known name that was meant by one that is none: the nearest, else the first that begins or ends with it, such as
/// `receiver.post_code` for `post_code`.
#[cold]
pub(crate) fn meant<'k>(name: &str, known: &[&'k str]) -> Option<&'k str> {
    let is_part =
        |known: &&str| !name.is_empty() && (known.starts_with(name) || known.ends_with(name));
    let mut known = known.iter().copied();
    nearest(name, &mut known.clone()).or_else(|| known.find(is_part))
}

fn fold(word: &str) -> Vec<char> {
    // Words longer than any that we know cannot be near one of them; the cut bounds the work.
    word.chars().take(64).map(lower).collect()
}

/// Levenshtein's distance, by rows.
fn distance(left: &[char], right: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (i, a) in left.iter().enumerate() {
        let mut diagonal = i;
        let mut before = i + 1;
        for (cell, b) in row.iter_mut().skip(1).zip(right) {
            let next = (*cell + 1)
                .min(before + 1)
                .min(diagonal + usize::from(a != b));
            diagonal = *cell;
            before = next;
            *cell = next;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chars(word: &str) -> Vec<char> {
        word.chars().collect()
    }

    #[test]
    fn counts_edits() {
        for (left, right, edits) in [
            ("", "", 0),
            ("abc", "abc", 0),
            ("abc", "", 3),
            ("kitten", "sitting", 3),
        ] {
            assert_eq!(distance(&chars(left), &chars(right)), edits);
            assert_eq!(distance(&chars(right), &chars(left)), edits);
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
            assert_eq!(meant(name, &known), expected, "{name}");
        }
    }
}
