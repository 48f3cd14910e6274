//! Labels of domain names in letters beyond ASCII as they are on the wire: `münchen` is `xn--mnchen-3ya` (RFC 3492, RFC 5891).

use super::fold::lower;
use super::split::parts;

const BASE: u32 = 36;
const LEAST: u32 = 1;
const MOST: u32 = 26;
const SKEW: u32 = 38;
const DAMP: u32 = 700;
const INITIAL_BIAS: u32 = 72;
const INITIAL: u32 = 0x80;

/// A domain name whose labels are all ASCII; `None` where one is too long to be one.
pub(crate) fn to_ascii(domain: &str) -> Option<String> {
    let mut out = String::with_capacity(domain.len());
    for label in parts(domain, b'.') {
        if !out.is_empty() {
            out.push('.');
        }
        if label.is_ascii() {
            out.push_str(label);
        } else {
            out.push_str("xn--");
            encode(label, &mut out)?;
        }
    }
    Some(out)
}

fn encode(label: &str, out: &mut String) -> Option<()> {
    let letters = || label.chars().map(|letter| u32::from(lower(letter)));
    let count = |number: usize| u32::try_from(number).ok();
    let basic = count(label.bytes().filter(u8::is_ascii).count())?;
    for letter in label.chars().filter(char::is_ascii) {
        out.push(lower(letter));
    }
    if basic > 0 {
        out.push('-');
    }
    let (mut at, mut delta, mut bias) = (INITIAL, 0_u32, INITIAL_BIAS);
    let mut handled = basic;
    let all = count(label.chars().count())?;
    while handled < all {
        let next = letters().filter(|letter| *letter >= at).min()?;
        delta = delta.checked_add((next - at).checked_mul(handled + 1)?)?;
        at = next;
        for letter in letters() {
            if letter < at {
                delta = delta.checked_add(1)?;
            }
            if letter == at {
                push_number(delta, bias, out);
                bias = adapt(delta, handled + 1, handled == basic);
                delta = 0;
                handled += 1;
            }
        }
        delta = delta.checked_add(1)?;
        at += 1;
    }
    Some(())
}

/// Writes a number in digits whose base depends on their place.
fn push_number(number: u32, bias: u32, out: &mut String) {
    let mut rest = number;
    let mut place = BASE;
    loop {
        let threshold = place.saturating_sub(bias).clamp(LEAST, MOST);
        if rest < threshold {
            break;
        }
        push_digit(threshold + (rest - threshold) % (BASE - threshold), out);
        rest = (rest - threshold) / (BASE - threshold);
        place += BASE;
    }
    push_digit(rest, out);
}

fn push_digit(digit: u32, out: &mut String) {
    let first = if digit < 26 {
        'a' as u32
    } else {
        '0' as u32 - 26
    };
    out.push(char::from_u32(first + digit).unwrap_or_default());
}

fn adapt(delta: u32, handled: u32, first: bool) -> u32 {
    let mut delta = delta / if first { DAMP } else { 2 };
    delta += delta / handled;
    let mut places = 0;
    while delta > (BASE - LEAST) * MOST / 2 {
        delta /= BASE - LEAST;
        places += BASE;
    }
    places + (BASE - LEAST + 1) * delta / (delta + SKEW)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_are_written_as_the_standard_says() {
        for (name, ascii) in [
            ("example.com", "example.com"),
            ("müller.de", "xn--mller-kva.de"),
            ("MÜNCHEN.de", "xn--mnchen-3ya.de"),
            ("例子.中国", "xn--fsqu00a.xn--fiqs8s"),
            ("почта.рф", "xn--80a1acny.xn--p1ai"),
            ("bücher.example", "xn--bcher-kva.example"),
            ("ไทย.ไทย", "xn--o3cw4h.xn--o3cw4h"),
            ("한국.kr", "xn--3e0b707e.kr"),
        ] {
            assert_eq!(to_ascii(name).as_deref(), Some(ascii), "{name}");
        }
    }

    proptest! {
        #[test]
        fn is_always_ascii(name in any::<String>()) {
            prop_assert!(to_ascii(&name).is_none_or(|ascii| ascii.is_ascii()));
        }
    }
}
