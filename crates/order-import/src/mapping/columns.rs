//! Where each field of an order comes from.

use std::borrow::Cow;
use std::collections::BTreeMap;

use order_model::Field;
use serde::{Deserialize, Serialize};

use super::fingerprint::fingerprint;
use crate::table::unwrapped;

/// Where a field comes from: columns, joined in this order, and where they say nothing a text that was typed once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Source {
    /// Columns, from 0.
    pub columns: Vec<usize>,
    /// What is used where the columns are blank, or where there are none.
    pub fixed: String,
}

impl Source {
    /// One column.
    #[must_use]
    pub fn column(column: usize) -> Self {
        Self {
            columns: vec![column],
            fixed: String::new(),
        }
    }

    /// A text that is the same for every order.
    #[must_use]
    pub fn fixed(text: &str) -> Self {
        Self {
            columns: Vec::new(),
            fixed: text.to_owned(),
        }
    }
}

/// Where all fields come from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Columns {
    /// By the field's place in [`Field::ALL`].
    sources: [Option<Source>; Field::ALL.len()],
    /// The column of what has become of the order at the shop.
    pub status: Option<usize>,
}

impl Columns {
    /// Where a field comes from.
    #[must_use]
    pub fn source(&self, field: Field) -> Option<&Source> {
        self.sources.get(field as usize)?.as_ref()
    }

    pub(super) fn source_mut(&mut self, field: Field) -> Option<&mut Source> {
        self.sources.get_mut(field as usize)?.as_mut()
    }

    /// Says where a field comes from.
    pub fn set(&mut self, field: Field, source: Source) {
        self.put(field, Some(source));
    }

    /// A field comes from nowhere.
    pub fn clear(&mut self, field: Field) {
        self.put(field, None);
    }

    fn put(&mut self, field: Field, source: Option<Source>) {
        if let Some(slot) = self.sources.get_mut(field as usize) {
            *slot = source;
        }
    }

    /// Every field that comes from somewhere.
    pub fn iter(&self) -> impl Iterator<Item = (Field, &Source)> {
        let all = Field::ALL.into_iter().zip(&self.sources);
        all.filter_map(|(field, source)| Some((field, source.as_ref()?)))
    }

    /// The field that a column is a part of.
    #[must_use]
    pub fn field_of(&self, column: usize) -> Option<Field> {
        let mut fields = self.iter();
        let found = fields.find(|(_, source)| source.columns.contains(&column));
        found.map(|(field, _)| field)
    }

    /// The text of a field in a row whose cells these are; empty where it comes from nowhere.
    pub fn text<'c>(&'c self, field: Field, cell: impl Fn(usize) -> &'c str) -> Cow<'c, str> {
        let text = self.own_text(field, cell);
        match self.source(field) {
            Some(source) if text.is_empty() => Cow::Borrowed(&source.fixed),
            _ => text,
        }
    }

    /// As [`Self::text`], without what was typed once for all rows.
    pub fn own_text<'c>(&'c self, field: Field, cell: impl Fn(usize) -> &'c str) -> Cow<'c, str> {
        let columns = self.source(field).map_or(&[][..], |source| &source.columns);
        match *columns {
            [] => Cow::Borrowed(""),
            [column] => Cow::Borrowed(unwrapped(cell(column))),
            _ => joined(field, columns.iter().map(|column| unwrapped(cell(*column)))),
        }
    }
}

/// Names are joined by spaces, or not at all where they are Chinese; addresses by commas, but a house number by a space.
fn joined<'c>(field: Field, parts: impl Iterator<Item = &'c str>) -> Cow<'c, str> {
    let mut parts = parts.filter(|part| !part.is_empty());
    let Some(first) = parts.next() else {
        return Cow::Borrowed("");
    };
    let mut out = Cow::Borrowed(first);
    for part in parts {
        if out.contains(part) && part.len() > 3 {
            // Some exports repeat the whole in its parts.
            continue;
        }
        let between = between(field, &out, part);
        let text = out.to_mut();
        text.push_str(between);
        text.push_str(part);
    }
    out
}

fn between(field: Field, before: &str, part: &str) -> &'static str {
    let is_chinese = |letter: char| matches!(letter, '\u{3400}'..='\u{9FFF}');
    let is_address = matches!(field, Field::ReceiverAddress | Field::SenderAddress);
    let is_number = part.len() <= 6 && part.starts_with(|first: char| first.is_ascii_digit());
    if before.ends_with(is_chinese) && part.starts_with(is_chinese) {
        ""
    } else if is_address && !is_number && !before.ends_with(',') {
        ", "
    } else {
        " "
    }
}

/// How columns are kept, by the names of the columns: a table whose columns stand in another order is read as well.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedColumns {
    /// What the person called it.
    pub name: String,
    /// [`super::fingerprint`] of the names of the columns that it was made for.
    pub fingerprint: String,
    fields: BTreeMap<Field, SavedSource>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    status: Option<SavedColumn>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct SavedSource {
    #[serde(default)]
    columns: Vec<SavedColumn>,
    #[serde(default)]
    fixed: String,
}

/// A column's name, and which of those of the same name it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct SavedColumn {
    name: String,
    #[serde(default)]
    nth: usize,
}

impl SavedColumn {
    fn of<S: AsRef<str>>(column: usize, header: &[S]) -> Option<Self> {
        let name = header.get(column)?.as_ref().to_owned();
        let before = header.iter().take(column);
        let nth = before.filter(|other| other.as_ref() == name).count();
        Some(Self { name, nth })
    }

    fn find<S: AsRef<str>>(&self, header: &[S]) -> Option<usize> {
        let columns = header.iter().enumerate();
        let mut same = columns.filter(|(_, name)| name.as_ref() == self.name);
        same.nth(self.nth).map(|(column, _)| column)
    }
}

impl SavedColumns {
    /// Keeps columns of a table with these names.
    #[must_use]
    pub fn new<S: AsRef<str>>(name: &str, columns: &Columns, header: &[S]) -> Self {
        let saved = |source: &Source| SavedSource {
            columns: source
                .columns
                .iter()
                .filter_map(|column| SavedColumn::of(*column, header))
                .collect(),
            fixed: source.fixed.clone(),
        };
        Self {
            name: name.to_owned(),
            fingerprint: fingerprint(header),
            fields: columns
                .iter()
                .map(|(field, source)| (field, saved(source)))
                .collect(),
            status: columns
                .status
                .and_then(|column| SavedColumn::of(column, header)),
        }
    }

    /// The columns of a table with these names; a column that it has not is left out.
    #[must_use]
    pub fn columns<S: AsRef<str>>(&self, header: &[S]) -> Columns {
        let mut columns = Columns::default();
        for (field, saved) in self.fields.iter() {
            let source = Source {
                columns: saved
                    .columns
                    .iter()
                    .filter_map(|column| column.find(header))
                    .collect(),
                fixed: saved.fixed.clone(),
            };
            columns.set(*field, source);
        }
        columns.status = self.status.as_ref().and_then(|column| column.find(header));
        columns
    }
}
