//! Labels that were given to a file of orders, and whose each is.

use std::collections::BTreeMap;

use order_import_session::message::LabelOwner;
use serde::{Deserialize, Serialize};

/// A label that has an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct GivenLabel {
    /// The same for the same bytes.
    pub(crate) id: String,
    /// What its file is called.
    pub(crate) name: String,
    pub(crate) owner: LabelOwner,
    /// Whether a person has chosen it of several labels of an order.
    pub(crate) is_chosen: bool,
}

/// What came of a file that may be a label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Found {
    Given(GivenLabel),
    /// No order that is still to be sent has its number.
    Nobodys(String),
    /// Several orders have.
    Several(String),
    NoLabel(String),
}

/// Labels that were given to a file of orders.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Labels {
    given: Vec<GivenLabel>,
    /// The names of the others of those that were given last.
    #[serde(skip)]
    pub(crate) nobodys: Vec<String>,
    #[serde(skip)]
    pub(crate) several: Vec<String>,
    #[serde(skip)]
    pub(crate) no_labels: Vec<String>,
    /// How many are looked into, of how many.
    #[serde(skip)]
    pub(crate) progress: Option<(usize, usize)>,
}

impl Labels {
    /// Takes what came of some files. The same label again is nothing new.
    pub(crate) fn take(&mut self, found: Vec<Found>) {
        self.nobodys.clear();
        self.several.clear();
        self.no_labels.clear();
        for found in found {
            match found {
                Found::Given(label) => {
                    if !self.given.iter().any(|given| given.id == label.id) {
                        self.given.push(label);
                    }
                }
                Found::Nobodys(name) => self.nobodys.push(name),
                Found::Several(name) => self.several.push(name),
                Found::NoLabel(name) => self.no_labels.push(name),
            }
        }
    }

    /// Chooses one of several labels of an order.
    pub(crate) fn choose(&mut self, row: usize, id: &str) {
        for label in &mut self.given {
            if label.owner.row == row {
                label.is_chosen = label.id == id;
            }
        }
    }

    pub(crate) const fn is_empty(&self) -> bool {
        self.given.is_empty()
    }

    /// The label of each order that has one, by the order's first row: its id. Of several it is the one that was chosen.
    pub(crate) fn attached(&self) -> BTreeMap<usize, String> {
        let by_order = self.by_order().into_iter();
        let attached = by_order.filter_map(|(row, labels)| {
            let label = match labels.as_slice() {
                [only] => *only,
                all => all.iter().copied().find(|label| label.is_chosen)?,
            };
            Some((row, label.id.clone()))
        });
        attached.collect()
    }

    /// The labels of each order that has several, of which none was chosen.
    pub(crate) fn undecided(&self) -> Vec<Vec<&GivenLabel>> {
        let attached = self.attached();
        let by_order = self.by_order().into_iter();
        by_order
            .filter(|(row, _)| !attached.contains_key(row))
            .map(|(_, labels)| labels)
            .collect()
    }

    fn by_order(&self) -> BTreeMap<usize, Vec<&GivenLabel>> {
        let mut by_order: BTreeMap<usize, Vec<&GivenLabel>> = BTreeMap::new();
        for label in &self.given {
            by_order.entry(label.owner.row).or_default().push(label);
        }
        by_order
    }
}

#[cfg(test)]
mod tests {
    use order_import_session::json;

    use super::*;

    fn given(id: &str, row: usize) -> Found {
        Found::Given(GivenLabel {
            id: id.to_owned(),
            name: format!("{id}.pdf"),
            owner: LabelOwner {
                row,
                order_number: format!("SO-{row}"),
            },
            is_chosen: false,
        })
    }

    fn attached(labels: &Labels) -> Vec<(usize, String)> {
        labels.attached().into_iter().collect()
    }

    #[test]
    fn an_order_with_two_labels_has_none_until_one_is_chosen() {
        let mut labels = Labels::default();
        labels.take(vec![given("a", 1), given("b", 2), given("a", 1)]);
        assert_eq!(
            attached(&labels),
            [(1, "a".to_owned()), (2, "b".to_owned())]
        );
        labels.take(vec![given("c", 1), Found::Nobodys("x.pdf".to_owned())]);
        assert_eq!(attached(&labels), [(2, "b".to_owned())]);
        let undecided = labels.undecided();
        let names: Vec<&str> = undecided[0].iter().map(|label| &*label.name).collect();
        assert_eq!(names, ["a.pdf", "c.pdf"]);
        labels.choose(1, "c");
        assert_eq!(
            attached(&labels),
            [(1, "c".to_owned()), (2, "b".to_owned())]
        );
        assert!(labels.undecided().is_empty());
        let kept = json::text(&labels);
        assert_eq!(
            json::read::<Labels>(&kept).unwrap().attached(),
            labels.attached()
        );
    }

    #[test]
    fn what_has_no_order_is_named_until_others_are_given() {
        let mut labels = Labels::default();
        labels.take(vec![
            Found::Nobodys("a.pdf".to_owned()),
            Found::Several("b.pdf".to_owned()),
            Found::NoLabel("c.txt".to_owned()),
        ]);
        assert_eq!(
            [&labels.nobodys[0], &labels.several[0], &labels.no_labels[0]],
            ["a.pdf", "b.pdf", "c.txt"]
        );
        assert!(labels.is_empty());
        labels.take(vec![given("d", 1)]);
        assert!(
            labels.nobodys.is_empty() && labels.several.is_empty() && labels.no_labels.is_empty()
        );
    }
}
