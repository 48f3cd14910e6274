//! An order's life: which states it goes through, when, and what the contract's `data` says of each.
//!
//! Nothing runs on a timer. The times follow from what is stored, and a state is what they say at the moment of asking,
//! so that a restart loses nothing. Statuses, weights, package counts and sorting codes are this sandbox's own
//! invention: the contract leaves their values to the warehouse.

use jiff::Timestamp;
use order_model::reply::OrderState;
use order_model::{Locale, Order};

use crate::notice::StateText;
use crate::store::{StoreError, StoredOrder};

/// Orders with an item whose SKU starts so run short.
pub(crate) const SHORTAGE_PREFIX: &str = "SHORT";

/// A package takes so many pieces.
const PIECES_PER_PACKAGE: i128 = 50;

/// No order has more packages, however many pieces it says.
const MOST_PACKAGES: i128 = 99;

const GRAMS_PER_PIECE: i128 = 250;
const GRAMS_PER_PACKAGE: i128 = 200;

/// There are so many sorting chutes, numbered from 1.
const SORTING_CHUTES: u64 = 500;

/// Where an order is in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Status {
    /// Stored; the rules may still have to run.
    Received,
    /// Goods are set aside for it.
    Allocated,
    /// It is picked and packed.
    Packed,
    /// The carrier has it.
    HandedOver,
    /// There are not enough goods; it stays so.
    Shortage,
    /// The rules refuse it; it stays so.
    Cancelled,
}

impl Status {
    /// The status as it stands in a reply.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Allocated => "allocated",
            Self::Packed => "packed",
            Self::HandedOver => "handed_over",
            Self::Shortage => "shortage",
            Self::Cancelled => "cancelled",
        }
    }
}

/// What has happened to an order, and when.
struct Timeline(Vec<(Status, Timestamp)>);

impl Timeline {
    /// What has happened by `now`. Rules and stock are looked at together; an order that passes both is allocated, packed
    /// and handed over, one step after the other.
    fn of(stored: &StoredOrder, order: &Order, now: Timestamp) -> Self {
        let Some(validation) = &stored.validation else {
            return Self(Vec::new());
        };
        let after = |steps| {
            let later = validation.at.checked_add(stored.step.saturating_mul(steps));
            later.unwrap_or(Timestamp::MAX)
        };
        let mut events = if validation.refusal.is_some() {
            vec![(Status::Cancelled, validation.at)]
        } else if short_sku(order).is_some() {
            vec![(Status::Shortage, validation.at)]
        } else {
            vec![
                (Status::Allocated, after(1)),
                (Status::Packed, after(2)),
                (Status::HandedOver, after(3)),
            ]
        };
        events.retain(|(_, at)| *at <= now);
        Self(events)
    }

    fn status(&self) -> Status {
        self.0
            .last()
            .map_or(Status::Received, |(status, _)| *status)
    }

    /// When the order came to this status; `None` if it has not.
    fn at(&self, status: Status) -> Option<Timestamp> {
        let event = self.0.iter().find(|(reached, _)| *reached == status);
        event.map(|(_, at)| *at)
    }
}

/// The contract's `data` of an order at `now`, in the words of `locale`. What has not happened yet is `""`.
pub(crate) fn state(
    stored: &StoredOrder,
    now: Timestamp,
    locale: Locale,
) -> Result<OrderState, StoreError> {
    let decoded = order_model::decode(stored.body.as_bytes())?;
    let order = decoded
        .order
        .to_order()
        .ok_or(StoreError::Incomplete(stored.id))?;
    let timeline = Timeline::of(stored, &order, now);
    let status = timeline.status();
    let time = |status| timeline.at(status).map(time_in_reply).unwrap_or_default();
    let from = |status, text: String| timeline.at(status).map(|_| text).unwrap_or_default();
    let packages = packages(&order);
    let is_packed = timeline.at(Status::Packed).is_some();
    let tracking_number = tracking_number(stored, &order, is_packed);
    let with_carrier = StateText::WithCarrier {
        carrier: &order.logistics_provider.code,
    };
    Ok(OrderState {
        order_number: format!("SBX-{:08}", stored.id),
        status: status.as_str().to_owned(),
        number_of_package: Some(packages),
        total_weight: from(Status::Packed, weight(&order)),
        logistic_provider_code: order.logistics_provider.code.clone(),
        status_message: status_message(status, stored, &order, locale),
        shortage_at: time(Status::Shortage),
        cancel_at: time(Status::Cancelled),
        allocate_at: time(Status::Allocated),
        pack_at: time(Status::Packed),
        handover_at: time(Status::HandedOver),
        logistics_message: from(Status::HandedOver, with_carrier.text(locale)),
        sorting_code: from(Status::Allocated, sorting_code(&order)),
        sorting_no: from(Status::Allocated, sorting_no(&order)),
        items: order
            .items
            .iter()
            .map(|item| format!("{} x {}", item.sku, item.qty))
            .collect(),
        shipments: shipments(&tracking_number, if is_packed { packages } else { 0 }),
        tracking_number,
    })
}

/// `YYYY-MM-DD HH:MM:SS` in UTC, the form that this sandbox chose for the contract's timestamps.
pub(crate) fn time_in_reply(time: Timestamp) -> String {
    time.strftime("%Y-%m-%d %H:%M:%S").to_string()
}

fn short_sku(order: &Order) -> Option<&str> {
    order
        .items
        .iter()
        .map(|item| item.sku.as_str())
        .find(|sku| sku.starts_with(SHORTAGE_PREFIX))
}

/// Quantities are below 2^53 and items below 2^32, so that the sum is far from `i128`'s end.
fn pieces(order: &Order) -> i128 {
    order
        .items
        .iter()
        .map(|item| i128::from(item.qty.max(0)))
        .sum()
}

fn packages(order: &Order) -> i64 {
    let needed = (pieces(order) + PIECES_PER_PACKAGE - 1) / PIECES_PER_PACKAGE;
    i64::try_from(needed.clamp(1, MOST_PACKAGES)).unwrap_or(1)
}

/// Kilograms with two decimals.
fn weight(order: &Order) -> String {
    let grams = pieces(order) * GRAMS_PER_PIECE + i128::from(packages(order)) * GRAMS_PER_PACKAGE;
    format!("{}.{:02}", grams / 1_000, grams % 1_000 / 10)
}

/// The merchant's from the start; one of ours when packed.
fn tracking_number(stored: &StoredOrder, order: &Order, is_packed: bool) -> String {
    let merchants = &order.logistics_provider.tracking_number;
    if is_packed && merchants.is_empty() {
        return format!("SBXT{:010}", stored.id);
    }
    merchants.clone()
}

/// The first package travels under the tracking number itself, the others under it with `-2`, `-3` and so on.
fn shipments(tracking_number: &str, packages: i64) -> Vec<String> {
    let one = |number| match number {
        1 => tracking_number.to_owned(),
        _ => format!("{tracking_number}-{number}"),
    };
    (1..=packages).map(one).collect()
}

/// The country and the first three characters of the postal code.
fn sorting_code(order: &Order) -> String {
    let area: String = order
        .receiver
        .post_code
        .chars()
        .filter(|c| c.is_alphanumeric())
        .take(3)
        .collect();
    format!("{}-{}", order.receiver.country_code, area)
        .trim_end_matches('-')
        .to_owned()
}

/// A chute that depends on the city alone.
fn sorting_no(order: &Order) -> String {
    let sum: u64 = order.receiver.city.bytes().map(u64::from).sum();
    format!("{:03}", sum % SORTING_CHUTES + 1)
}

fn status_message(status: Status, stored: &StoredOrder, order: &Order, locale: Locale) -> String {
    let text = match status {
        Status::Received if stored.validation.is_none() => StateText::Received,
        Status::Received => StateText::Validated,
        Status::Allocated => StateText::Allocated,
        Status::Packed => StateText::Packed,
        Status::HandedOver => StateText::HandedOver,
        Status::Shortage => StateText::Shortage {
            sku: short_sku(order).unwrap_or_default(),
        },
        Status::Cancelled => {
            let validation = stored.validation.as_ref();
            let refusal = validation.and_then(|validation| validation.refusal.as_ref());
            return refusal.map_or_else(String::new, |refusal| refusal.text(locale));
        }
    };
    text.text(locale)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use order_model::{Field, Issue, IssueKind, Locale, Severity, message};

    use super::*;
    use crate::refusal::{Refusal, StoredRefusal};
    use crate::store::{Identity, Validation};

    const VALIDATED: Timestamp = Timestamp::constant(1_700_000_000, 0);

    fn stored(
        change: impl FnOnce(&mut serde_json::Value),
        validation: Option<Validation>,
    ) -> StoredOrder {
        let mut body: serde_json::Value = serde_json::from_str(crate::EXAMPLE).unwrap();
        change(&mut body);
        StoredOrder {
            id: 42,
            identity: Identity {
                client_code: "CK2023".to_owned(),
                order_number: "api-0315-3".to_owned(),
            },
            body: body.to_string(),
            created: VALIDATED,
            step: Duration::from_secs(1),
            validation,
        }
    }

    fn passed() -> Option<Validation> {
        Some(Validation {
            at: VALIDATED,
            refusal: None,
        })
    }

    fn after(stored: &StoredOrder, ms: u64) -> OrderState {
        state(stored, VALIDATED + Duration::from_millis(ms), Locale::En).unwrap()
    }

    #[test]
    fn times_are_written_as_sqlite_does() {
        let connection = rusqlite::Connection::open_in_memory().unwrap();
        // Steps of 13 days, 7 h, 11 min and 13 s from 1960 to 2410 meet every month and many leap days.
        let mut seconds = -315_619_200;
        while seconds < 13_885_000_000 {
            let expected: String = connection
                .query_row(
                    "SELECT strftime('%Y-%m-%d %H:%M:%S', ?1, 'unixepoch')",
                    [seconds],
                    |row| row.get(0),
                )
                .unwrap();
            let time = Timestamp::from_millisecond(seconds * 1_000 + 999).unwrap();
            assert_eq!(time_in_reply(time), expected);
            seconds += 1_149_073;
        }
    }

    #[test]
    fn steps_add_up_without_overflow() {
        let mut order = stored(|_| {}, passed());
        order.step = Duration::from_millis(250);
        let handover = |order: &StoredOrder| {
            let decoded = order_model::decode(order.body.as_bytes()).unwrap();
            let complete = decoded.order.to_order().unwrap();
            Timeline::of(order, &complete, Timestamp::MAX).at(Status::HandedOver)
        };
        assert_eq!(
            handover(&order),
            Some(VALIDATED + Duration::from_millis(750))
        );
        order.step = Duration::MAX;
        assert_eq!(handover(&order), Some(Timestamp::MAX));
        for far in [Timestamp::MIN, Timestamp::MAX] {
            assert!(!time_in_reply(far).is_empty());
        }
    }

    #[test]
    fn an_order_waits_for_its_validation() {
        let state = after(&stored(|_| {}, None), 1_000_000);
        assert_eq!(state.status, "received");
        assert_eq!(
            state.status_message,
            "Received; the order's data is checked next."
        );
        assert_eq!(state.items, ["sed in in x 73", "fugiat x 31"]);
        assert_eq!(
            (
                state.number_of_package,
                state.logistic_provider_code.as_str()
            ),
            (Some(3), "DHL")
        );
        for empty in [
            state.allocate_at,
            state.tracking_number,
            state.total_weight,
            state.sorting_code,
            state.sorting_no,
        ] {
            assert_eq!(empty, "");
        }
        assert!(state.shipments.is_empty());
    }

    #[test]
    fn it_moves_one_step_after_the_other() {
        let order = stored(|_| {}, passed());
        let statuses =
            [0, 999, 1_000, 1_999, 2_000, 2_999, 3_000].map(|ms| after(&order, ms).status);
        assert_eq!(
            statuses,
            [
                "received",
                "received",
                "allocated",
                "allocated",
                "packed",
                "packed",
                "handed_over"
            ]
        );
        let end = after(&order, 3_000);
        assert_eq!(end.allocate_at, "2023-11-14 22:13:21");
        assert_eq!(end.pack_at, "2023-11-14 22:13:22");
        assert_eq!(end.handover_at, "2023-11-14 22:13:23");
        assert_eq!(end.tracking_number, "SBXT0000000042");
        assert_eq!(
            end.shipments,
            ["SBXT0000000042", "SBXT0000000042-2", "SBXT0000000042-3"]
        );
        assert_eq!(end.total_weight, "26.60");
        assert_eq!(end.sorting_code, "MY-47");
        assert_eq!(end.logistics_message, "DHL has the goods.");
    }

    #[test]
    fn the_merchants_tracking_number_stays() {
        let order = stored(
            |body| body["logistics_provider"]["tracking_number"] = "1Z999".into(),
            passed(),
        );
        assert_eq!(after(&order, 0).tracking_number, "1Z999");
        assert_eq!(after(&order, 3_000).tracking_number, "1Z999");
    }

    #[test]
    fn a_short_sku_stops_it() {
        let order = stored(|body| body["items"][1]["sku"] = "SHORT-7".into(), passed());
        let state = after(&order, 1_000_000);
        assert_eq!(
            (state.status.as_str(), state.status_message.as_str()),
            ("shortage", "Out of stock: SHORT-7.")
        );
        assert_eq!(
            (state.shortage_at.as_str(), state.allocate_at.as_str()),
            ("2023-11-14 22:13:20", "")
        );
    }

    #[test]
    fn a_refused_order_is_cancelled_with_its_reason() {
        let issue = Issue {
            path: Field::ReceiverCountryCode.into(),
            kind: IssueKind::CountryUnknown {
                value: "XX".to_owned(),
                suggestion: None,
            },
            severity: Severity::Error,
            acknowledged: false,
            position: None,
        };
        let refusal = StoredRefusal::Issues(Refusal::of(vec![issue.clone()]).unwrap());
        let order = stored(
            |_| {},
            Some(Validation {
                at: VALIDATED,
                refusal: Some(refusal),
            }),
        );
        let state = after(&order, 1_000_000);
        assert_eq!(
            (state.status.as_str(), state.status_message.as_str()),
            ("cancelled", message(&issue, Locale::En).as_str())
        );
        assert_eq!(
            (state.cancel_at.as_str(), state.allocate_at.as_str()),
            ("2023-11-14 22:13:20", "")
        );
        assert_eq!(
            super::state(&order, VALIDATED, Locale::Zh)
                .unwrap()
                .status_message,
            message(&issue, Locale::Zh)
        );
    }

    #[test]
    fn quantities_of_any_size_have_a_weight_and_a_bounded_number_of_packages() {
        let order = stored(
            |body| body["items"][0]["qty"] = 9_007_199_254_740_991_i64.into(),
            passed(),
        );
        let state = after(&order, 2_000);
        assert_eq!(
            (state.number_of_package, state.shipments.len()),
            (Some(99), 99)
        );
        assert_eq!(state.total_weight, "2251799813685275.30");
        let order = stored(|body| body["items"][0]["qty"] = (-5_000).into(), passed());
        assert_eq!(after(&order, 2_000).number_of_package, Some(1));
    }
}
