//! The members of a draft that the contract does not name: they are kept and sent as they are, and can be set.

use std::sync::Arc;

use super::draft::OrderDraft;
use crate::contract::{Group, MemberOrder, Path};
use crate::json::{JsonError, check};

impl OrderDraft {
    /// Every member that the contract does not name: where it stands, and its value as JSON text.
    ///
    /// ```
    /// use order_model::OrderDraft;
    ///
    /// let draft = OrderDraft::from_json(br#"{"note":"x","items":[{"lot":7}]}"#)?;
    /// let unknown: Vec<_> = draft.unknown_members().map(|(path, json)| (path.pointer(), json)).collect();
    /// assert_eq!(unknown, [("/note".to_owned(), "\"x\""), ("/items/0/lot".to_owned(), "7")]);
    /// # Ok::<(), order_model::JsonError>(())
    /// ```
    pub fn unknown_members(&self) -> impl Iterator<Item = (Path, &str)> {
        let singles = Group::SINGLES.into_iter().zip(&self.member_orders);
        let singles = singles.map(|(group, members)| (group, None, members));
        let items = self.items.iter().enumerate();
        let items = items.map(|(index, item)| (Group::Item, Some(index), &item.member_order));
        singles.chain(items).flat_map(|(group, item, members)| {
            let path = move |key: &str| Path::group(group, item).key(key.to_owned());
            members.unknown().map(move |(key, json)| (path(key), json))
        })
    }

    /// The value of a member that the contract does not name, as JSON text.
    #[must_use]
    pub fn unknown_member(&self, group: Group, item: Option<usize>, key: &str) -> Option<&str> {
        let members = match (group, item) {
            (Group::Item, Some(index)) => &self.items.get(index)?.member_order,
            _ => self.member_orders.get(single(group)?)?,
        };
        let last = members.unknown().filter(|(name, _)| *name == key).last();
        last.map(|(_, json)| json)
    }

    /// Sets the value of such a member, which stands behind those that the contract names, or takes it out. Does nothing where there
    /// is no such item, and where the contract names the member.
    ///
    /// # Errors
    /// Where the value is not JSON.
    pub fn set_unknown_member(
        &mut self,
        group: Group,
        item: Option<usize>,
        key: &str,
        json: Option<&str>,
    ) -> Result<(), JsonError> {
        if let Some(json) = json {
            check(json.as_bytes())?;
        }
        if let Some(members) = self.members_mut(group, item) {
            members.set_unknown(group, key, json);
        }
        Ok(())
    }

    fn members_mut(&mut self, group: Group, item: Option<usize>) -> Option<&mut MemberOrder> {
        match (group, item) {
            (Group::Item, Some(index)) => {
                let item = Arc::make_mut(self.items.get_mut(index)?);
                Some(&mut item.member_order)
            }
            _ => self.member_orders.get_mut(single(group)?),
        }
    }
}

/// The place of a group among those that stand once.
fn single(group: Group) -> Option<usize> {
    Group::SINGLES
        .into_iter()
        .position(|single| single == group)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::order::EXAMPLE;

    fn example() -> OrderDraft {
        OrderDraft::from_json(EXAMPLE.as_bytes()).unwrap()
    }

    #[test]
    fn a_member_that_is_set_stands_last_is_sent_and_survives_storing() {
        let mut draft = example();
        draft
            .set_unknown_member(Group::Receiver, None, "tax_id", Some("\"9\""))
            .unwrap();
        draft
            .set_unknown_member(Group::Item, Some(0), "hs_code", Some("6204"))
            .unwrap();
        let sent = draft.read().0.to_order().unwrap().to_json();
        assert!(sent.contains(r#","tax_id":"9"},"sender":"#), "{sent}");
        assert!(sent.contains(r#","hs_code":6204}"#), "{sent}");
        let again = OrderDraft::from_json(draft.to_json().as_bytes()).unwrap();
        assert_eq!(again, draft);
        assert_eq!(
            again.unknown_member(Group::Item, Some(0), "hs_code"),
            Some("6204")
        );
    }

    #[test]
    fn what_is_taken_out_leaves_no_trace() {
        let mut draft = example();
        for json in ["1", "2"] {
            draft
                .set_unknown_member(Group::Order, None, "note", Some(json))
                .unwrap();
        }
        assert_eq!(draft.unknown_member(Group::Order, None, "note"), Some("2"));
        assert_eq!(draft.unknown_members().count(), 1);
        draft
            .set_unknown_member(Group::Order, None, "note", None)
            .unwrap();
        assert_eq!(draft, example());
    }

    #[test]
    fn what_the_contract_names_and_what_is_no_json_is_not_set() {
        let mut draft = example();
        let set = draft.set_unknown_member(Group::Order, None, "note", Some("{"));
        assert!(set.is_err());
        for (group, item, key) in [
            (Group::Receiver, None, "name"),
            (Group::Order, None, "items"),
            (Group::Item, Some(99), "note"),
            (Group::Item, None, "note"),
        ] {
            draft
                .set_unknown_member(group, item, key, Some("1"))
                .unwrap();
        }
        assert_eq!(draft, example());
    }
}
