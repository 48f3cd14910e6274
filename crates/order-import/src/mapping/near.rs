//! Names with a slip in them.

/// The fewest letters of a name in which a slip is one: of shorter ones, one letter makes another name.
const SHORTEST: usize = 6;

/// Whether two names in Latin letters differ in one letter that is missing, added, another one, or exchanged with its neighbour. Digits tell
/// names apart (`Address 1`), and so do the characters of Chinese.
pub(super) fn is_one_slip(left: &str, right: &str) -> bool {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    let (short, long) = if left.len() <= right.len() {
        (left, right)
    } else {
        (right, left)
    };
    if short.len() < SHORTEST || long.len() - short.len() > 1 {
        return false;
    }
    let same = short
        .iter()
        .zip(long)
        .take_while(|(one, other)| one == other)
        .count();
    match (after(short, same), after(long, same)) {
        ([], [added]) => added.is_ascii_alphabetic(),
        (rest, [added, others @ ..]) if short.len() < long.len() => {
            added.is_ascii_alphabetic() && rest == others
        }
        ([a, b, rest @ ..], [c, d, others @ ..]) if (a, b) == (d, c) && rest == others => {
            [a, b].iter().all(|letter| letter.is_ascii_alphabetic())
        }
        ([one, rest @ ..], [other, others @ ..]) => {
            [one, other]
                .iter()
                .all(|letter| letter.is_ascii_alphabetic())
                && rest == others
        }
        _ => false,
    }
}

fn after(text: &[u8], start: usize) -> &[u8] {
    text.get(start..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips() {
        for (left, right) in [
            ("quanitty", "quantity"),
            ("quantiy", "quantity"),
            ("quantityy", "quantity"),
            ("adress", "address"),
            ("recipiant", "recipient"),
        ] {
            assert!(
                is_one_slip(left, right) && is_one_slip(right, left),
                "{left}"
            );
        }
        for (left, right) in [
            ("address1", "address2"),
            ("address", "address2"),
            ("state", "date"),
            ("quantity", "quantity"),
            ("quanttiyy", "quantity"),
            ("城市城市城市", "城市城市城区"),
        ] {
            assert!(!is_one_slip(left, right), "{left}");
        }
    }
}
