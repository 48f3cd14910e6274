//! Which columns a template has.

use order_model::{Field, Group};

/// What nobody types into a table.
const LEFT_OUT: [Field; 3] = [
    Field::RealTimeResponse,
    Field::ProcessType,
    Field::LabelBase64,
];

/// The fields of a template's columns, in their order.
pub fn columns() -> impl Iterator<Item = Field> {
    // The number first, by which rows are one order, then the goods; the sender, who is mostly the same, last.
    let of_group = |groups: &'static [Group]| {
        let fields = Field::ALL.into_iter();
        fields.filter(|field| groups.contains(&field.group()) && !LEFT_OUT.contains(field))
    };
    let number = std::iter::once(Field::OrderNumber);
    let others = of_group(&[Group::Order, Group::LogisticsProvider]);
    number
        .chain(of_group(&[Group::Item]))
        .chain(of_group(&[Group::Receiver]))
        .chain(others)
        .chain(of_group(&[Group::Sender]))
}
