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
    /// The piece of the text that a person has in hand, to put it into another field.
    pub(crate) held: Option<Piece>,
}

/// A piece of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Piece {
    /// Where it stands, in bytes.
    pub(crate) range: Range<usize>,
    pub(crate) text: String,
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
    /// A piece of the text is taken in hand, or let go.
    Hold(Option<Range<usize>>),
    /// What is selected in the text is in hand, as the browser counts: in UTF-16 units.
    Select(usize, usize),
    /// A piece of the text is a part, or none any more.
    Put(Range<usize>, Option<PartKind>),
}

/// What a field would get.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) kind: PartKind,
    /// The field; `None` for a company, which goes before the street.
    pub(crate) field: Option<Field>,
    pub(crate) text: Arc<str>,
    /// The pieces of the pasted text that it is made of; none where other parts tell it.
    pub(crate) pieces: Vec<Piece>,
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
            held: None,
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
        self.held = None;
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
            OfferAction::Hold(range) => offer.held = range.and_then(|range| self.piece(&range)),
            OfferAction::Select(start, end) => {
                let range = byte_at(&self.text, start)..byte_at(&self.text, end);
                offer.held = self.piece(&range);
            }
            OfferAction::Put(range, kind) => {
                offer.held = None;
                offer.pasted.put(&self.text, range, kind);
            }
        }
        offer
    }

    /// Where what is in hand may go: to all parts but the one that it is.
    pub(crate) fn places(&self) -> Vec<PartKind> {
        let Some(held) = &self.held else {
            return Vec::new();
        };
        let is_it = |kind| {
            let part = self.pasted.part(kind);
            part.is_some_and(|part| part.pieces == [held.range.clone()])
        };
        let kinds = PartKind::ALL.into_iter();
        kinds.filter(|kind| !is_it(*kind)).collect()
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

    fn pieces(&self, ranges: &[Range<usize>]) -> Vec<Piece> {
        let pieces = ranges.iter().filter_map(|range| self.piece(range));
        pieces.collect()
    }

    fn piece(&self, range: &Range<usize>) -> Option<Piece> {
        let text = self.text.get(range.clone())?.trim();
        let (range, text) = (range.clone(), text.to_owned());
        (!text.is_empty()).then_some(Piece { range, text })
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
    pub(crate) fn rest(&self) -> Vec<Piece> {
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

/// Where the browser's UTF-16 unit of that number stands in a text, in bytes.
fn byte_at(text: &str, unit: usize) -> usize {
    let mut units = 0;
    let at = text.char_indices().find(|(_, one)| {
        let is_there = units >= unit;
        units += one.len_utf16();
        is_there
    });
    at.map_or(text.len(), |(at, _)| at)
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
        assert_eq!(texts(&phone.pieces), ["0917 555 1234"]);
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
        let name = Some(PartKind::Name);
        let renamed = back.reduce(OfferAction::Put(other..other + "Mabini".len(), name));
        assert_eq!(edit(&renamed, Field::ReceiverName).unwrap(), "Mabini");
    }

    fn texts(pieces: &[Piece]) -> Vec<&str> {
        pieces.iter().map(|piece| piece.text.as_str()).collect()
    }

    #[test]
    fn a_piece_goes_to_the_field_where_it_is_put() {
        let offer = offer(BLOCK, &[]);
        let street = line(&offer, PartKind::Address).pieces.remove(0);
        let offer = offer.reduce(OfferAction::Hold(Some(street.range.clone())));
        assert_eq!(offer.held.as_ref().unwrap().text, "20 Mabini St");
        assert!(!offer.places().contains(&PartKind::Address));
        let offer = offer.reduce(OfferAction::Put(street.range, Some(PartKind::Name)));
        assert_eq!(edit(&offer, Field::ReceiverName).unwrap(), "20 Mabini St");
        assert_eq!(
            edit(&offer, Field::ReceiverAddress).unwrap(),
            "Maria Santos"
        );
        assert_eq!(offer.held, None);
        assert!(offer.places().is_empty());
    }

    #[test]
    fn what_is_selected_in_the_text_is_put_too() {
        let text = "李雷🙂 0917 555 1234\n20 Mabini St, Brgy. Tisa\nCebu City, Cebu 6000";
        let offer = offer(text, &[]);
        let unit = |sought: &str| text[..text.find(sought).unwrap()].encode_utf16().count();
        let offer = offer.reduce(OfferAction::Select(unit("Mabini"), unit(" St,")));
        assert_eq!(offer.held.as_ref().unwrap().text, "Mabini");
        let piece = offer.held.clone().unwrap();
        let offer = offer.reduce(OfferAction::Put(piece.range, None));
        assert_eq!(texts(&offer.rest()), ["Mabini"]);
        assert_eq!(edit(&offer, Field::ReceiverAddress).unwrap(), "20, St");
        let nothing = offer.reduce(OfferAction::Select(3, 3));
        assert_eq!(nothing.held, None);
        let all = offer.reduce(OfferAction::Select(0, 999));
        assert_eq!(all.held.unwrap().text, text);
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
