//! XML as workbooks have it: elements, attributes and text, one after the other. Namespaces are passed over, and what a document type
//! declares is not expanded.

use std::borrow::Cow;

use memchr::{memchr, memchr2, memmem};

/// What comes next in a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Event<'x> {
    /// An element begins; its name without prefix.
    Start(Element<'x>),
    /// An element ends; its name without prefix.
    End(&'x str),
    /// Text, with its references as they stand.
    Text(&'x str),
    /// Text of a CDATA section, which has no references.
    Plain(&'x str),
}

/// The beginning of an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Element<'x> {
    pub(super) name: &'x str,
    attributes: &'x str,
}

impl<'x> Element<'x> {
    /// The value of the attribute of this name, without prefix.
    pub(super) fn attribute(&self, name: &str) -> Option<Cow<'x, str>> {
        let mut rest = self.attributes;
        loop {
            let (key, after) = rest.split_once('=')?;
            let after = after.trim_ascii_start();
            let quote = after
                .chars()
                .next()
                .filter(|quote| matches!(quote, '"' | '\''))?;
            let (value, after) = after.get(1..)?.split_once(quote)?;
            if local(key.trim_ascii()) == name {
                return Some(unescaped(value));
            }
            rest = after;
        }
    }
}

/// Reads a document from its beginning to its end. What is no XML ends it.
#[derive(Debug, Clone)]
pub(super) struct Reader<'x> {
    rest: &'x str,
    /// The element that ended where it began.
    ended: Option<&'x str>,
}

impl<'x> Reader<'x> {
    pub(super) const fn new(text: &'x str) -> Self {
        Self {
            rest: text,
            ended: None,
        }
    }

    fn take(&mut self, length: usize) -> Option<&'x str> {
        let (taken, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(taken)
    }

    /// Passes over what a sign closes.
    fn pass(&mut self, end: &str) -> Option<()> {
        let at = memmem::find(self.rest.as_bytes(), end.as_bytes())?;
        self.take(at + end.len())?;
        Some(())
    }

    /// The text of the element that has begun, up to its end, references made characters.
    pub(super) fn text_of(&mut self, name: &str) -> Cow<'x, str> {
        let mut text = Cow::Borrowed("");
        for event in self.by_ref() {
            match event {
                Event::Text(part) => append(&mut text, unescaped(part)),
                Event::Plain(part) => append(&mut text, Cow::Borrowed(part)),
                Event::End(end) if end == name => break,
                _ => {}
            }
        }
        text
    }

    fn tag(&mut self) -> Option<Event<'x>> {
        let bytes = self.rest.as_bytes();
        // A quoted value may have a `>` in it.
        let mut at = 0;
        loop {
            let found = at + memchr2(b'>', b'"', bytes.get(at..)?)?;
            if bytes.get(found) == Some(&b'>') {
                at = found;
                break;
            }
            at = found + 1 + memchr(b'"', bytes.get(found + 1..)?)? + 1;
        }
        let tag = self.take(at + 1)?.get(1..at)?;
        if let Some(name) = tag.strip_prefix('/') {
            return Some(Event::End(local(name.trim_ascii_end())));
        }
        let (tag, is_empty) = match tag.strip_suffix('/') {
            Some(tag) => (tag, true),
            None => (tag, false),
        };
        let end = tag.find(|letter: char| letter.is_ascii_whitespace());
        let (name, attributes) = tag.split_at_checked(end.unwrap_or(tag.len()))?;
        let name = local(name);
        self.ended = is_empty.then_some(name);
        Some(Event::Start(Element { name, attributes }))
    }
}

impl<'x> Iterator for Reader<'x> {
    type Item = Event<'x>;

    fn next(&mut self) -> Option<Event<'x>> {
        if let Some(name) = self.ended.take() {
            return Some(Event::End(name));
        }
        loop {
            match self.rest.as_bytes() {
                [] => return None,
                [b'<', b'!', b'-', b'-', ..] => self.pass("-->")?,
                [b'<', b'!', b'[', ..] => {
                    let text = self.rest.strip_prefix("<![CDATA[")?;
                    let (text, rest) = text.split_once("]]>")?;
                    self.rest = rest;
                    return Some(Event::Plain(text));
                }
                [b'<', b'?', ..] => self.pass("?>")?,
                [b'<', b'!', ..] => self.pass(">")?,
                [b'<', ..] => return self.tag(),
                bytes => {
                    let end = memchr(b'<', bytes).unwrap_or(bytes.len());
                    return Some(Event::Text(self.take(end)?));
                }
            }
        }
    }
}

/// A name without the prefix of its namespace.
fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

fn append<'x>(text: &mut Cow<'x, str>, part: Cow<'x, str>) {
    if text.is_empty() {
        *text = part;
    } else {
        text.to_mut().push_str(&part);
    }
}

/// Text with its references made characters; one that is none stays as it stands.
fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let named = after
            .split_once(';')
            .and_then(|(name, after)| Some((character(name)?, after)));
        match named {
            Some((character, after)) => {
                out.push(character);
                rest = after;
            }
            None => {
                out.push('&');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

fn character(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16),
                None => number.parse(),
            };
            char::from_u32(code.ok()?)
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn elements_attributes_and_text() {
        let text = "<?xml version=\"1.0\"?><!DOCTYPE a><x:a r:id='1' t=\"a>b &amp; c\"><!-- <b> --><b/>&lt;王&#x4E00;&#65;&x;<![CDATA[<&amp;>]]></x:a>";
        let mut reader = Reader::new(text);
        let Some(Event::Start(element)) = reader.next() else {
            panic!("no element");
        };
        assert_eq!(
            (element.name, element.attribute("id").as_deref()),
            ("a", Some("1"))
        );
        assert_eq!(element.attribute("t").as_deref(), Some("a>b & c"));
        assert_eq!(element.attribute("none"), None);
        assert!(matches!(reader.next(), Some(Event::Start(element)) if element.name == "b"));
        assert_eq!(reader.next(), Some(Event::End("b")));
        assert_eq!(reader.text_of("a"), "<王一A&x;<&amp;>");
        assert_eq!(reader.next(), None);
    }

    proptest! {
        #[test]
        fn takes_any_text(text in "[<>/!?&;\"'=a-z \\[\\]-]{0,60}") {
            prop_assert!(Reader::new(&text).count() <= 2 * text.len() + 1);
            for event in Reader::new(&text) {
                if let Event::Start(element) = event {
                    prop_assert!(element.attribute("a").is_none_or(|value| value.len() <= text.len()));
                }
            }
        }
    }
}
