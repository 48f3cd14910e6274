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
    if short.len() < SHORTEST
        || long.len() - short.len() > 1
        || !short.is_ascii()
        || !long.is_ascii()
    {
        return false;
    }
    let same = short
        .iter()
        .zip(long)
        .take_while(|(one, other)| one == other)
        .count();
    let rest = |text: &[u8], from: usize| text.get(same + from..).unwrap_or_default().to_vec();
    let is_letter =
        |text: &[u8], at: usize| text.get(same + at).is_none_or(u8::is_ascii_alphabetic);
    if !is_letter(short, 0) || !is_letter(long, 0) {
        return false;
    }
    if short.len() < long.len() {
        return rest(short, 0) == rest(long, 1);
    }
    let is_exchanged =
        short.get(same) == long.get(same + 1) && short.get(same + 1) == long.get(same);
    rest(short, 1) == rest(long, 1) || (is_exchanged && rest(short, 2) == rest(long, 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips() {
        for (left, right) in [
            ("quanitty", "quantity"),
            ("quantiy", "quantity"),
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
            ("quanttiyy", "quantity"),
            ("城市城市城市", "城市城市城区"),
        ] {
            assert!(!is_one_slip(left, right), "{left}");
        }
    }
}
