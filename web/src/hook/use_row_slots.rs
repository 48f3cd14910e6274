//! Which element shows which row of a long table: changing the texts of an element is less work for the browser than making another.

use yew::prelude::*;

use crate::browser::focus::blur_within;

/// What each slot shows.
#[derive(Debug)]
struct Slots<K>(Vec<K>);

impl<K: PartialEq + Clone> Slots<K> {
    /// The slot of each of these rows. A row that is shown already stays in its slot; others take the slots that are free.
    fn assign(&mut self, rows: &[K]) -> Vec<usize> {
        let own = |row: &K| self.0.iter().position(|shown| shown == row);
        let own: Vec<Option<usize>> = rows.iter().map(own).collect();
        let mut free = (0..).filter(|slot| !own.contains(&Some(*slot)));
        let slots = own.iter().map(|slot| slot.or_else(|| free.next()));
        let slots: Vec<usize> = slots.flatten().collect();
        for (slot, row) in slots.iter().zip(rows) {
            match self.0.get_mut(*slot) {
                Some(shown) => *shown = row.clone(),
                None => self.0.push(row.clone()),
            }
        }
        slots
    }
}

/// The slot of each of these rows, to be the key of its element.
#[hook]
pub(crate) fn use_row_slots<K: PartialEq + Clone + 'static>(rows: &[K]) -> Vec<usize> {
    let slots = use_mut_ref(|| Slots(Vec::new()));
    slots.borrow_mut().assign(rows)
}

/// The focus was on the row that an element showed before: another does not get it.
#[hook]
pub(crate) fn use_focus_of_row<K: PartialEq + Clone + 'static>(element: &NodeRef, row: &K) {
    let element = element.clone();
    use_effect_with(row.clone(), move |_| {
        if let Some(element) = element.cast() {
            blur_within(&element);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_stays_in_its_slot_and_others_take_what_is_free() {
        let mut slots = Slots(Vec::new());
        assert_eq!(slots.assign(&['a', 'b', 'c']), [0, 1, 2]);
        // Scrolled down by one.
        assert_eq!(slots.assign(&['b', 'c', 'd']), [1, 2, 0]);
        // Sorted the other way.
        assert_eq!(slots.assign(&['d', 'c', 'b']), [0, 2, 1]);
        // Something else was searched for, and then everything again.
        assert_eq!(slots.assign(&['c']), [2]);
        assert_eq!(slots.assign(&['x', 'c', 'y', 'z']), [0, 2, 1, 3]);
    }
}
