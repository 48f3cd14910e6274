//! The addresses that are offered while somebody types.

use std::rc::Rc;
use std::sync::Arc;

use order_model::Field;

use super::book::AddressBook;
use super::texts::Address;
use crate::state::active_option;

/// As many are offered.
const AT_MOST: usize = 8;

/// The fields that addresses are found by.
pub(crate) const FOUND_BY: [Field; 3] = [
    Field::ReceiverName,
    Field::ReceiverPhone,
    Field::ReceiverAddress,
];

/// The addresses that are offered, and for which field.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Suggestions {
    book: Rc<AddressBook>,
    pub(crate) open: Option<OpenSuggestions>,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct OpenSuggestions {
    pub(crate) field: Field,
    pub(crate) matches: Vec<Arc<Address>>,
    pub(crate) active: Option<usize>,
}

#[derive(Debug, Clone)]
pub(crate) enum SuggestionsAction {
    /// The address book is there, or has changed.
    Use(Rc<AddressBook>),
    /// A person has typed into a field, which has this text now.
    Type(Field, String),
    /// A person asks for what fits a field's text; for those used last, where it is empty.
    Ask(Field, String),
    Step(isize),
    Close,
}

impl Suggestions {
    pub(crate) fn reduce(&self, action: SuggestionsAction) -> Self {
        let mut next = self.clone();
        match action {
            SuggestionsAction::Use(book) => next.book = book,
            SuggestionsAction::Ask(field, text) if text.trim().is_empty() => {
                let latest = self.book.all().take(AT_MOST).cloned().collect();
                next.open = Self::opened(field, latest);
            }
            SuggestionsAction::Type(field, text) | SuggestionsAction::Ask(field, text) => {
                next.open = Self::opened(field, self.fitting(&text));
            }
            SuggestionsAction::Step(by) => {
                if let Some(open) = &mut next.open {
                    open.step(by);
                }
            }
            SuggestionsAction::Close => next.open = None,
        }
        next
    }

    /// Whether there is anything to offer.
    pub(crate) fn is_empty(&self) -> bool {
        self.book.len() == 0
    }

    fn fitting(&self, text: &str) -> Vec<Arc<Address>> {
        // One Latin letter stands in every address.
        let is_enough = text.trim().chars().nth(1).is_some() || !text.is_ascii();
        let found = self.book.find(text).filter(|_| is_enough);
        found.take(AT_MOST).cloned().collect()
    }

    /// Nothing is chosen in advance: a person may as well be typing what is not in the book.
    fn opened(field: Field, matches: Vec<Arc<Address>>) -> Option<OpenSuggestions> {
        (!matches.is_empty()).then_some(OpenSuggestions {
            field,
            matches,
            active: None,
        })
    }
}

impl OpenSuggestions {
    /// What Enter takes.
    pub(crate) fn chosen(&self) -> Option<&Arc<Address>> {
        self.matches.get(self.active?)
    }

    fn step(&mut self, by: isize) {
        self.active = active_option::step(self.active, self.matches.len(), by > 0);
    }
}

#[cfg(test)]
mod tests {
    use order_model::Group;

    use super::super::AddressTexts;
    use super::*;

    fn suggestions(count: usize) -> Suggestions {
        let address = |index: usize| {
            let mut texts = AddressTexts::default();
            texts.set(Field::ReceiverName, &format!("Ann {index}"));
            texts.set(Field::ReceiverPhone, &format!("0917{index:06}"));
            Address {
                id: index.to_string().into(),
                party: Group::Receiver,
                used_at: i64::try_from(index).unwrap(),
                texts,
            }
        };
        let book = AddressBook::new((0..count).map(address).collect());
        Suggestions::default().reduce(SuggestionsAction::Use(book.into()))
    }

    fn typed(text: &str) -> SuggestionsAction {
        SuggestionsAction::Type(Field::ReceiverName, text.to_owned())
    }

    fn offered(suggestions: &Suggestions) -> Vec<&str> {
        let matches = suggestions.open.iter().flat_map(|open| &open.matches);
        matches.map(|address| &*address.id).collect()
    }

    #[test]
    fn typing_offers_what_fits_out_of_thousands_the_latest_first() {
        let suggestions = suggestions(5_000);
        assert_eq!(
            offered(&suggestions.reduce(typed("ann"))),
            [
                "4999", "4998", "4997", "4996", "4995", "4994", "4993", "4992"
            ]
        );
        let one = suggestions.reduce(typed("ann 4321"));
        assert_eq!(offered(&one), ["4321"]);
        assert_eq!(one.open.as_ref().and_then(OpenSuggestions::chosen), None);
        assert_eq!(suggestions.reduce(typed("a")).open, None);
        assert_eq!(suggestions.reduce(typed("zz")).open, None);
        assert_eq!(one.reduce(typed("ann 4321 x")).open, None);
    }

    #[test]
    fn the_keys_go_through_the_list_and_around() {
        let open =
            suggestions(2).reduce(SuggestionsAction::Ask(Field::ReceiverPhone, String::new()));
        let chosen = |suggestions: &Suggestions| {
            let open = suggestions.open.as_ref().unwrap();
            open.chosen().map(|it| it.id.to_string())
        };
        let first = open.reduce(SuggestionsAction::Step(1));
        assert_eq!(chosen(&first).as_deref(), Some("1"));
        let last = open.reduce(SuggestionsAction::Step(-1));
        assert_eq!(chosen(&last).as_deref(), Some("0"));
        assert_eq!(
            chosen(&last.reduce(SuggestionsAction::Step(1))).as_deref(),
            Some("1")
        );
        assert_eq!(last.reduce(SuggestionsAction::Close).open, None);
        let none = Suggestions::default();
        assert!(none.is_empty());
        assert_eq!(none.reduce(typed("ann")).open, None);
    }
}
