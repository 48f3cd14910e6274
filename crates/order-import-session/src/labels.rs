//! Labels of orders: whose each is, told by the numbers in its file's name and on it.

use std::collections::{BTreeSet, HashMap};

use order_import::review::CellEdit;
use order_model::{Field, FieldRef};

use crate::message::{Attach, LabelOwner, LabelTexts};
use crate::review::{UnderReview, is_away};

const LABEL: FieldRef = FieldRef::order_field(Field::LabelBase64);

/// The shortest numbers that tell an order: by a file's name; by a text, where they have letters, where they have none (postal codes are shorter), and
/// where spaces stand between their digits.
const IN_NAME: usize = 4;
const WITH_LETTERS: usize = 5;
const DIGITS_ALONE: usize = 7;
const SPACED: usize = 10;

/// The orders whose number or tracking number a label has in its file's name or on it. It is certain whose it is where that is one.
pub(crate) fn owners(of: &UnderReview, labels: &[LabelTexts]) -> Vec<Vec<LabelOwner>> {
    let numbers = Numbers::of(of);
    let owners = labels.iter().map(|label| {
        let found = numbers.orders_of(label).into_iter();
        let owner = |order| {
            Some(LabelOwner {
                row: of.first_row(order)?,
                order_number: of.key(order).1,
            })
        };
        found.filter_map(owner).collect()
    });
    owners.collect()
}

/// The numbers of orders that are still to be sent.
struct Numbers {
    orders: HashMap<String, Vec<usize>>,
    /// Of so many words one is at most.
    most_words: usize,
}

impl Numbers {
    fn of(of: &UnderReview) -> Self {
        let mut numbers = Self {
            orders: HashMap::new(),
            most_words: 1,
        };
        for order in (0..of.review.order_count()).filter(|order| !is_away(of.standing(*order))) {
            numbers.add(&of.key(order).1, order);
            numbers.add(&of.review.head_text(order, Field::TrackingNumber), order);
        }
        numbers
    }

    fn add(&mut self, number: &str, order: usize) {
        let words = words(number);
        if !words.is_empty() {
            self.most_words = self.most_words.max(words.len());
            self.orders.entry(joined(&words)).or_default().push(order);
        }
    }

    fn orders_of(&self, label: &LabelTexts) -> BTreeSet<usize> {
        let stem = label.name.rsplit_once('.');
        let name = words(stem.map_or(&label.name, |(stem, _)| stem));
        let whole = joined(&name);
        let mut found = BTreeSet::new();
        self.find(&name, &mut found, |number| {
            number == whole || letters(number) >= IN_NAME
        });
        for text in &label.texts {
            self.find(&words(text), &mut found, |number| {
                let has_letters = number.chars().any(char::is_alphabetic);
                let least = if has_letters {
                    WITH_LETTERS
                } else {
                    DIGITS_ALONE
                };
                has_digit(number) && letters(number) >= least
            });
            let close: String = text.chars().filter(|it| !it.is_whitespace()).collect();
            self.find(&words(&close), &mut found, |number| {
                has_digit(number) && letters(number) >= SPACED
            });
        }
        found
    }

    /// Finds numbers in words; one within another is a part of that.
    fn find(&self, words: &[String], found: &mut BTreeSet<usize>, tells: impl Fn(&str) -> bool) {
        let mut end_before = 0;
        for start in 0..words.len() {
            let longest = (start + self.most_words).min(words.len());
            let number_to = |end: &usize| words.get(start..*end).map(joined);
            let number = (end_before.max(start) + 1..=longest)
                .rev()
                .filter_map(|end| Some((end, number_to(&end)?)))
                .find(|(_, number)| self.orders.contains_key(number) && tells(number));
            if let Some((end, number)) = number {
                end_before = end;
                found.extend(self.orders.get(&number).into_iter().flatten());
            }
        }
    }
}

/// What stands between signs and spaces, in capitals.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty());
    words.map(str::to_uppercase).collect()
}

/// Words as one number: what stands between them says nothing, except between digits, where it is a sign.
fn joined(words: &[String]) -> String {
    let mut number = String::new();
    for word in words {
        let is_digit = |letter: Option<char>| letter.is_some_and(char::is_numeric);
        if is_digit(number.chars().last()) && is_digit(word.chars().next()) {
            number.push('-');
        }
        number.push_str(word);
    }
    number
}

fn letters(number: &str) -> usize {
    number
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .count()
}

fn has_digit(number: &str) -> bool {
    number.chars().any(char::is_numeric)
}

impl UnderReview {
    /// Gives labels to orders that have not been sent, or takes them off.
    pub(crate) fn attach(&mut self, attach: &Attach) {
        let mut edits = Vec::new();
        for (row, label) in &attach.labels {
            let order = self.order_of(*row);
            let Some(order) = order.filter(|order| !is_away(self.standing(*order))) else {
                continue;
            };
            edits.extend(self.review.edits_of(order, LABEL, label));
            match label.is_empty() {
                true => self.attached.remove(row),
                false => self.attached.insert(*row),
            };
        }
        let touched = self.touched(&edits);
        if !attach.is_again {
            self.forget_refused(&touched);
            self.forget_accepted(&touched);
        }
        self.review.edit(edits);
        self.refresh();
    }

    /// Whether a change has given an order its label.
    pub(crate) fn is_attached(&self, edit: &CellEdit) -> bool {
        let order = self.order_of(edit.row);
        let first = order.and_then(|order| self.first_row(order));
        first.is_some_and(|first| self.attached.contains(&first))
            && self.review.edit_of(edit.row, LABEL.field, "").at == edit.at
    }

    /// Whether an order that is still to be sent has no label.
    pub(crate) fn is_unlabelled(&self, order: usize) -> bool {
        let is_empty = |field| self.review.head_text(order, field).is_empty();
        !is_away(self.standing(order)) && is_empty(LABEL.field) && is_empty(Field::LabelUrl)
    }
}
