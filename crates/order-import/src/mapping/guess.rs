//! What the columns of a table hold, by their names.

use std::collections::BTreeMap;

use order_model::{Field, Group};

use super::columns::{Columns, Source};
use super::content::Content;
use super::names::{Certainty, Names, Recognized, folded};

/// What was guessed of a row of names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guess {
    /// Where each field comes from.
    pub columns: Columns,
    /// How sure that is, by column; `None` where a column is none of ours, or not known.
    pub certainty: Vec<Option<Certainty>>,
    /// The columns that may hold a field too, of which another column was taken: a person should look.
    pub contested: Vec<usize>,
    /// How many names are known, those of no field included.
    pub known: usize,
}

/// What tells what a column of a name holds, beside others.
type Recognize = dyn Fn(&Names, &str, &dyn Fn(&str) -> bool) -> Option<Recognized>;

impl Names {
    /// Guesses what columns of these names hold: one column a field, the surest, and the first of those that are as sure. Of two columns of one
    /// name, such as the two called `Estado` of which one is a state and the other how the order stands, neither is taken.
    #[must_use]
    pub fn guess<S: AsRef<str>>(&self, header: &[S]) -> Guess {
        self.guess_by(header, &Self::recognize_beside)
    }

    /// As [`Self::guess`], without names that have a slip in them: most rows are no names, and there is no need to look for slips in all of them.
    pub(super) fn guess_exactly<S: AsRef<str>>(&self, header: &[S]) -> Guess {
        self.guess_by(header, &Self::told)
    }

    fn guess_by<S: AsRef<str>>(&self, header: &[S], recognize: &Recognize) -> Guess {
        let folded: Vec<String> = header.iter().map(|name| folded(name.as_ref())).collect();
        let has_beside = |start: &str| folded.iter().any(|name| name.starts_with(start));
        let found: Vec<Option<Recognized>> = header
            .iter()
            .map(|name| recognize(self, name.as_ref(), &has_beside))
            .collect();
        let is_alone = |column: usize| {
            let name = folded.get(column);
            folded.iter().filter(|other| Some(*other) == name).count() == 1
        };
        let mut best = Best::new();
        let mut contested = Vec::new();
        for (column, found) in found.iter().enumerate() {
            let Some(Recognized { content, certainty }) = *found else {
                continue;
            };
            if !is_alone(column) {
                contested.push(column);
                continue;
            }
            let taken = best.entry(content).or_insert((certainty, Vec::new()));
            let is_more = matches!(content, Content::Field(_, 2..));
            if taken.0 < certainty {
                contested.append(&mut taken.1);
                *taken = (certainty, vec![column]);
            } else if taken.0 == certainty && (is_more || taken.1.is_empty()) {
                // Of what is behind a beginning there may be several: a house number, and a second line.
                taken.1.push(column);
            } else {
                contested.push(column);
            }
        }
        best.remove(&Content::Other);
        contested.append(&mut doubtful_suburbs(&mut best, &folded));
        keep_what_goes_together(&mut best);
        contested.retain(|column| !matches!(found.get(*column), Some(Some(found)) if found.content == Content::Other));
        Guess {
            certainty: certainty_by_column(&best, header.len()),
            columns: columns_of(&best),
            contested,
            known: found.iter().flatten().count(),
        }
    }
}

/// What is held by which columns, and how sure that is.
type Best = BTreeMap<Content, (Certainty, Vec<usize>)>;

/// Where nothing is called a city, a suburb may be one, as in Australia: a person should say.
fn doubtful_suburbs(best: &mut Best, names: &[String]) -> Vec<usize> {
    let mut doubtful = Vec::new();
    for party in [Group::Receiver, Group::Sender] {
        let of_party = |field: Field| Content::Field(field.counterpart_in(party), 1);
        let district = of_party(Field::ReceiverDistrict);
        let is_suburb = |column: &usize| {
            let name = names.get(*column);
            name.is_some_and(|name| name.contains("suburb"))
        };
        let found = best.get(&district);
        let is_it = found.is_some_and(|(_, columns)| columns.iter().all(is_suburb));
        if is_it && !best.contains_key(&of_party(Field::ReceiverCity)) {
            doubtful.extend(
                best.remove(&district)
                    .into_iter()
                    .flat_map(|(_, columns)| columns),
            );
        }
    }
    doubtful
}

/// A whole name leaves its parts aside, and parts are nothing without a beginning.
fn keep_what_goes_together(best: &mut Best) {
    for field in Field::ALL {
        let has = |part: u8| best.contains_key(&Content::Field(field, part));
        let is_name = matches!(field, Field::ReceiverName | Field::SenderName);
        let (is_whole, is_begun) = (has(1), has(0));
        if (is_name && is_whole) || !(is_whole || is_begun) {
            best.retain(|content, _| !matches!(content, Content::Field(of, part) if *of == field && *part != 1));
        }
        // A first name alone is no name.
        if is_begun && !is_whole && !best.contains_key(&Content::Field(field, 2)) {
            best.remove(&Content::Field(field, 0));
        }
    }
}

fn certainty_by_column(best: &Best, width: usize) -> Vec<Option<Certainty>> {
    let mut by_column = vec![None; width];
    for (certainty, columns) in best.values() {
        for column in columns {
            if let Some(slot) = by_column.get_mut(*column) {
                *slot = Some(*certainty);
            }
        }
    }
    by_column
}

fn columns_of(best: &Best) -> Columns {
    let mut columns = Columns::default();
    for (content, (_, found)) in best {
        match content {
            Content::Field(field, _) => match columns.source_mut(*field) {
                Some(source) => source.columns.extend(found),
                None => columns.set(
                    *field,
                    Source {
                        columns: found.clone(),
                        fixed: String::new(),
                    },
                ),
            },
            Content::Status => columns.status = found.first().copied(),
            Content::Other => {}
        }
    }
    columns
}
