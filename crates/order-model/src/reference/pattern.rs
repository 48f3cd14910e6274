//! A whole-text match for the regular expressions of the postal-code and phone lists.
//!
//! A regex engine would cost more than the whole rule book, and those lists need little of one: literals, `\d`, escaped
//! punctuation, classes with ranges, groups, `|`, `?`, `*`, `+`, `{n}`, `{n,}` and `{n,m}`.
//!
//! Nothing backtracks: the pattern is walked once with the *set* of places in the text that the part before it may end at,
//! one bit a place.

/// The longest text that a match is tried with, in bytes: its places and its end fit one set.
const MAX_TEXT: usize = 63;

/// How many groups may lie within each other: that many calls on the stack.
const MAX_DEPTH: u8 = 8;

/// How many atoms a match may look at. The longest pattern of the lists, on the longest text, stays below a tenth of it.
const MAX_STEPS: u16 = u16::MAX;

/// A pattern that has been read: alternatives, each a sequence of atoms. One that has none matches nothing.
#[derive(Debug, Default)]
pub(crate) struct Pattern {
    alternatives: Vec<Vec<Atom>>,
}

/// What stands in a sequence, and how often.
#[derive(Debug)]
struct Atom {
    part: Part,
    least: u8,
    most: u8,
}

#[derive(Debug)]
enum Part {
    Class(Bytes),
    Group(Pattern),
}

impl Pattern {
    /// Reads a pattern; `None` where this dialect does not have it.
    pub(crate) fn parse(pattern: &str) -> Option<Self> {
        let mut parser = Parser {
            pattern: pattern.as_bytes(),
            depth: MAX_DEPTH,
        };
        let read = parser.alternatives()?;
        // What is left is a bracket that nobody opened.
        parser.pattern.is_empty().then_some(read)
    }

    /// Whether the whole of a text is one that the pattern describes. A text that is not ASCII, or of more than 63 bytes,
    /// is none.
    pub(crate) fn matches(&self, text: &[u8]) -> bool {
        self.ends(text, |ends| ends >> text.len() == 1)
    }

    /// Whether a text, of which the same is asked, begins with one character or more that the pattern describes.
    pub(crate) fn begins(&self, text: &[u8]) -> bool {
        self.ends(text, |ends| ends > 1)
    }

    /// Whether the places where a text may end that begins at the first are such as are asked for.
    fn ends(&self, text: &[u8], is_so: impl Fn(Places) -> bool) -> bool {
        if text.len() > MAX_TEXT || !text.is_ascii() {
            return false;
        }
        let mut walk = Walk {
            text,
            steps: MAX_STEPS,
        };
        let first = text.first().copied();
        let mut alternatives = self.alternatives.iter();
        alternatives.any(|sequence| {
            if !may_begin(sequence, first) {
                return false;
            }
            walk.sequence(sequence, 1).is_some_and(&is_so)
        })
    }
}

/// Places in the text: bit `n` is the place before byte `n`.
type Places = u64;

/// A set of ASCII characters, a bit each.
#[derive(Debug, Clone, Copy, Default)]
struct Bytes([u64; 2]);

impl Bytes {
    /// From one character to another.
    const fn range(low: u8, high: u8) -> Self {
        match (low, high) {
            (..64, ..64) => Self([bits(low, high), 0]),
            (64.., 64..128) => Self([0, bits(low - 64, high - 64)]),
            (..64, 64..128) => Self([bits(low, 63), bits(0, high - 64)]),
            _ => Self([0, 0]),
        }
    }

    const fn and(self, other: Self) -> Self {
        let ([first, second], [third, fourth]) = (self.0, other.0);
        Self([first | third, second | fourth])
    }

    const fn has(self, byte: u8) -> bool {
        let [first, second] = self.0;
        let half = if byte < 64 { first } else { second };
        byte < 128 && half >> (byte & 63) & 1 == 1
    }
}

/// The bits from one to another, which is not before it; there are 64.
const fn bits(low: u8, high: u8) -> u64 {
    u64::MAX >> (63 - (high - low)) << low
}

/// Whether a sequence may begin with a byte: most cannot, and this is seen in a step.
#[inline]
fn may_begin(sequence: &[Atom], byte: Option<u8>) -> bool {
    match sequence.first() {
        Some(Atom {
            part: Part::Class(class),
            least: 1..,
            ..
        }) => byte.is_some_and(|byte| class.has(byte)),
        _ => true,
    }
}

/// A match under way. What it looks at answers where it may end, having begun at one of `starts`; `None` where it takes too
/// many steps.
struct Walk<'a> {
    text: &'a [u8],
    steps: u16,
}

impl Walk<'_> {
    fn sequence(&mut self, sequence: &[Atom], starts: Places) -> Option<Places> {
        let mut places = starts;
        for Atom { part, least, most } in sequence {
            self.steps = self.steps.checked_sub(1)?;
            places = match part {
                Part::Class(class) => self.bytes(*class, *least, *most, places),
                Part::Group(group) => self.groups(group, *least, *most, places)?,
            };
            if places == 0 {
                break;
            }
        }
        Some(places)
    }

    fn group(&mut self, group: &Pattern, starts: Places) -> Option<Places> {
        let mut ends = 0;
        for sequence in &group.alternatives {
            ends |= self.sequence(sequence, starts)?;
        }
        Some(ends)
    }

    fn groups(&mut self, group: &Pattern, least: u8, most: u8, starts: Places) -> Option<Places> {
        let mut ends = if least == 0 { starts } else { 0 };
        let mut places = starts;
        for round in 1..=most {
            let next = self.group(group, places)?;
            // What changes nothing once never does.
            let settled = next == places;
            if round >= least || settled {
                ends |= next;
            }
            if settled || next == 0 {
                break;
            }
            places = next;
        }
        Some(ends)
    }

    fn bytes(&self, class: Bytes, least: u8, most: u8, starts: Places) -> Places {
        let mut ends = 0;
        let mut left = starts;
        // Mostly there is one place.
        while left != 0 {
            ends |= self.run(left.trailing_zeros(), class, least, most);
            left &= left - 1;
        }
        ends
    }

    /// Where bytes of a class end that begin at one place.
    fn run(&self, start: u32, class: Bytes, least: u8, most: u8) -> Places {
        let rest = self.text.get(start as usize..).unwrap_or_default();
        let run = rest.iter().take(usize::from(most));
        let run = run.take_while(|byte| class.has(**byte)).count();
        let least = usize::from(least);
        if run < least {
            return 0;
        }
        (u64::MAX >> (63 - (run - least))) << (start as usize + least)
    }
}

/// Reads a pattern; each part of the grammar answers with `None` where it is wrong.
struct Parser<'a> {
    /// What is left of the pattern.
    pattern: &'a [u8],
    depth: u8,
}

impl Parser<'_> {
    fn alternatives(&mut self) -> Option<Pattern> {
        let mut alternatives = Vec::new();
        loop {
            alternatives.push(self.sequence()?);
            if !self.eat(b'|') {
                return Some(Pattern { alternatives });
            }
        }
    }

    fn sequence(&mut self) -> Option<Vec<Atom>> {
        let mut atoms = Vec::new();
        while !matches!(self.pattern.first(), None | Some(b'|' | b')')) {
            let part = self.part()?;
            let (least, most) = self.quantifier()?;
            atoms.push(Atom { part, least, most });
        }
        Some(atoms)
    }

    fn part(&mut self) -> Option<Part> {
        Some(match self.next()? {
            b'(' => Part::Group(self.group()?),
            b'[' => Part::Class(self.class()?),
            b'\\' => Part::Class(self.escaped()?.0),
            b'.' | b'*' | b'+' | b'?' | b'{' | b'}' | b']' | b'^' | b'$' => return None,
            literal if literal.is_ascii() => Part::Class(Bytes::range(literal, literal)),
            _ => return None,
        })
    }

    fn group(&mut self) -> Option<Pattern> {
        self.depth = self.depth.checked_sub(1)?;
        if self.eat(b'?') && !self.eat(b':') {
            return None;
        }
        let group = self.alternatives()?;
        self.depth += 1;
        self.eat(b')').then_some(group)
    }

    /// The bytes of a class, whose `[` has been read.
    fn class(&mut self) -> Option<Bytes> {
        let mut bytes = Bytes::default();
        let mut empty = true;
        while !self.eat(b']') {
            let (first, low) = self.member()?;
            bytes = bytes.and(
                if self.pattern.first() == Some(&b'-') && self.pattern.get(1) != Some(&b']') {
                    self.next();
                    let (_, high) = self.member()?;
                    let (low, high) = low.zip(high).filter(|(low, high)| low <= high)?;
                    Bytes::range(low, high)
                } else {
                    first
                },
            );
            empty = false;
        }
        (!empty).then_some(bytes)
    }

    /// One member of a class, and the byte itself where it stands for no other.
    fn member(&mut self) -> Option<(Bytes, Option<u8>)> {
        match self.next()? {
            b'\\' => self.escaped(),
            b'[' | b'^' => None,
            literal => Some((Bytes::range(literal, literal), Some(literal))),
        }
    }

    /// What a backslash, which has been read, makes of the byte after it.
    fn escaped(&mut self) -> Option<(Bytes, Option<u8>)> {
        match self.next()? {
            b'd' => Some((Bytes::range(b'0', b'9'), None)),
            literal if literal.is_ascii_punctuation() => {
                Some((Bytes::range(literal, literal), Some(literal)))
            }
            _ => None,
        }
    }

    /// How often the atom before it: at least, at most. Beyond 64 nothing changes any more.
    fn quantifier(&mut self) -> Option<(u8, u8)> {
        const MANY: u8 = 64;
        let bounds = match self.pattern.first() {
            Some(b'?') => (0, 1),
            Some(b'*') => (0, MANY),
            Some(b'+') => (1, MANY),
            Some(b'{') => {
                self.next();
                let least = self.number()?;
                let most = if !self.eat(b',') {
                    least
                } else if self.pattern.first() == Some(&b'}') {
                    MANY
                } else {
                    self.number()?
                };
                if self.pattern.first() != Some(&b'}') || least > most {
                    return None;
                }
                (least.min(MANY), most.min(MANY))
            }
            _ => return Some((1, 1)),
        };
        self.next();
        Some(bounds)
    }

    fn number(&mut self) -> Option<u8> {
        let mut number: Option<u8> = None;
        while let Some(digit @ b'0'..=b'9') = self.pattern.first() {
            number = Some(
                number
                    .unwrap_or(0)
                    .checked_mul(10)?
                    .checked_add(digit - b'0')?,
            );
            self.next();
        }
        number
    }

    fn next(&mut self) -> Option<u8> {
        let (first, rest) = self.pattern.split_first()?;
        self.pattern = rest;
        Some(*first)
    }

    fn eat(&mut self, byte: u8) -> bool {
        let there = self.pattern.first() == Some(&byte);
        if there {
            self.next();
        }
        there
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use regex::Regex;

    use super::*;

    fn matches(pattern: &str, text: &str) -> bool {
        Pattern::parse(pattern).is_some_and(|pattern| pattern.matches(text.as_bytes()))
    }

    #[track_caller]
    fn check(pattern: &str, good: &[&str], bad: &[&str]) {
        for text in good {
            assert!(matches(pattern, text), "{pattern} should match {text:?}");
        }
        for text in bad {
            assert!(
                !matches(pattern, text),
                "{pattern} should not match {text:?}"
            );
        }
    }

    #[test]
    fn literals_and_escapes() {
        check("", &[""], &["a"]);
        check(
            "GIR 0AA",
            &["GIR 0AA"],
            &["GIR0AA", "GIR 0AA ", " GIR 0AA", "gir 0aa", ""],
        );
        check(r"\d\d\-\d", &["12-3"], &["123", "1-23", "ab-c"]);
        check(r"\(a\|b\)\\", &[r"(a|b)\"], &["a", "(a)"]);
    }

    #[test]
    fn classes() {
        check(
            "[013-57]",
            &["0", "1", "3", "4", "5", "7"],
            &["2", "6", "8", "-", "", "01"],
        );
        check(
            r"[\dA-C \-]",
            &["0", "9", "A", "C", " ", "-"],
            &["D", "a", "\\", "d"],
        );
        check("[a-][-a][a-c-]", &["-a-", "a-b"], &["b--"]);
        check("[()|?{.]", &["(", ")", "|", "?", "{", "."], &["a", "()"]);
    }

    #[test]
    fn groups_and_alternatives() {
        check(
            "a(?:b|cd)e|f|",
            &["abe", "acde", "f", ""],
            &["ae", "abcde", "abef"],
        );
        check(
            "(a|ab)(c|bcd)(d?)",
            &["ac", "abc", "abcd", "acd"],
            &["abcddd", "ab"],
        );
        check("((((((((a))))))))", &["a"], &[""]);
    }

    #[test]
    fn quantifiers() {
        check("ab?c", &["ac", "abc"], &["abbc"]);
        check("ab*", &["a", "abbbb"], &["abab"]);
        check("(ab)+", &["ab", "ababab"], &["", "aba"]);
        check(r"\d{3}", &["123"], &["12", "1234"]);
        check(r"\d{2,4}", &["12", "1234"], &["1", "12345"]);
        check("a{2,}", &["aa", "aaaaaaa"], &["a"]);
        check("a{0}b", &["b"], &["ab"]);
        check(r"(?:\d{2}){1,2}\d", &["123", "12345"], &["12", "1234"]);
        check("(a?){3}", &["", "a", "aaa"], &["aaaa"]);
        check("(a|){200}b", &["b", "aab"], &["a"]);
    }

    #[test]
    fn patterns_of_the_lists() {
        check(
            r"(?:[1-6]\d|80)\d{7}|[13-6]\d{9}",
            &["101234567", "801234567", "1012345678"],
            &["701234567", "2012345678"],
        );
        check(
            r"GIR ?0AA|(?:(?:AB|AL)(?:\d[\dA-Z]? ?\d[ABD-HJLN-UW-Z]{2}))|BFPO ?\d{1,4}",
            &["GIR0AA", "AB1 2DD", "AL1A2BD", "BFPO 1234"],
            &["AB1 2CC", "AC1 2BD", "BFPO"],
        );
    }

    #[test]
    fn a_wrong_pattern_matches_nothing() {
        for pattern in [
            "(",
            ")",
            "a)",
            "(a",
            "(?a)",
            "(?=a)",
            "(?",
            "[",
            "[]",
            "[a",
            "[b-a]",
            r"[\d-z]",
            "[^a]",
            "[[a]]",
            "*",
            "a**",
            "a{",
            "a{}",
            "a{x}",
            "a{2",
            "a{2,1}",
            "a{1,2",
            "a{999}",
            "{2}",
            "a}",
            "]",
            r"\",
            r"\w",
            r"[\",
            "^a",
            "a$",
            ".",
            "(?:|*)",
            "(((((((((a)))))))))",
            "é",
        ] {
            for text in ["", "a", "aa", "b", "z", "é", "(", "]"] {
                assert!(!matches(pattern, text), "{pattern} matches {text:?}");
            }
        }
    }

    #[test]
    fn a_text_that_is_long_or_not_ascii_matches_nothing() {
        check(
            "[a-z]*",
            &[&"a".repeat(63)],
            &[&"a".repeat(64), &"a".repeat(1 << 20)],
        );
        check("[é]", &[], &["é"]);
        check(r"\d", &[], &["１", "٣"]);
    }

    #[test]
    fn work_is_bounded() {
        let text = "a".repeat(63);
        let mut pattern = String::from("a?a?");
        for _ in 0..7 {
            pattern = format!("(?:{pattern}|a{{3}}b?){{64}}a{{0,2}}");
        }
        matches(&pattern, &text);
        assert!(matches(&"a?".repeat(60_000), "a"));
        assert!(!matches(&"a?".repeat(70_000), "a"), "the steps run out");
        assert!(!matches(&"(a|".repeat(1 << 16), &text));
    }

    fn part() -> impl Strategy<Value = String> {
        prop_oneof![
            "[a-c0-2 ]",
            Just(r"\d".to_owned()),
            Just(r"\-".to_owned()),
            r"\[[a-c0-2]{1,3}\]",
            Just(r"[\da]".to_owned()),
            Just("[a-c]".to_owned()),
            Just("[0-13-9b]".to_owned()),
        ]
    }

    fn quantifier() -> impl Strategy<Value = String> {
        prop_oneof![
            4 => Just(String::new()),
            1 => Just("?".to_owned()),
            1 => Just("*".to_owned()),
            1 => Just("+".to_owned()),
            1 => (0..4u8).prop_map(|n| format!("{{{n}}}")),
            1 => (0..3u8).prop_map(|n| format!("{{{n},}}")),
            1 => (0..3u8, 0..3u8).prop_map(|(n, more)| format!("{{{n},{}}}", n + more)),
        ]
    }

    fn pattern() -> impl Strategy<Value = String> {
        part().prop_recursive(4, 24, 4, |inner| {
            let group = (
                prop_oneof![Just("("), Just("(?:")],
                prop::collection::vec(inner.clone(), 1..4),
                prop_oneof![Just("|"), Just("")],
            )
                .prop_map(|(open, parts, between)| format!("{open}{})", parts.join(between)));
            prop::collection::vec((prop_oneof![inner, group], quantifier()), 1..4).prop_map(
                |parts| {
                    parts
                        .iter()
                        .map(|(atom, often)| format!("(?:{atom}){often}"))
                        .collect()
                },
            )
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn agrees_with_the_regex_crate(pattern in pattern(), texts in prop::collection::vec("[a-c0-3 -]{0,8}", 16)) {
            let regex = Regex::new(&format!("^(?:{pattern})$")).unwrap();
            for text in texts {
                prop_assert_eq!(matches(&pattern, &text), regex.is_match(&text), "{} on {:?}", &pattern, &text);
            }
        }

        #[test]
        fn begins_with_what_it_matches(pattern in pattern(), text in "[a-c0-3 -]{0,8}") {
            let read = Pattern::parse(&pattern).unwrap();
            let begins = (1..=text.len()).any(|end| read.matches(&text.as_bytes()[..end]));
            prop_assert_eq!(read.begins(text.as_bytes()), begins, "{} on {:?}", &pattern, &text);
        }

        #[test]
        fn agrees_on_texts_that_the_pattern_makes((pattern, text) in pattern().prop_flat_map(|pattern| {
            // The other `\d` is of all scripts.
            let texts = prop::string::string_regex(&pattern.replace(r"\d", "[0-9]")).unwrap();
            (Just(pattern), texts)
        })) {
            let short = text.len() <= MAX_TEXT;
            prop_assert_eq!(matches(&pattern, &text), short, "{} on {:?}", &pattern, &text);
        }

        #[test]
        fn takes_any_pattern_and_text(pattern in any::<String>(), text in any::<String>()) {
            matches(&pattern, &text);
        }

        #[test]
        fn matches_no_more_than_the_regex_crate_on_any_pattern(
            pattern in r"[a-c0-3()\[\]{}?*+,|\\d^$.:-]{0,12}", text in "[a-c0-3-]{0,4}",
        ) {
            if matches(&pattern, &text) {
                let regex = Regex::new(&format!("^(?:{pattern})$"));
                prop_assert!(regex.is_ok_and(|regex| regex.is_match(&text)), "{} on {:?}", pattern, text);
            }
        }
    }
}
