//! The request: an order that is complete, with the fields that it carries on unread.

use super::parsed::{ParsedOrder, Value};
use crate::contract::{Field, FieldRef, Group, MemberOrder};

/// An object whose members are all texts: each with the field that it is, of the receiver where it is an address.
macro_rules! text_object {
    ($(#[$doc:meta])* $name:ident { $($(#[$member_doc:meta])* $member:ident = $field:ident,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Default)]
        pub struct $name {
            $($(#[$member_doc])* pub $member: String,)*
            /// The members in their order, with those that the contract does not name.
            pub member_order: MemberOrder,
        }

        impl $name {
            fn of(order: &ParsedOrder<'_>, group: Group) -> Option<Self> {
                let text = |field: Field| order.text(field.counterpart_in(group)).map(str::to_owned);
                Some(Self {
                    $($member: text(Field::$field)?,)*
                    member_order: order.member_order(group, None).clone(),
                })
            }

            fn put_into<'a>(&'a self, order: &mut ParsedOrder<'a>, group: Group) {
                $(order.put_text(FieldRef::order_field(Field::$field.counterpart_in(group)), &self.$member);)*
                order.set_member_order(group, None, self.member_order.clone());
            }
        }
    };
}

text_object! {
    /// The carrier and its label.
    LogisticsProvider {
        /// Transport service.
        code = CarrierCode,
        /// Tracking number, if the merchant has one already.
        tracking_number = TrackingNumber,
        /// Address of the shipping label.
        label_url = LabelUrl,
        /// The shipping label itself, base64.
        label_base64 = LabelBase64,
    }
}

text_object! {
    /// Customs information.
    Package {
        /// The merchant's order number.
        order_number = OrderNumber,
    }
}

text_object! {
    /// A consignee or a shipper.
    Party {
        /// Full name.
        name = ReceiverName,
        /// Street address.
        address = ReceiverAddress,
        /// City.
        city = ReceiverCity,
        /// Province or state.
        province = ReceiverProvince,
        /// District, suburb or barangay.
        district = ReceiverDistrict,
        /// ISO 3166-1 alpha-2 country code.
        country_code = ReceiverCountryCode,
        /// Postal code.
        post_code = ReceiverPostCode,
        /// Phone.
        phone = ReceiverPhone,
        /// E-mail.
        email = ReceiverEmail,
    }
}

/// A complete order, ready to be sent.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Order {
    /// Warehouse code.
    pub centre_code: String,
    /// Shop (client) code.
    pub client_code: String,
    /// Validate all of the order's data within the call; the API's default is `false`.
    pub real_time_response: Option<bool>,
    /// Kind of order flow.
    pub process_type: Option<i64>,
    /// The carrier and its label.
    pub logistics_provider: LogisticsProvider,
    /// Customs information.
    pub package: Package,
    /// The consignee.
    pub receiver: Party,
    /// The shipper.
    pub sender: Party,
    /// The goods.
    pub items: Vec<Item>,
    /// The members in their order, with those that the contract does not name.
    pub member_order: MemberOrder,
}

/// One line of goods.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Item {
    /// Stock keeping unit.
    pub sku: String,
    /// ISO 4217 currency code.
    pub currency: String,
    /// Unit price, in the deployment's unit.
    pub unit_price: i64,
    /// Quantity.
    pub qty: i64,
    /// The members in their order, with those that the contract does not name.
    pub member_order: MemberOrder,
}

impl ParsedOrder<'_> {
    /// The complete order, if every field that an order needs is there with its type.
    #[must_use]
    pub fn to_order(&self) -> Option<Order> {
        let text = |field| self.text(field).map(str::to_owned);
        let is_absent = |field| *self.value(FieldRef::order_field(field)) == Value::Absent;
        let real_time_response = self.flag(Field::RealTimeResponse);
        let process_type = self.integer(Field::ProcessType);
        let is_usable = (real_time_response.is_some() || is_absent(Field::RealTimeResponse))
            && (process_type.is_some() || is_absent(Field::ProcessType))
            && self.has_items;
        let items = (0..self.item_count()).map(|index| Item::of(self, index));
        is_usable.then_some(())?;
        Some(Order {
            centre_code: text(Field::CentreCode)?,
            client_code: text(Field::ClientCode)?,
            real_time_response,
            process_type,
            logistics_provider: LogisticsProvider::of(self, Group::LogisticsProvider)?,
            package: Package::of(self, Group::Package)?,
            receiver: Party::of(self, Group::Receiver)?,
            sender: Party::of(self, Group::Sender)?,
            items: items.collect::<Option<_>>()?,
            member_order: self.member_order(Group::Order, None).clone(),
        })
    }
}

impl Order {
    /// The request's body. Members stand in the order in which they came, unknown ones in their place.
    #[must_use]
    pub fn to_json(&self) -> String {
        self.to_parsed().to_json()
    }

    /// The order as if it had just arrived.
    fn to_parsed(&self) -> ParsedOrder<'_> {
        let mut order = ParsedOrder::with_items(self.items.len());
        let once = FieldRef::order_field;
        order.put_text(once(Field::CentreCode), &self.centre_code);
        order.put_text(once(Field::ClientCode), &self.client_code);
        if let Some(flag) = self.real_time_response {
            order.put(once(Field::RealTimeResponse), Value::Flag(flag));
        }
        if let Some(integer) = self.process_type {
            order.put(once(Field::ProcessType), Value::Integer(integer));
        }
        order.set_member_order(Group::Order, None, self.member_order.clone());
        self.logistics_provider
            .put_into(&mut order, Group::LogisticsProvider);
        self.package.put_into(&mut order, Group::Package);
        self.receiver.put_into(&mut order, Group::Receiver);
        self.sender.put_into(&mut order, Group::Sender);
        for (index, item) in self.items.iter().enumerate() {
            item.put_into(&mut order, index);
        }
        order
    }
}

impl Item {
    fn of(order: &ParsedOrder<'_>, index: usize) -> Option<Self> {
        let text = |field| order.text_at(FieldRef::item_field(index, field));
        let integer = |field| order.integer_at(FieldRef::item_field(index, field));
        Some(Self {
            sku: text(Field::Sku)?.to_owned(),
            currency: text(Field::Currency)?.to_owned(),
            unit_price: integer(Field::UnitPrice)?,
            qty: integer(Field::Qty)?,
            member_order: order.member_order(Group::Item, Some(index)).clone(),
        })
    }

    fn put_into<'a>(&'a self, order: &mut ParsedOrder<'a>, index: usize) {
        let field_ref = |field| FieldRef::item_field(index, field);
        order.put_text(field_ref(Field::Sku), &self.sku);
        order.put_text(field_ref(Field::Currency), &self.currency);
        order.put(field_ref(Field::UnitPrice), Value::Integer(self.unit_price));
        order.put(field_ref(Field::Qty), Value::Integer(self.qty));
        order.set_member_order(Group::Item, Some(index), self.member_order.clone());
    }
}

#[cfg(test)]
mod tests {
    use crate::decode;

    /// The same text without white space between its tokens.
    fn compact(json: &str) -> String {
        let value: Box<serde_json::value::RawValue> = serde_json::from_str(json).unwrap();
        let mut out = String::new();
        let mut in_string = false;
        let mut escaped = false;
        for character in value.get().chars() {
            if in_string || !character.is_whitespace() {
                out.push(character);
            }
            match character {
                '"' if !escaped => in_string = !in_string,
                _ => {}
            }
            escaped = in_string && character == '\\' && !escaped;
        }
        out
    }

    #[test]
    fn an_order_is_written_as_it_came() {
        let example = include_str!("../../../../tests/orders/example.json");
        let order = decode(example.as_bytes())
            .unwrap()
            .order
            .to_order()
            .unwrap();
        assert_eq!(order.to_json(), compact(example));
    }

    #[test]
    fn unknown_fields_stay_in_their_place_at_every_level() {
        let example = include_str!("../../../../tests/orders/example.json")
            .replace(
                r#""centre_code""#,
                r#""desc": [null,{"x":1.50}], "centre_code""#,
            )
            .replace(r#""phone""#, r#""line2": "a\u00e9", "phone""#)
            .replace(r#""qty": 73"#, r#""platform_sku_id": 9, "qty": 73"#);
        let order = decode(example.as_bytes())
            .unwrap()
            .order
            .to_order()
            .unwrap();
        assert_eq!(order.to_json(), compact(&example));
    }
}
