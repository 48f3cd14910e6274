//! Where in an order something is.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt::{self, Write as _};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::field::Field;
use super::group::{Group, ITEMS};

/// One step of a [`Path`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(untagged)]
pub enum Step {
    /// An object's key.
    Key(Cow<'static, str>),
    /// An array's index, from 0.
    Index(usize),
}

impl Serialize for Step {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Key(key) => serializer.serialize_str(key),
            Self::Index(index) => {
                serializer.serialize_u32(u32::try_from(*index).unwrap_or(u32::MAX))
            }
        }
    }
}

/// A place in an order, from the order down. Serializes as an array of keys and indices.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Path(Place);

/// A field is never kept as its steps: nearly every issue is at one, and it takes no room of its own.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Place {
    FieldRef(FieldRef),
    Steps(Vec<Step>),
}

impl Path {
    /// The order itself.
    #[must_use]
    pub const fn root() -> Self {
        Self(Place::Steps(Vec::new()))
    }

    /// The object of `group`; `item` is the index among the items, for [`Group::Item`] alone.
    #[must_use]
    pub fn group(group: Group, item: Option<usize>) -> Self {
        let key = group.key().map(|key| Step::Key(Cow::Borrowed(key)));
        let index = item.filter(|_| group == Group::Item).map(Step::Index);
        Self(Place::Steps(key.into_iter().chain(index).collect()))
    }

    /// The array of items.
    #[must_use]
    pub fn items() -> Self {
        Self::group(Group::Item, None)
    }

    /// This place's member `key`.
    #[must_use]
    pub fn key(self, key: impl Into<Cow<'static, str>>) -> Self {
        let mut steps = match self.0 {
            Place::FieldRef(field_ref) => field_ref.steps(),
            Place::Steps(steps) => steps,
        };
        steps.push(Step::Key(key.into()));
        Self::from(steps)
    }

    /// The steps from the order to this place.
    #[must_use]
    pub fn steps(&self) -> Cow<'_, [Step]> {
        match &self.0 {
            Place::FieldRef(field_ref) => Cow::Owned(field_ref.steps()),
            Place::Steps(steps) => Cow::Borrowed(steps),
        }
    }

    /// The field at this place, if it is one that the register knows.
    #[must_use]
    pub const fn field_ref(&self) -> Option<FieldRef> {
        match self.0 {
            Place::FieldRef(field_ref) => Some(field_ref),
            Place::Steps(_) => None,
        }
    }

    fn known(steps: &[Step]) -> Option<FieldRef> {
        let (group, item, key) = match steps {
            [Step::Key(key)] => (Group::Order, None, key),
            [Step::Key(group), Step::Key(key)] => (Self::single_group(group)?, None, key),
            [Step::Key(items), Step::Index(index), Step::Key(key)] if items == ITEMS => {
                (Group::Item, Some(*index), key)
            }
            _ => return None,
        };
        Field::from_key(group, key).map(|field| FieldRef { field, item })
    }

    fn single_group(key: &str) -> Option<Group> {
        [
            Group::LogisticsProvider,
            Group::Package,
            Group::Receiver,
            Group::Sender,
        ]
        .into_iter()
        .find(|group| group.key() == Some(key))
    }

    /// The place as a JSON Pointer (RFC 6901), such as `/items/0/sku`.
    #[must_use]
    pub fn pointer(&self) -> String {
        self.to_string()
    }
}

impl Default for Path {
    fn default() -> Self {
        Self::root()
    }
}

impl From<Vec<Step>> for Path {
    fn from(steps: Vec<Step>) -> Self {
        let field_ref = Self::known(&steps);
        Self(field_ref.map_or(Place::Steps(steps), Place::FieldRef))
    }
}

impl Ord for Path {
    fn cmp(&self, other: &Self) -> Ordering {
        self.steps().cmp(&other.steps())
    }
}

impl PartialOrd for Path {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Serialize for Path {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.steps().iter())
    }
}

impl<'de> Deserialize<'de> for Path {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::<Step>::deserialize(deserializer).map(Self::from)
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for step in self.steps().iter() {
            match step {
                Step::Key(key) => {
                    f.write_char('/')?;
                    for character in key.chars() {
                        match character {
                            '~' => f.write_str("~0")?,
                            '/' => f.write_str("~1")?,
                            _ => f.write_char(character)?,
                        }
                    }
                }
                Step::Index(index) => write!(f, "/{index}")?,
            }
        }
        Ok(())
    }
}

/// A field of an order: a field, and for an item's field the item's index.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldRef {
    /// Which item, from 0; `None` for a field that stands once.
    pub item: Option<usize>,
    /// Which field.
    pub field: Field,
}

impl FieldRef {
    /// A field that stands once in an order.
    #[must_use]
    pub const fn order_field(field: Field) -> Self {
        Self { item: None, field }
    }

    /// A field of the item at `index`.
    #[must_use]
    pub const fn item_field(index: usize, field: Field) -> Self {
        Self {
            item: Some(index),
            field,
        }
    }

    /// Its place.
    #[must_use]
    pub fn path(self) -> Path {
        let is_of_item = self.field.group() == Group::Item;
        Path(match self.item {
            None if is_of_item => Place::Steps(self.steps()),
            item => Place::FieldRef(Self {
                item: item.filter(|_| is_of_item),
                ..self
            }),
        })
    }

    fn steps(self) -> Vec<Step> {
        let group = self.field.group();
        let key = |key| Step::Key(Cow::Borrowed(key));
        let group_key = group.key().map(key);
        let index = self.item.filter(|_| group == Group::Item).map(Step::Index);
        let own = key(self.field.key());
        group_key.into_iter().chain(index).chain([own]).collect()
    }
}

impl From<FieldRef> for Path {
    fn from(field_ref: FieldRef) -> Self {
        field_ref.path()
    }
}

impl From<Field> for Path {
    fn from(field: Field) -> Self {
        FieldRef::order_field(field).path()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_found_again_by_its_path() {
        for field in Field::ALL {
            let field_ref = match field.group() {
                Group::Item => FieldRef::item_field(3, field),
                _ => FieldRef::order_field(field),
            };
            let path = field_ref.path();
            assert_eq!(Path::from(path.steps().into_owned()), path);
            assert_eq!(path.field_ref(), Some(field_ref));
            let object = Path::group(field.group(), field_ref.item);
            assert_eq!(object.key(field.key()), path);
        }
        assert_eq!(Path::root().key("colour").field_ref(), None);
    }

    #[test]
    fn one_place_is_one_path_however_it_is_named() {
        for field in Field::ALL {
            for field_ref in [FieldRef::order_field(field), FieldRef::item_field(2, field)] {
                let path = field_ref.path();
                assert_eq!(Path::from(path.steps().into_owned()), path);
            }
        }
        assert_eq!(FieldRef::order_field(Field::Qty).path().field_ref(), None);
    }

    #[test]
    fn paths_stand_in_the_order_of_their_steps() {
        let sku = FieldRef::item_field(0, Field::Sku).path();
        let mut paths = [
            sku.clone(),
            Field::CentreCode.into(),
            Path::root(),
            Path::items(),
        ];
        paths.sort();
        assert_eq!(
            paths,
            [Path::root(), Field::CentreCode.into(), Path::items(), sku]
        );
    }

    #[test]
    fn pointers_escape_what_rfc_6901_escapes() {
        assert_eq!(Path::root().key("a/b~c").pointer(), "/a~1b~0c");
        assert_eq!(
            FieldRef::item_field(1, Field::Sku).path().pointer(),
            "/items/1/sku"
        );
    }
}
