//! The request: an order that is complete, with the fields that it carries on unread.

use super::parsed::{ParsedOrder, Value};
use super::write::write_object;
use crate::contract::member_order::MemberSlot;
use crate::contract::{Field, FieldRef, Group, MemberOrder};
use crate::json::{write_array, write_string};

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
    pub layout: MemberOrder,
}

/// The carrier and its label.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LogisticsProvider {
    /// Transport service.
    pub code: String,
    /// Tracking number, if the merchant has one already.
    pub tracking_number: String,
    /// Address of the shipping label.
    pub label_url: String,
    /// The shipping label itself, base64.
    pub label_base64: String,
    /// The members in their order, with those that the contract does not name.
    pub layout: MemberOrder,
}

/// Customs information.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Package {
    /// The merchant's order number.
    pub order_number: String,
    /// The members in their order, with those that the contract does not name.
    pub layout: MemberOrder,
}

/// A consignee or a shipper.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Party {
    /// Full name.
    pub name: String,
    /// Street address.
    pub address: String,
    /// City.
    pub city: String,
    /// Province or state.
    pub province: String,
    /// District, suburb or barangay.
    pub district: String,
    /// ISO 3166-1 alpha-2 country code.
    pub country_code: String,
    /// Postal code.
    pub post_code: String,
    /// Phone.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// The members in their order, with those that the contract does not name.
    pub layout: MemberOrder,
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
    pub layout: MemberOrder,
}

impl ParsedOrder<'_> {
    /// The complete order, if every field that an order needs is there with its type.
    #[must_use]
    pub fn to_order(&self) -> Option<Order> {
        let text = |field| self.text(field).map(str::to_owned);
        let optional =
            |field| (*self.value(FieldRef::order_field(field)) != Value::Absent).then_some(field);
        let layout = |group| self.layout(group, None).clone();
        Some(Order {
            centre_code: text(Field::CentreCode)?,
            client_code: text(Field::ClientCode)?,
            real_time_response: optional(Field::RealTimeResponse)
                .map(|f| self.flag(f).ok_or(()))
                .transpose()
                .ok()?,
            process_type: optional(Field::ProcessType)
                .map(|f| self.integer(f).ok_or(()))
                .transpose()
                .ok()?,
            layout: layout(Group::Order),
            logistics_provider: LogisticsProvider {
                code: text(Field::CarrierCode)?,
                tracking_number: text(Field::TrackingNumber)?,
                label_url: text(Field::LabelUrl)?,
                label_base64: text(Field::LabelBase64)?,
                layout: layout(Group::LogisticsProvider),
            },
            package: Package {
                order_number: text(Field::OrderNumber)?,
                layout: layout(Group::Package),
            },
            receiver: self.party(Group::Receiver)?,
            sender: self.party(Group::Sender)?,
            items: self.has_items.then(|| self.to_items())??,
        })
    }

    fn party(&self, group: Group) -> Option<Party> {
        let text = |field: Field| self.text(field.counterpart_in(group)).map(str::to_owned);
        Some(Party {
            name: text(Field::ReceiverName)?,
            address: text(Field::ReceiverAddress)?,
            city: text(Field::ReceiverCity)?,
            province: text(Field::ReceiverProvince)?,
            district: text(Field::ReceiverDistrict)?,
            country_code: text(Field::ReceiverCountryCode)?,
            post_code: text(Field::ReceiverPostCode)?,
            phone: text(Field::ReceiverPhone)?,
            email: text(Field::ReceiverEmail)?,
            layout: self.layout(group, None).clone(),
        })
    }

    fn to_items(&self) -> Option<Vec<Item>> {
        let item = |index| {
            let text = |field| {
                self.text_at(FieldRef::item_field(index, field))
                    .map(str::to_owned)
            };
            let integer = |field| self.integer_at(FieldRef::item_field(index, field));
            Some(Item {
                sku: text(Field::Sku)?,
                currency: text(Field::Currency)?,
                unit_price: integer(Field::UnitPrice)?,
                qty: integer(Field::Qty)?,
                layout: self.layout(Group::Item, Some(index)).clone(),
            })
        };
        (0..self.item_count()).map(item).collect()
    }
}

impl Order {
    /// The request's body. SeenMembers stand in the order in which they came, unknown ones in their place.
    #[must_use]
    pub fn to_json(&self) -> String {
        let label = self.logistics_provider.label_base64.len();
        let mut out = String::with_capacity(1024 + label + self.items.len() * 96);
        self.write_group(&mut out, Group::Order);
        out
    }

    fn write_group(&self, out: &mut String, group: Group) {
        let layout = match group {
            Group::LogisticsProvider => &self.logistics_provider.layout,
            Group::Package => &self.package.layout,
            Group::Receiver => &self.receiver.layout,
            Group::Sender => &self.sender.layout,
            Group::Order | Group::Item => &self.layout,
        };
        write_object(out, layout.slots(group), |out, slot| {
            match slot {
                MemberSlot::Field(field) => return self.write_leaf(out, field),
                MemberSlot::Group(Group::Item) => {
                    write_array(out, 0..self.items.len(), |out, index| {
                        if let Some(item) = self.items.get(index) {
                            item.write(out);
                        }
                    });
                }
                MemberSlot::Group(nested) => self.write_group(out, nested),
                MemberSlot::Unknown { .. } => return false,
            }
            true
        });
    }

    fn write_leaf(&self, out: &mut String, field: Field) -> bool {
        let provider = &self.logistics_provider;
        let text = match field {
            Field::CentreCode => &self.centre_code,
            Field::ClientCode => &self.client_code,
            Field::RealTimeResponse => {
                return write_optional(out, self.real_time_response.map(|flag| flag.to_string()));
            }
            Field::ProcessType => {
                return write_optional(out, self.process_type.map(|kind| kind.to_string()));
            }
            Field::CarrierCode => &provider.code,
            Field::TrackingNumber => &provider.tracking_number,
            Field::LabelUrl => &provider.label_url,
            Field::LabelBase64 => &provider.label_base64,
            Field::OrderNumber => &self.package.order_number,
            _ => match field.group() {
                Group::Receiver => self.receiver.text(field),
                Group::Sender => self.sender.text(field),
                _ => return false,
            },
        };
        write_string(out, text);
        true
    }
}

fn write_optional(out: &mut String, json: Option<String>) -> bool {
    json.is_some_and(|json| {
        out.push_str(&json);
        true
    })
}

impl Party {
    /// The text of one of [`Group::Receiver`]'s or [`Group::Sender`]'s fields.
    fn text(&self, field: Field) -> &String {
        match field.counterpart_in(Group::Receiver) {
            Field::ReceiverAddress => &self.address,
            Field::ReceiverCity => &self.city,
            Field::ReceiverProvince => &self.province,
            Field::ReceiverDistrict => &self.district,
            Field::ReceiverCountryCode => &self.country_code,
            Field::ReceiverPostCode => &self.post_code,
            Field::ReceiverPhone => &self.phone,
            Field::ReceiverEmail => &self.email,
            _ => &self.name,
        }
    }
}

impl Item {
    fn write(&self, out: &mut String) {
        write_object(out, self.layout.slots(Group::Item), |out, slot| {
            match slot {
                MemberSlot::Field(Field::Sku) => write_string(out, &self.sku),
                MemberSlot::Field(Field::Currency) => write_string(out, &self.currency),
                MemberSlot::Field(Field::UnitPrice) => out.push_str(&self.unit_price.to_string()),
                MemberSlot::Field(Field::Qty) => out.push_str(&self.qty.to_string()),
                _ => return false,
            }
            true
        });
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
