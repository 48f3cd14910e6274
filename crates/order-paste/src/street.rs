//! The street: what is left when all else has been found.

use order_model::rules::is_of_street;

use crate::chunk::{Chunks, Role};
use crate::label::Label;
use crate::part::PartKind;
use crate::words::{has_digit, is_remark};

/// Makes the address of what is left: pieces with a number or a word of streets, and what stands between them and the city.
pub(crate) fn read(chunks: &mut Chunks<'_>) {
    let is_of_place = |role: Option<Role>| {
        matches!(
            role,
            Some(Role::Part(
                PartKind::City
                    | PartKind::District
                    | PartKind::Province
                    | PartKind::PostCode
                    | PartKind::Address
            ))
        )
    };
    let mut inside = false;
    for index in 0..chunks.all.len() {
        let Some(chunk) = chunks.all.get(index).cloned() else {
            continue;
        };
        if chunk.role.is_some() {
            inside = inside && chunk.role == Some(Role::Part(PartKind::Address));
            continue;
        }
        let text = chunks.text_of(&chunk);
        let next = chunks
            .all
            .iter()
            .skip(index + 1)
            .find(|next| next.role.is_some() || has_digit(chunks.text_of(next)));
        let leads_on = next.is_some_and(|next| is_of_place(next.role) || next.role.is_none());
        let has_house = has_digit(text) || text.contains("/F") || text.contains("F/");
        let has_street = text
            .split([' ', '.'])
            .any(|word| word.len() > 1 && is_of_street(word));
        let is_labelled = matches!(chunk.label, Some(Label::Address | Label::Street));
        let is_out = matches!(
            chunk.label,
            Some(Label::Nothing | Label::Phone | Label::Name | Label::Email)
        );
        let is_own = is_labelled
            || has_street
            || has_house && !is_remark(text)
            || inside && leads_on
            || chunk.under == Some(Label::Street) && leads_on;
        let touches_place = leads_on
            && chunks
                .all
                .get(index + 1)
                .is_some_and(|next| is_of_place(next.role));
        let is_short = text.chars().count() < 2;
        if !is_out && !is_short && (is_own || touches_place && !is_remark(text)) {
            chunks.set(index, Role::Part(PartKind::Address));
            inside = true;
        }
    }
}
