//! An address that was pasted, and what each field would get of it.

use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;

use order_model::{Field, FieldRef, Group};
use order_paste::{Part, PartKind, Pasted, Sureness, read_address};

use crate::state::address::AddressTexts;
use crate::state::visible_issue::Edits;

/// An address that was pasted, beside what the party's fields say.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct AddressOffer {
    pub(crate) party: Group,
    /// What was pasted, and may have been mended since.
    pub(crate) text: Rc<str>,
    pasted: Pasted,
    /// What the fields say.
    before: AddressTexts,
    /// The codes of countries that it is rather.
    likely: Rc<[String]>,
    /// What a person has ticked, or has taken the tick from.
    ticks: Vec<(PartKind, bool)>,
}

/// What a person does with it.
#[derive(Debug, Clone)]
pub(crate) enum OfferAction {
    /// The text is another.
    Read(String),
    /// A part is taken, or is not.
    Tick(PartKind, bool),
    /// What is the name is the street, and the other way round.
    ExchangeNameAndStreet,
    /// Another piece of the text is the name.
    Rename(Range<usize>),
}

/// What a field would get.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) kind: PartKind,
    /// The field; `None` for a company, which goes before the street.
    pub(crate) field: Option<Field>,
    pub(crate) text: Arc<str>,
    /// The pieces of the pasted text that it is made of; none where other parts tell it.
    pub(crate) pieces: Vec<String>,
    pub(crate) sureness: Sureness,
    pub(crate) state: LineState,
    pub(crate) is_ticked: bool,
}

/// What the field of a line says already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum LineState {
    Empty,
    /// The very same, but for spaces, capitals and how a number is written.
    Same,
    /// Something else.
    Other(Arc<str>),
}

impl AddressOffer {
    pub(crate) fn new(party: Group, text: &str, before: AddressTexts, likely: &[String]) -> Self {
        let mut offer = Self {
            party,
            text: Rc::from(""),
            pasted: Pasted::default(),
            before,
            likely: likely.into(),
            ticks: Vec::new(),
        };
        offer.read(text);
        offer
    }

    /// Whether the text is more than one field of an address, so that it is worth a question.
    pub(crate) fn is_worth_asking(&self) -> bool {
        let parts = &self.pasted.parts;
        let tells_who = |part: &&Part| {
            let kinds = [PartKind::Name, PartKind::Phone, PartKind::Email];
            kinds.contains(&part.kind) && part.sureness > Sureness::Guessed
        };
        parts.len() > 2 || (parts.len() == 2 && parts.iter().any(|part| tells_who(&part)))
    }

    fn read(&mut self, text: &str) {
        let country = self.before.text(Field::ReceiverCountryCode);
        let own = Some(country).filter(|code| !code.is_empty());
        let likely: Vec<&str> = own
            .into_iter()
            .chain(self.likely.iter().map(String::as_str))
            .collect();
        self.pasted = read_address(text, &likely);
        self.text = text.into();
        self.ticks.clear();
    }

    pub(crate) fn reduce(&self, action: OfferAction) -> Self {
        let mut offer = self.clone();
        match action {
            OfferAction::Read(text) => offer.read(&text),
            OfferAction::Tick(kind, is_ticked) => {
                offer.ticks.retain(|(known, _)| *known != kind);
                offer.ticks.push((kind, is_ticked));
            }
            OfferAction::ExchangeNameAndStreet => {
                offer.pasted.exchange(PartKind::Name, PartKind::Address);
            }
            OfferAction::Rename(piece) => offer.pasted.rename(&self.text, piece),
        }
        offer
    }

    /// What was found, in the order of the form.
    pub(crate) fn lines(&self) -> Vec<Line> {
        self.pasted
            .parts
            .iter()
            .map(|part| self.line(part))
            .collect()
    }

    fn line(&self, part: &Part) -> Line {
        let field = part.kind.field(Group::Receiver);
        let before = field
            .map(|field| self.before.text(field))
            .unwrap_or_default();
        let state = match before.trim() {
            "" => LineState::Empty,
            before if folded(part.kind, before) == folded(part.kind, &part.text) => LineState::Same,
            before => LineState::Other(before.into()),
        };
        let ticked = self.ticks.iter().find(|(kind, _)| *kind == part.kind);
        Line {
            kind: part.kind,
            field: part.kind.field(self.party),
            text: part.text.as_str().into(),
            pieces: self.pieces(&part.pieces),
            sureness: part.sureness,
            // What was typed is not written over unasked.
            is_ticked: ticked.map_or(state == LineState::Empty, |(_, is_ticked)| *is_ticked),
            state,
        }
    }

    fn pieces(&self, ranges: &[Range<usize>]) -> Vec<String> {
        let piece = |range: &Range<usize>| self.text.get(range.clone()).map(str::to_owned);
        ranges.iter().filter_map(piece).collect()
    }

    /// Whether a name or a street was found, which may stand in each other's place.
    pub(crate) fn has_name_or_street(&self) -> bool {
        let has = |kind| self.pasted.part(kind).is_some();
        has(PartKind::Name) || has(PartKind::Address)
    }

    /// Other pieces of the text that may be the name.
    pub(crate) fn other_names(&self) -> Vec<(Range<usize>, &str)> {
        let named = |range: &Range<usize>| Some((range.clone(), self.text.get(range.clone())?));
        self.pasted.other_names.iter().filter_map(named).collect()
    }

    /// What is in no field.
    pub(crate) fn rest(&self) -> Vec<String> {
        self.pieces(&self.pasted.rest)
    }

    /// The new texts of the fields that are ticked.
    pub(crate) fn edits(&self) -> Edits {
        let lines = self.lines();
        let mut taken = lines
            .iter()
            .filter(|line| line.is_ticked && line.state != LineState::Same);
        let company = taken.clone().find(|line| line.kind == PartKind::Company);
        let mut edits: Vec<(Field, Arc<str>)> = Vec::new();
        let fields = taken.by_ref().filter_map(|line| Some((line.field?, line)));
        for (field, line) in fields {
            edits.push((field, Arc::clone(&line.text)));
        }
        if let Some(company) = company {
            let street = Field::ReceiverAddress.counterpart_in(self.party);
            match edits.iter_mut().find(|(field, _)| *field == street) {
                Some((_, text)) => *text = before_street(&company.text, text),
                None => {
                    let street_before = self.before.text(Field::ReceiverAddress);
                    edits.push((street, before_street(&company.text, street_before)));
                }
            }
        }
        let edit = |(field, text)| (FieldRef::order_field(field), text);
        edits.into_iter().map(edit).collect()
    }
}

/// A text as it is compared with what a field says.
fn folded(kind: PartKind, text: &str) -> String {
    let is_compared = |it: &char| match kind {
        PartKind::Phone => it.is_ascii_digit(),
        _ => it.is_alphanumeric(),
    };
    let kept = text.chars().filter(is_compared);
    kept.flat_map(char::to_lowercase).collect()
}

/// A company and a street on one line, with what separates them in their script.
fn before_street(company: &str, street: &str) -> Arc<str> {
    let separator = if street.is_empty() {
        ""
    } else if company.chars().any(is_ideograph) {
        " "
    } else {
        ", "
    };
    [company, separator, street].concat().into()
}

fn is_ideograph(it: char) -> bool {
    ('\u{2E80}'..='\u{9FFF}').contains(&it)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BLOCK: &str =
        "Maria Santos\n0917 555 1234\n20 Mabini St, Brgy. Tisa\nCebu City, Cebu 6000";

    fn before(texts: &[(Field, &str)]) -> AddressTexts {
        AddressTexts::new(|field| {
            let mut known = texts.iter();
            let text = known.find(|(of, _)| *of == field);
            text.map_or("", |(_, text)| text).into()
        })
    }

    fn offer(text: &str, texts: &[(Field, &str)]) -> AddressOffer {
        AddressOffer::new(Group::Receiver, text, before(texts), &[])
    }

    fn line(offer: &AddressOffer, kind: PartKind) -> Line {
        let lines = offer.lines();
        lines.into_iter().find(|line| line.kind == kind).unwrap()
    }

    fn edit(offer: &AddressOffer, field: Field) -> Option<String> {
        let edits = offer.edits();
        let mut edits = edits.iter();
        let found = edits.find(|(at, _)| at.field == field);
        found.map(|(_, text)| text.to_string())
    }

    #[test]
    fn every_field_that_is_empty_gets_its_part_with_the_piece_that_it_came_from() {
        let offer = offer(BLOCK, &[]);
        assert!(offer.is_worth_asking());
        let phone = line(&offer, PartKind::Phone);
        assert_eq!(phone.pieces, ["0917 555 1234"]);
        assert!(phone.is_ticked && phone.state == LineState::Empty);
        assert!(line(&offer, PartKind::Country).pieces.is_empty());
        for (field, text) in [
            (Field::ReceiverName, "Maria Santos"),
            (Field::ReceiverCountryCode, "PH"),
            (Field::ReceiverPostCode, "6000"),
            (Field::ReceiverDistrict, "Brgy. Tisa"),
        ] {
            assert_eq!(edit(&offer, field).as_deref(), Some(text), "{field}");
        }
    }

    #[test]
    fn what_was_typed_is_written_over_only_where_a_person_says_so() {
        let typed = [
            (Field::ReceiverName, "Ana Cruz"),
            (Field::ReceiverPhone, "(0917) 555-1234"),
        ];
        let offer = offer(BLOCK, &typed);
        let name = line(&offer, PartKind::Name);
        assert_eq!(name.state, LineState::Other("Ana Cruz".into()));
        assert!(!name.is_ticked);
        assert_eq!(line(&offer, PartKind::Phone).state, LineState::Same);
        assert_eq!(edit(&offer, Field::ReceiverName), None);
        assert_eq!(edit(&offer, Field::ReceiverPhone), None);
        let offer = offer.reduce(OfferAction::Tick(PartKind::Name, true));
        assert_eq!(edit(&offer, Field::ReceiverName).unwrap(), "Maria Santos");
        let offer = offer.reduce(OfferAction::Tick(PartKind::PostCode, false));
        assert_eq!(edit(&offer, Field::ReceiverPostCode), None);
    }

    #[test]
    fn a_wrong_name_is_mended_with_one_step() {
        let offer = offer(BLOCK, &[]).reduce(OfferAction::ExchangeNameAndStreet);
        assert_eq!(
            edit(&offer, Field::ReceiverAddress).unwrap(),
            "Maria Santos"
        );
        let back = offer.reduce(OfferAction::ExchangeNameAndStreet);
        assert_eq!(edit(&back, Field::ReceiverName).unwrap(), "Maria Santos");
        let other = back.text.find("Mabini").unwrap();
        let renamed = back.reduce(OfferAction::Rename(other..other + "Mabini".len()));
        assert_eq!(edit(&renamed, Field::ReceiverName).unwrap(), "Mabini");
    }

    #[test]
    fn a_company_goes_before_the_street() {
        let text = "Nombre: Ana Ruiz\nEmpresa: Papelería Sol S.A. de C.V.\nCalle: Durango 120\nCP: 06700\nTel: 55 1234 5678\nPaís: México";
        let offer = offer(text, &[]);
        let company = line(&offer, PartKind::Company);
        assert_eq!(company.field, None);
        let street = edit(&offer, Field::ReceiverAddress).unwrap();
        assert_eq!(
            street,
            format!("{}, {}", company.text, line(&offer, PartKind::Address).text)
        );
        let without = offer.reduce(OfferAction::Tick(PartKind::Company, false));
        assert!(
            !edit(&without, Field::ReceiverAddress)
                .unwrap()
                .contains("Sol")
        );
    }

    #[test]
    fn a_street_alone_is_pasted_as_it_is() {
        for text in [
            "20 Mabini St\nUnit 5",
            "Room 12345, Tower 3, 88 Queen's Road",
        ] {
            assert!(
                !offer(text, &[]).is_worth_asking(),
                "{text}: {:?}",
                offer(text, &[]).lines()
            );
        }
        assert!(offer("Maria Santos\n+63 917 555 1234", &[]).is_worth_asking());
    }
}
