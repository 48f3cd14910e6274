//! The field register: every field of the request, once. Decoding, writing, drafts, rules, messages and the
//! page's form all derive from it.

use std::fmt;
use std::ops::Range;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::group::Group;
use crate::text::suggest::suggest_name;

/// The JSON type that a field must have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A string.
    #[serde(rename = "string")]
    Text,
    /// A whole number within ±(2^53 − 1), the integers that JavaScript holds exactly.
    Integer,
    /// `true` or `false`.
    #[serde(rename = "boolean")]
    Flag,
}

/// Whether a field may be left out or left empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Presence {
    /// The key must be there and its text must say something.
    Required,
    /// The key must be there; its text may be empty.
    MayBeEmpty,
    /// The key may be absent.
    Optional,
}

impl Kind {
    /// The type as JSON Schema names it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Text => "string",
            Self::Integer => "integer",
            Self::Flag => "boolean",
        }
    }
}

impl Presence {
    /// The word as it stands in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::MayBeEmpty => "may_be_empty",
            Self::Optional => "optional",
        }
    }
}

macro_rules! register {
    ($($(#[doc = $doc:literal])* $name:ident = $group:ident $key:literal $dotted:literal $kind:ident $presence:ident,)*) => {
        /// A field of the request. The order of the variants is the order of the API's document.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Field {
            $($(#[doc = $doc])* $name,)*
        }

        impl Field {
            /// Every field, in the order of the API's document.
            pub const ALL: [Self; [$(Self::$name),*].len()] = [$(Self::$name),*];

            /// What it is, in a few words.
            #[must_use]
            pub const fn about(self) -> &'static str {
                match self { $(Self::$name => concat!($($doc),*).trim_ascii(),)* }
            }

            /// The object that holds the field.
            #[must_use]
            pub const fn group(self) -> Group {
                match self { $(Self::$name => Group::$group,)* }
            }

            /// The key within that object.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$name => $key,)* }
            }

            /// The key as it starts a member in JSON, with its colon.
            pub(crate) const fn quoted(self) -> &'static str {
                match self { $(Self::$name => concat!("\"", $key, "\":"),)* }
            }

            /// The dotted name that settings use, such as `receiver.post_code` or `items.sku`.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$name => $dotted,)* }
            }

            /// The JSON type that the contract gives it.
            #[must_use]
            pub const fn kind(self) -> Kind {
                match self { $(Self::$name => Kind::$kind,)* }
            }

            /// The presence that the contract, or where it is silent our reading of it, gives it.
            #[must_use]
            pub const fn presence(self) -> Presence {
                match self { $(Self::$name => Presence::$presence,)* }
            }
        }
    };
}

register! {
    /// Warehouse code.
    CentreCode = Order "centre_code" "centre_code" Text Required,
    /// Shop (client) code.
    ClientCode = Order "client_code" "client_code" Text Required,
    /// Validate all of the order's data within the call.
    RealTimeResponse = Order "real_time_response" "real_time_response" Flag Optional,
    /// Kind of order flow; the values are the warehouse's own.
    ProcessType = Order "process_type" "process_type" Integer Optional,
    /// Transport service.
    CarrierCode = LogisticsProvider "code" "logistics_provider.code" Text Required,
    /// The merchant's own tracking number.
    TrackingNumber = LogisticsProvider "tracking_number" "logistics_provider.tracking_number" Text MayBeEmpty,
    /// Address of the shipping label.
    LabelUrl = LogisticsProvider "label_url" "logistics_provider.label_url" Text MayBeEmpty,
    /// The shipping label itself, base64.
    LabelBase64 = LogisticsProvider "label_base64" "logistics_provider.label_base64" Text MayBeEmpty,
    /// The merchant's order number, which identifies the order within the shop.
    OrderNumber = Package "order_number" "package.order_number" Text Required,
    /// Consignee: full name.
    ReceiverName = Receiver "name" "receiver.name" Text Required,
    /// Consignee: street address.
    ReceiverAddress = Receiver "address" "receiver.address" Text Required,
    /// Consignee: city.
    ReceiverCity = Receiver "city" "receiver.city" Text Required,
    /// Consignee: province or state.
    ReceiverProvince = Receiver "province" "receiver.province" Text Required,
    /// Consignee: district, suburb or barangay.
    ReceiverDistrict = Receiver "district" "receiver.district" Text MayBeEmpty,
    /// Consignee: ISO 3166-1 alpha-2 country code.
    ReceiverCountryCode = Receiver "country_code" "receiver.country_code" Text Required,
    /// Consignee: postal code.
    ReceiverPostCode = Receiver "post_code" "receiver.post_code" Text Required,
    /// Consignee: phone.
    ReceiverPhone = Receiver "phone" "receiver.phone" Text Required,
    /// Consignee: e-mail.
    ReceiverEmail = Receiver "email" "receiver.email" Text MayBeEmpty,
    /// Shipper: full name.
    SenderName = Sender "name" "sender.name" Text Required,
    /// Shipper: street address.
    SenderAddress = Sender "address" "sender.address" Text Required,
    /// Shipper: city.
    SenderCity = Sender "city" "sender.city" Text Required,
    /// Shipper: province or state.
    SenderProvince = Sender "province" "sender.province" Text Required,
    /// Shipper: district, suburb or barangay.
    SenderDistrict = Sender "district" "sender.district" Text MayBeEmpty,
    /// Shipper: ISO 3166-1 alpha-2 country code.
    SenderCountryCode = Sender "country_code" "sender.country_code" Text Required,
    /// Shipper: postal code.
    SenderPostCode = Sender "post_code" "sender.post_code" Text Required,
    /// Shipper: phone.
    SenderPhone = Sender "phone" "sender.phone" Text Required,
    /// Shipper: e-mail.
    SenderEmail = Sender "email" "sender.email" Text MayBeEmpty,
    /// Stock keeping unit.
    Sku = Item "sku" "items.sku" Text Required,
    /// ISO 4217 code of the unit price's currency.
    Currency = Item "currency" "items.currency" Text Required,
    /// Unit price, in the unit that [`crate::Rules`] names.
    UnitPrice = Item "unit_price" "items.unit_price" Integer Required,
    /// Quantity.
    Qty = Item "qty" "items.qty" Integer Required,
}

/// How many leaves stand once in an order.
pub(crate) const HEAD: usize = Field::Sku as usize;
/// How many leaves an item has.
pub(crate) const ITEM: usize = Field::ALL.len() - HEAD;

impl Field {
    /// Whether the contract gives it text.
    #[inline]
    pub(crate) const fn is_text(self) -> bool {
        matches!(self.kind(), Kind::Text)
    }

    /// Whether it is compared letter by letter by who reads the order.
    pub(crate) const fn is_code(self) -> bool {
        matches!(
            self,
            Self::CentreCode
                | Self::ClientCode
                | Self::CarrierCode
                | Self::TrackingNumber
                | Self::OrderNumber
                | Self::Sku
        )
    }

    /// Codes that a warehouse gives out, and that have no spaces.
    pub(crate) const fn has_no_spaces(self) -> bool {
        matches!(
            self,
            Self::CentreCode | Self::ClientCode | Self::CarrierCode
        )
    }

    /// The field's slot among those of its kind: within the head, or within an item.
    pub(crate) const fn slot(self) -> usize {
        let place = self as usize;
        if place < HEAD { place } else { place - HEAD }
    }

    /// Whether the contract says that it may be left out.
    #[must_use]
    pub const fn is_optional(self) -> bool {
        matches!(self.presence(), Presence::Optional)
    }

    /// The field of `group` with this key.
    #[must_use]
    pub fn from_key(group: Group, key: &str) -> Option<Self> {
        group.fields().find(|field| field.key() == key)
    }

    /// The field with this dotted name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.name() == name)
    }

    /// The field with this dotted name.
    ///
    /// # Errors
    /// Where there is none: with the one that was meant.
    pub fn named<E: de::Error>(name: &str) -> Result<Self, E> {
        Self::from_name(name).ok_or_else(|| unknown_name(name, "field", &Self::ALL.map(Self::name)))
    }

    /// The same part of the other address: the sender's city for the receiver's.
    /// A field that is no part of an address answers with itself.
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "the groups of the two addresses have the same parts, which a test looks at"
    )]
    pub const fn counterpart_in(self, party: Group) -> Self {
        match (self.group(), party) {
            (own @ (Group::Receiver | Group::Sender), Group::Receiver | Group::Sender) => {
                Self::ALL[party.range().start + self as usize - own.range().start]
            }
            _ => self,
        }
    }
}

impl Group {
    /// The numbers of the group's fields.
    pub(crate) const fn range(self) -> Range<usize> {
        let (first, end) = match self {
            Self::Order => (Field::CentreCode, Field::CarrierCode),
            Self::LogisticsProvider => (Field::CarrierCode, Field::OrderNumber),
            Self::Package => (Field::OrderNumber, Field::ReceiverName),
            Self::Receiver => (Field::ReceiverName, Field::SenderName),
            Self::Sender => (Field::SenderName, Field::Sku),
            Self::Item => return HEAD..Field::ALL.len(),
        };
        first as usize..end as usize
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl Serialize for Field {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl<'de> Deserialize<'de> for Field {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::named(&String::deserialize(deserializer)?)
    }
}

/// The error for a name that settings use and we do not know, with the nearest that we do.
pub(crate) fn unknown_name<E: de::Error>(name: &str, what: &str, known: &[&'static str]) -> E {
    match suggest_name(name, known) {
        Some(known) => E::custom(format_args!(
            "there is no {what} `{name}`: did you mean `{known}`?"
        )),
        None => E::custom(format_args!("there is no {what} `{name}`")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slots_are_dense_in_the_head_and_in_an_item() {
        let head: Vec<_> = Field::ALL
            .iter()
            .filter(|f| f.group() != Group::Item)
            .map(|f| f.slot())
            .collect();
        assert_eq!(head, (0..HEAD).collect::<Vec<_>>());
        assert_eq!(
            Group::Item.fields().map(Field::slot).collect::<Vec<_>>(),
            (0..ITEM).collect::<Vec<_>>()
        );
    }

    #[test]
    fn quoted_keys_are_the_keys() {
        for group in [
            Group::Order,
            Group::LogisticsProvider,
            Group::Receiver,
            Group::Item,
        ] {
            for member in group.members() {
                assert_eq!(member.quoted(), format!("\"{}\":", member.key()));
            }
        }
    }

    #[test]
    fn names_follow_from_groups_and_keys() {
        for field in Field::ALL {
            let expected = match field.group().key() {
                Some(group) => format!("{group}.{}", field.key()),
                None => field.key().to_owned(),
            };
            assert_eq!(field.name(), expected);
            assert_eq!(Field::from_name(&expected), Some(field));
        }
    }

    #[test]
    fn a_party_field_has_its_counterpart() {
        for field in Group::Receiver.fields() {
            let counterpart = field.counterpart_in(Group::Sender);
            assert_eq!(counterpart.group(), Group::Sender);
            assert_eq!(counterpart.key(), field.key());
            assert_eq!(counterpart.counterpart_in(Group::Sender), counterpart);
            assert_eq!(counterpart.counterpart_in(Group::Receiver), field);
        }
        assert_eq!(Field::Sku.counterpart_in(Group::Sender), Field::Sku);
    }
}
