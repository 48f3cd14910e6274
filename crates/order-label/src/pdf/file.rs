//! A file's objects, found by looking for them.

use std::cell::Cell;
use std::collections::BTreeMap;

use super::filter::decoded;
use super::lexer::Lexer;
use super::object::{Dictionary, Object};

/// More objects than any label has.
const MAX_OBJECTS: usize = 100_000;
/// So many bytes may the streams of one file have together.
const MAX_BYTES: usize = 48 << 20;
/// A reference to a reference to … is followed so far.
const MAX_STEPS: usize = 16;

enum Entry<'a> {
    Plain(Object),
    Stream(Dictionary, &'a [u8]),
}

pub(super) struct File<'a> {
    entries: BTreeMap<u32, Entry<'a>>,
    /// What trailers say, the last of them first.
    trailers: Vec<Dictionary>,
    /// How many bytes streams may still have.
    left: Cell<usize>,
}

impl<'a> File<'a> {
    /// Looks for objects from the beginning to the end: what comes later replaces what came before.
    pub(super) fn scan(bytes: &'a [u8]) -> Self {
        let mut file = Self {
            entries: BTreeMap::new(),
            trailers: Vec::new(),
            left: Cell::new(MAX_BYTES),
        };
        let mut at = 0;
        while let Some(found) = next_keyword(bytes, at) {
            at = match found {
                Found::Object { number, content } => file.take_object(bytes, number, content),
                Found::Trailer(content) => {
                    let mut lexer = Lexer::new(bytes, content);
                    if let Some(Object::Dictionary(trailer)) = lexer.next() {
                        file.trailers.insert(0, trailer);
                    }
                    lexer.at.max(content)
                }
            };
            if file.entries.len() > MAX_OBJECTS {
                break;
            }
        }
        if !file.is_locked() {
            file.open_object_streams();
        }
        file
    }

    /// Takes an object, and says where what follows it begins.
    fn take_object(&mut self, bytes: &'a [u8], number: u32, content: usize) -> usize {
        let mut lexer = Lexer::new(bytes, content);
        let Some(object) = lexer.next() else {
            return lexer.at.max(content);
        };
        let Object::Dictionary(dictionary) = object else {
            self.entries.insert(number, Entry::Plain(object));
            return lexer.at;
        };
        let after = lexer.at;
        if !lexer.take(b"stream") {
            self.entries
                .insert(number, Entry::Plain(Object::Dictionary(dictionary)));
            return after;
        }
        let line_end = match lexer.rest() {
            [b'\r', b'\n', ..] => 2,
            [b'\r' | b'\n', ..] => 1,
            _ => 0,
        };
        let rest = bytes.get(lexer.at + line_end..).unwrap_or_default();
        let given = dictionary.get(b"Length").and_then(Object::count);
        let is_right = |length: &usize| {
            rest.get(*length..).is_some_and(|after| {
                let mut lexer = Lexer::new(after.get(..32).unwrap_or(after), 0);
                lexer.take(b"endstream")
            })
        };
        let length = given
            .filter(is_right)
            .or_else(|| position(rest, b"endstream"));
        let length = length.unwrap_or(rest.len());
        let data = rest.get(..length).unwrap_or_default();
        if dictionary.get(b"Type").and_then(Object::name) == Some(b"XRef") {
            self.trailers.insert(0, dictionary.clone());
        }
        self.entries.insert(number, Entry::Stream(dictionary, data));
        lexer.at + line_end + length
    }

    /// Adds the objects that stand within streams.
    fn open_object_streams(&mut self) {
        let mut found = Vec::new();
        for entry in self.entries.values() {
            if let Entry::Stream(dictionary, data) = entry
                && dictionary.get(b"Type").and_then(Object::name) == Some(b"ObjStm")
            {
                self.objects_within(dictionary, data, &mut found);
            }
        }
        for (number, object) in found {
            self.entries.entry(number).or_insert(Entry::Plain(object));
        }
    }

    fn objects_within(&self, dictionary: &Dictionary, data: &[u8], found: &mut Vec<(u32, Object)>) {
        let count = |key: &[u8]| {
            dictionary
                .get(key)
                .and_then(|object| self.resolve(object).count())
        };
        let (Some(bytes), Some(first), Some(objects)) =
            (self.decode(dictionary, data), count(b"First"), count(b"N"))
        else {
            return;
        };
        let mut head = Lexer::new(bytes.get(..first).unwrap_or(&bytes), 0);
        for _ in 0..objects.min(MAX_OBJECTS) {
            let mut number = || head.next().as_ref().and_then(Object::count);
            let (Some(id), Some(place)) = (number(), number()) else {
                return;
            };
            let object = Lexer::new(&bytes, first + place).next();
            let Some((id, object)) = u32::try_from(id).ok().zip(object) else {
                return;
            };
            found.push((id, object));
            if found.len() > MAX_OBJECTS {
                return;
            }
        }
    }

    fn decode(&self, dictionary: &Dictionary, data: &[u8]) -> Option<Vec<u8>> {
        let bytes = decoded(&self.filters(dictionary), data, self.left.get())?;
        self.left.set(self.left.get().saturating_sub(bytes.len()));
        Some(bytes)
    }

    fn filters(&self, dictionary: &Dictionary) -> Vec<(Vec<u8>, Dictionary)> {
        let of = |keys: [&[u8]; 2]| -> Vec<Object> {
            let object = keys.into_iter().find_map(|key| dictionary.get(key));
            match object.map(|object| self.resolve(object)) {
                Some(Object::Array(array)) => array
                    .iter()
                    .take(8)
                    .map(|one| self.resolve(one).clone())
                    .collect(),
                Some(Object::Null) | None => Vec::new(),
                Some(other) => vec![other.clone()],
            }
        };
        let mut parameters = of([b"DecodeParms", b"DP"]).into_iter();
        let filters = of([b"Filter", b"F"]).into_iter();
        filters
            .filter_map(|filter| {
                let parameters = parameters.next();
                let parameters = parameters.as_ref().and_then(Object::dictionary).cloned();
                Some((filter.name()?.to_vec(), parameters.unwrap_or_default()))
            })
            .collect()
    }

    /// Whether what stands in it is encrypted.
    pub(super) fn is_locked(&self) -> bool {
        let mut trailers = self.trailers.iter();
        trailers.any(|trailer| {
            trailer
                .get(b"Encrypt")
                .is_some_and(|it| *it != Object::Null)
        })
    }

    /// The catalogue, by the last trailer that names one.
    pub(super) fn root(&self) -> Option<&Dictionary> {
        let mut roots = self
            .trailers
            .iter()
            .filter_map(|trailer| trailer.get(b"Root"));
        roots.find_map(|root| self.resolve(root).dictionary())
    }

    /// Every dictionary, in the order of the numbers.
    pub(super) fn dictionaries(&self) -> impl Iterator<Item = &Dictionary> {
        self.entries.values().filter_map(|entry| match entry {
            Entry::Plain(object) => object.dictionary(),
            Entry::Stream(..) => None,
        })
    }

    /// What an object refers to, or itself; of a stream its dictionary is looked up otherwise.
    pub(super) fn resolve<'o>(&'o self, object: &'o Object) -> &'o Object {
        let mut object = object;
        for _ in 0..MAX_STEPS {
            let Object::Reference(number) = object else {
                return object;
            };
            match self.entries.get(number) {
                Some(Entry::Plain(found)) => object = found,
                _ => return &Object::Null,
            }
        }
        &Object::Null
    }

    pub(super) fn get<'o>(&'o self, dictionary: &'o Dictionary, key: &[u8]) -> Option<&'o Object> {
        let object = self.resolve(dictionary.get(key)?);
        (*object != Object::Null).then_some(object)
    }

    pub(super) fn dictionary<'o>(
        &'o self,
        dictionary: &'o Dictionary,
        key: &[u8],
    ) -> Option<&'o Dictionary> {
        self.get(dictionary, key)?.dictionary()
    }

    /// The stream that an object refers to: its dictionary, and its bytes.
    pub(super) fn stream(&self, object: &Object) -> Option<(&Dictionary, Vec<u8>)> {
        let Object::Reference(number) = object else {
            return None;
        };
        match self.entries.get(number)? {
            Entry::Stream(dictionary, data) => Some((dictionary, self.decode(dictionary, data)?)),
            Entry::Plain(next @ Object::Reference(other)) if other != number => {
                match self.resolve_once(next) {
                    Some(Entry::Stream(dictionary, data)) => {
                        Some((dictionary, self.decode(dictionary, data)?))
                    }
                    _ => None,
                }
            }
            Entry::Plain(_) => None,
        }
    }

    fn resolve_once(&self, object: &Object) -> Option<&Entry<'a>> {
        match object {
            Object::Reference(number) => self.entries.get(number),
            _ => None,
        }
    }
}

enum Found {
    Object { number: u32, content: usize },
    Trailer(usize),
}

/// The next `12 0 obj` or `trailer`.
fn next_keyword(bytes: &[u8], from: usize) -> Option<Found> {
    let mut at = from;
    loop {
        let rest = bytes.get(at..)?;
        at += rest.iter().position(|byte| matches!(byte, b'o' | b't'))?;
        let rest = bytes.get(at..)?;
        if rest.starts_with(b"obj")
            && let Some(number) = number_before(bytes.get(..at)?)
        {
            return Some(Found::Object {
                number,
                content: at + 3,
            });
        }
        if rest.starts_with(b"trailer") {
            return Some(Found::Trailer(at + 7));
        }
        at += 1;
    }
}

/// The number of an object, of which its generation and what follows stand behind it.
fn number_before(bytes: &[u8]) -> Option<u32> {
    let back = |bytes: &[u8], of: fn(&u8) -> bool| -> usize {
        bytes
            .iter()
            .rev()
            .take_while(|byte| of(byte))
            .take(12)
            .count()
    };
    let mut rest = bytes;
    let mut cut = |of: fn(&u8) -> bool| -> Option<&[u8]> {
        let (before, part) = rest.split_at_checked(rest.len() - back(rest, of))?;
        rest = before;
        (!part.is_empty()).then_some(part)
    };
    cut(u8::is_ascii_whitespace)?;
    cut(u8::is_ascii_digit)?;
    cut(u8::is_ascii_whitespace)?;
    let number = cut(u8::is_ascii_digit)?;
    str::from_utf8(number).ok()?.parse().ok()
}

fn position(bytes: &[u8], word: &[u8]) -> Option<usize> {
    bytes.windows(word.len()).position(|window| window == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn objects_are_found_wherever_they_are() {
        let bytes = b"%PDF-1.4\n1 0 obj<</A 2 0 R>>endobj 2 0 obj (one) endobj 3 0 obj<</Length 99>>stream\nab\nendstream endobj 2 0 obj(two)endobj trailer<</Root 1 0 R>>";
        let file = File::scan(bytes);
        let root = file.root().unwrap();
        assert_eq!(file.get(root, b"A"), Some(&Object::Text(b"two".to_vec())));
        let (_, stream) = file.stream(&Object::Reference(3)).unwrap();
        assert_eq!(stream, b"ab\n");
        assert!(!file.is_locked());
    }

    #[test]
    fn circles_end() {
        let file = File::scan(b"1 0 obj 2 0 R endobj 2 0 obj 1 0 R endobj");
        assert_eq!(file.resolve(&Object::Reference(1)), &Object::Null);
        assert!(file.stream(&Object::Reference(1)).is_none());
    }
}
